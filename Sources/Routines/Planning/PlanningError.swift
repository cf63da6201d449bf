package import Domain
import Lua
import Packages
import ScriptAPI

/// A routine that cannot be run.
package struct PlanningError: Error, Sendable, Equatable {
  package let message: String
  package let findings: [Finding]

  init(_ message: String, findings: [Finding] = []) {
    self.message = message
    self.findings = findings
  }

  static func unknownRoutine(_ name: String, in package: Package) -> PlanningError {
    let known =
      package.routines.isEmpty
      ? "it has none" : "it has \(package.routines.joined(separator: ", "))"
    let hint = NearestName.hint(name, among: package.routines)
    return PlanningError("'\(package.manifest.id)' has no routine '\(name)'; \(known)\(hint)")
  }

  static func fieldsNotAdopted(_ fields: [CustomField]) -> PlanningError {
    PlanningError(
      "the register does not have the package's field"
        + (fields.count == 1 ? " " : "s ") + fields.map(\.path).joined(separator: ", ")
        + " as the package says; take them up with: rutine adopt PACKAGE")
  }

  static func unusable(_ routine: String, finding: Finding) -> PlanningError {
    PlanningError("the routine '\(routine)' cannot be run", findings: [finding])
  }

  static func noRecord(_ id: String, of scope: String) -> PlanningError {
    PlanningError("there is no \(scope) '\(id)' in the register")
  }
}

extension Finding {
  /// What stopped a script, as a finding.
  ///
  /// An error that is not the script's is thrown on.
  init(
    stopping error: any Error, file: String, about key: RecordKey? = nil, in session: Session? = nil
  ) throws {
    switch error {
    case let failure as LuaFailure:
      let place = Location(
        file: failure.file.isEmpty ? file : failure.file,
        line: failure.line > 0 ? failure.line : nil)
      let atHand = session.map(failure.atHand) ?? ""
      self.init(failure.findingCode, failure.explanation + atHand, at: place, about: key)
    case let refusal as LuaRefusal:
      self.init(refusal.code, refusal.message, at: Location(file: file), about: key)
    default: throw error
    }
  }
}

extension LuaFailure {
  fileprivate var findingCode: String {
    switch cause {
    case .syntax: "lua.syntax"
    case .runtime: code ?? "lua.error"
    case .instructions: "limit.instructions"
    case .memory: "limit.memory"
    case .time: "limit.time"
    }
  }

  fileprivate var explanation: String {
    switch cause {
    case .instructions: "the routine used all its instructions; look for a loop that does not end"
    case .memory: "the routine used more memory than it may; look for a list or text that grows"
    case .time: "the routine took too long"
    case .syntax: message
    case .runtime: message + callers
    }
  }

  /// "; at hand: client = client c-001, last = nil".
  fileprivate func atHand(in session: Session) -> String {
    // What the host refuses it names itself, but for a value that came from somewhere.
    guard cause == .runtime, code == nil || code == "value.invalid" else { return "" }
    let shown = locals.filter { $0.name != "run" }.prefix(12).map { local in
      "\(local.name) = \(session.masked(local.kind))"
    }
    return shown.isEmpty ? "" : "; at hand: \(shown.joined(separator: ", "))"
  }

  /// The frames behind the line itself.
  private var callers: String {
    let rest = traceback.dropFirst().prefix(8)
    return rest.isEmpty ? "" : " (called from \(rest.joined(separator: ", ")))"
  }
}
