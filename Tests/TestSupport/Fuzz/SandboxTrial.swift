package import Domain
import Evaluation
import Foundation
import Glibc
import LuaSyntax
import LuaValues
import Sandbox
import ScriptAPI
import StorageSQLite

/// Runs one generated script after another in one host, and says what must never happen.
package final class SandboxTrial {
  /// What came of a script, for comparing two runs of it.
  package struct Outcome: Equatable {
    package let failure: String
    package let changes: [Change]
    package let findings: [Finding]
    package let seconds: Double

    package static func == (left: Outcome, right: Outcome) -> Bool {
      left.failure == right.failure && left.changes == right.changes
        && left.findings == right.findings
    }
  }

  private static let runsPerHost = 100

  private let store: SQLiteStore
  private let limits: Limits
  private var host: ScriptHost
  private var runs = 0

  package init() throws {
    store = try FuzzRegister.store()
    var limits = Limits()
    limits.instructions = 10_000
    limits.memory = 2 << 20
    self.limits = limits
    host = Self.host(limits)
  }

  private static func host(_ limits: Limits) -> ScriptHost {
    ScriptHost(API(.norway), limits: limits) { request in
      guard request.name == "a" else {
        throw LuaRefusal(code: "sandbox.denied", message: "no module")
      }
      return ("lib/a.lua", "return { text = 'a' }")
    }
  }

  /// Runs the script once, in a host that has run others.
  package func run(_ source: String) throws -> Outcome {
    runs += 1
    if runs.isMultiple(of: Self.runsPerHost) { host = Self.host(limits) }
    return try store.read(at: nil) { register, _ in
      let draft = Draft(over: register)
      let session = Session(
        draft: draft, today: Day(number: 20_777),
        terms: SessionTerms(capabilities: .none, package: PackageTerms()),
        names: RunNames(seed: "f", subject: ""), host: host)
      let start = Self.processorTime
      let failure = try outcome(of: source, session)
      return Outcome(
        failure: failure, changes: draft.changes, findings: session.findings,
        seconds: Self.processorTime - start)
    }
  }

  /// Empty, or the failure in words; an error that is no failure of the script is thrown on.
  private func outcome(of source: String, _ session: Session) throws -> String {
    // What one script spent is none of the next one's.
    host.ledger = RunLedger(limits: limits)
    do {
      let chunk = try host.load(source, named: "routines/f.lua")
      try host.run(chunk, session, on: RecordKey("client", "c-1"))
      return ""
    } catch let mistake as SyntaxMistake {
      return "\(mistake)"
    } catch let failure as LuaFailure where failure.cause != .runtime && failure.cause != .syntax {
      // Where a limit falls may differ by some instructions; that it falls may not.
      return "\(failure.cause)"
    } catch let failure as LuaFailure {
      return "\(failure.cause) \(failure.code ?? "") \(failure.line) \(failure.message)"
    }
  }

  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
