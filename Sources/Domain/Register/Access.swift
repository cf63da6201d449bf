/// A look at what is sensitive: kept for as long as the register is.
///
/// Source: the personal data act with the GDPR, article 32, and the patient records act, section
/// 22: who has seen what must be found out afterwards.
package struct Access: Sendable, Hashable {
  /// UTC, as "2026-11-20T08:30:00Z".
  package let time: String
  /// The account of the machine that it was done with.
  package let who: String
  /// "show", "export", "import", "run", "apply", "due" or "repl".
  package let command: String
  /// What was looked at: "client c-001", "kommune-a@1.0.0 steering-group".
  package let subject: String
  /// By what leave: read.identity, read.health.
  package let capabilities: [String]
  /// The state of the register that was looked at.
  package let revision: Int

  package init(
    time: String, who: String, command: String, subject: String, capabilities: [String],
    revision: Int
  ) {
    self.time = time
    self.who = who
    self.command = command
    self.subject = subject
    self.capabilities = capabilities
    self.revision = revision
  }
}
