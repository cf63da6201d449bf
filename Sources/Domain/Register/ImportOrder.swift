/// Records to be brought in from a file: new ones made, known ones changed.
package struct ImportOrder: Sendable, Hashable {
  /// Name of the file.
  package let name: String
  /// The account of the machine, or whom a host program names.
  package let who: String
  /// UTC, as "2026-11-20T08:30:00Z".
  package let time: String
  /// Whether it is only tried: everything is checked and nothing is kept.
  package let isTrial: Bool

  package init(name: String, by who: String, time: String, isTrial: Bool = false) {
    self.name = name
    self.who = who
    self.time = time
    self.isTrial = isTrial
  }

  /// Its line in the register's history.
  func summary(at revision: Int) -> CommitSummary {
    CommitSummary(
      revision: revision, time: time, who: who, kind: "import", label: name, planID: nil)
  }
}

/// What the files of an import say of records that are there already: what comes of it tells what they hold.
package struct ImportLook: Sendable, Hashable {
  /// Names of the fields, by type.
  package private(set) var fields: [RecordTypeID: Set<String>] = [:]
  /// The record, when it is the only one.
  package private(set) var record: RecordKey?

  package init() {}

  package mutating func add(_ change: Change) {
    record = fields.isEmpty || record == change.key ? change.key : nil
    fields[change.type, default: []].formUnion(change.fields.keys)
  }
}

/// What an import came to.
package struct ImportOutcome: Sendable, Hashable {
  /// The commit; nil when it was a trial or there was nothing to change.
  package var revision: Int?
  package var created = 0
  package var changed = 0
  /// Records that were as the file says already.
  package var left = 0

  package init() {}
}
