/// What came of one record in a plan: one line of it, and what a worker answers for the record.
package struct PlanRecord: Sendable, Hashable {
  /// The record that the routine was run on; null when it was run on the whole register.
  package let key: RecordKey?
  package let changes: [Change]
  package let findings: [Finding]
  package let log: [Plan.LogLine]
  package let reads: Reads
  package let indicators: [Indicator]
  package let traits: [Trait]

  /// What was read counts only where it led to a proposal: nothing else can go out of date.
  ///
  /// That something sensitive was read counts always. A finding may quote what a script said, so
  /// that what is hidden in it is made visible here.
  package init(
    _ key: RecordKey?, changes: [Change] = [], findings: [Finding] = [],
    log: [Plan.LogLine] = [], reads: Reads = Reads(), indicators: [Indicator] = [],
    traits: [Trait] = []
  ) {
    self.key = key
    self.changes = changes
    self.findings = findings.map(\.shown)
    self.log = log
    self.reads = changes.isEmpty ? reads.withoutRecords : reads
    self.indicators = indicators
    self.traits = traits
  }

  /// Whether somebody has to read or answer it; that something sensitive was read counts always.
  package var hasSomething: Bool {
    !changes.isEmpty || !findings.isEmpty || reads.capabilities != nil
  }

  /// Whether there is a line of it at all.
  package var isWorthALine: Bool {
    hasSomething || !log.isEmpty || !indicators.isEmpty || !traits.isEmpty
  }
}

extension PlanRecord {
  /// Its line of a plan, without the line's end.
  package var line: [UInt8] {
    JSONWriter.object {
      $0.list("changes", changes) { $1.write(to: &$0) }
      $0.list("findings", findings) { $1.write(to: &$0) }
      $0.list("indicators", indicators) { $1.write(to: &$0) }
      $0.member("line", .text("record"))
      $0.list("log", log) { $1.write(to: &$0) }
      reads.write(to: &$0)
      $0.member("record", key?.json)
      $0.list("traits", traits) { $1.write(to: &$0) }
    }
  }

  init(_ members: inout PlanMembers) throws(PlanFault.Code) {
    key = try members.optionalKey("record")
    changes = try members.list("changes", Change.init)
    findings = try members.list("findings", Finding.init)
    log = try members.list("log", Plan.LogLine.init)
    reads = try Reads(members.optionalObject("reads"))
    indicators = try members.list("indicators", Indicator.init)
    traits = try members.list("traits", Trait.init)
    try members.requireEmpty()
    guard isWorthALine else { throw .shape }
  }
}
