import Domain
import Lua
import ScriptAPI

/// What a package's rules say of one record's plan.
final class RuleChecks {
  /// What the rules found wrong.
  var faults: [Finding] = []
  /// What they told the reader.
  private(set) var findings: [Finding] = []
  private(set) var log: [Plan.LogLine] = []
  private(set) var capabilities: Set<String> = []
  /// Of the check that was made last.
  private(set) var session: Session

  private let host: ScriptHost
  private let makeSession: () -> Session

  init(host: ScriptHost, _ makeSession: @escaping () -> Session) {
    self.host = host
    self.makeSession = makeSession
    session = makeSession()
  }

  /// What is wrong with the record; nil when all is well.
  func check(_ chunk: LuaChunk, _ transition: Transition) throws -> LocalizedText? {
    session = makeSession()
    defer { note() }
    do { return try host.check(chunk, session, transition) } catch is StartAnew {
      session = makeSession()
      return try host.check(chunk, session, transition)
    }
  }

  private func note() {
    findings += session.findings
    log += session.log
    capabilities.formUnion(session.capabilities)
  }
}
