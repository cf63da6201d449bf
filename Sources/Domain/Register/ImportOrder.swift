/// Records to be brought in from a file: new ones made, known ones changed.
package struct ImportOrder: Sendable, Hashable {
  /// Name of the file.
  package let name: String
  /// UTC, as "2026-11-20T08:30:00Z".
  package let time: String
  /// Whether it is only tried: everything is checked and nothing is kept.
  package let isTrial: Bool

  package init(name: String, time: String, isTrial: Bool = false) {
    self.name = name
    self.time = time
    self.isTrial = isTrial
  }

  /// Its line in the register's history.
  func summary(at revision: Int) -> CommitSummary {
    CommitSummary(revision: revision, time: time, kind: "import", label: name, planID: nil)
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
