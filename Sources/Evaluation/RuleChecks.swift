import Domain
import ScriptAPI

/// What a package's rules say of one record's plan.
struct RuleChecks {
  /// What they found wrong.
  private(set) var faults: [Finding] = []
  /// What they told the reader.
  private(set) var findings: [Finding] = []
  private(set) var log: [Plan.LogLine] = []
  private(set) var capabilities: Set<String> = []

  /// Each check has a session of its own.
  init(
    _ rules: [OwnRule], of transitions: [Transition], in host: ScriptHost,
    _ makeSession: () -> Session
  ) throws {
    for rule in rules {
      for transition in transitions where rule.looks(at: transition) {
        let (fault, session) = try host.startingAnew {
          let session = makeSession()
          return (try rule.finding(transition, session, host), session)
        }
        if let fault { faults.append(fault) }
        findings += session.findings
        log += session.log
        capabilities.formUnion(session.capabilities)
      }
    }
  }
}
