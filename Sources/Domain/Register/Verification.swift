/// What came of looking at all that a register holds.
package struct Verification: Sendable, Hashable {
  package let revision: Int
  /// How many records and runs were looked at.
  package let records: Int
  package let runs: Int
  /// What is wrong, without what any value says.
  package let findings: [Finding]

  package init(revision: Int, records: Int, runs: Int, findings: [Finding]) {
    self.revision = revision
    self.records = records
    self.runs = runs
    self.findings = findings
  }
}
