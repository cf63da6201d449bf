/// Reads records in one consistent state of the register.
package protocol RecordSource {
  func record(_ key: RecordKey) throws -> Record?
  /// The records that the query selects, by id.
  func records(_ query: RecordQuery) throws -> [Record]
  /// How many the query selects, paging aside.
  func count(_ query: RecordQuery) throws -> Int
  /// The fields that records have.
  func fields() throws -> RegisterFields
  /// What a package is granted, by its id.
  func grants(to package: String) throws -> [Grant]
  /// Which register it is.
  func register() throws -> RegisterID
  /// The id of the last record that the query selects, by id; null for none.
  func lastID(_ query: RecordQuery) throws -> String?
  /// Where another process can read the same; null in memory.
  var place: RegisterPlace? { get }
}

extension RecordSource {
  package func count(_ query: RecordQuery) throws -> Int { try records(query).count }
  package func lastID(_ query: RecordQuery) throws -> String? { try records(query).last?.key.id }
  package var place: RegisterPlace? { nil }

  /// The record that somebody named; one that is not there is an error.
  package func existing(_ key: RecordKey) throws -> Record {
    guard let record = try record(key) else { throw RegisterError(missing: key) }
    return record
  }

  /// Every record that the query selects, by id, so many read in one go.
  package func forEachRecord(
    _ query: RecordQuery, batch: Int = 500, _ body: (Record) throws -> Void
  ) throws {
    var query = query
    query.limit = batch
    while true {
      let records = try records(query)
      for record in records { try body(record) }
      guard records.count == batch else { return }
      query.after = records.last?.key.id
    }
  }
}

/// One state of a register, as another process finds it.
package struct RegisterPlace: Sendable, Hashable, Codable {
  package let path: String
  /// Number of the latest commit.
  package let latest: Int
  /// The commit whose state it is; null for the register as it is.
  package let revision: Int?

  package init(path: String, latest: Int, revision: Int?) {
    self.path = path
    self.latest = latest
    self.revision = revision
  }
}

/// Somebody else committed while a sweep was getting ready: it starts anew.
package struct RegisterMoved: Error {
  package init() {}
}

/// Selects records of one type.
package struct RecordQuery: Sendable, Hashable {
  package var type: RecordTypeID
  /// Fields that must have these values.
  package var matching: [String: Value]
  /// Fields that must hold a day, this one at the latest.
  package var upTo: [String: Day] = [:]
  /// Only ids after this one.
  package var after: String?
  /// Only ids up to this one.
  package var through: String?
  /// At most so many records.
  package var limit: Int?

  package init(
    _ type: RecordTypeID, matching: [String: Value] = [:], after: String? = nil, limit: Int? = nil
  ) {
    self.type = type
    self.matching = matching
    self.after = after
    self.limit = limit
  }
}

/// The case register.
///
/// One conformer today (SQLite), a promised border for a second.
package protocol Store: AnyObject {
  /// Number of the latest commit; 0 in a new register.
  func latestRevision() throws -> Int
  /// Reads the register as it was after that commit, or as it is.
  ///
  /// The body is given the number of the commit whose state it sees.
  func read<Result>(
    at revision: Int?, _ body: (any RecordSource, Int) throws -> Result
  ) throws -> Result
  /// Commits everything or nothing, and returns the new revision.
  func commit(_ commit: Commit) throws -> Int
  /// Brings in records one by one, all or nothing, in constant memory.
  ///
  /// The feed is told what is wrong with each. What it throws rolls everything back, and so
  /// does anything that was wrong. A register that never held a record becomes the one that the
  /// first of the files was exported from, and its commits are counted on from there.
  func bringIn(
    _ order: ImportOrder, _ feed: (any ImportDesk) throws -> Void
  ) throws -> ImportOutcome
  /// What was committed from that day on or ever, latest first.
  func commits(since day: Day?) throws -> [CommitSummary]
  /// The plan that a run applied, by its id, checked against its digest.
  func plan(_ id: String) throws -> Plan?
  /// The package versions whose plans were applied, each package in its latest, latest first.
  func archives() throws -> [PackageArchive]
  /// Notes what somebody said to what fell due.
  func note(_ answer: Answer) throws
  /// The latest answer to one thing asked about; null when nobody has answered.
  func answer(to subject: String, gist: String) throws -> Answer?
  /// The latest answer to each thing asked about, latest first.
  func answers() throws -> [Answer]
  /// Notes that somebody looked at what is sensitive.
  func note(_ access: Access) throws
  /// Who looked at that subject or at any, from that day on or ever, latest first.
  func accesses(to subject: String?, since day: Day?) throws -> [Access]
  /// What is wrong with the stored data, up to the limit.
  func faults(atMost limit: Int) throws -> Verification
  /// Copies all of it to a new file, as it is at one moment; returns the copy's revision.
  ///
  /// The drafts are what a program that is stopped meanwhile should take away.
  func backUp(to path: String, drafts: ([String]) -> Void) throws -> Int
}

/// Where an import hands in what it reads.
package protocol ImportDesk {
  /// What is wrong with the record, which is written when nothing is.
  func take(_ change: Change) throws -> [Finding]
  /// What was said so far of records that are there already.
  var look: ImportLook { get }
  /// Notes with the import that somebody looked.
  func note(_ access: Access) throws
  /// Says where the records that follow are from.
  func begin(_ origin: RegisterOrigin) throws
}

/// A set of changes and what must still be true for them to be made.
package struct Commit: Sendable {
  package enum Origin: Sendable {
    case applying(Plan, source: PackageArchive)
    case granting(GrantOrder)
    case adopting(FieldOrder)
  }

  package let origin: Origin
  /// UTC, as "2026-11-20T08:30:00Z".
  package let time: String

  package init(origin: Origin, time: String) {
    self.origin = origin
    self.time = time
  }

  package var changes: [Change] {
    switch origin {
    case .applying(let plan, _): plan.changes
    case .granting, .adopting: []
    }
  }
}

/// The files of a package version, kept so that its runs can be replayed.
package struct PackageArchive: Sendable, Hashable {
  package let hash: String
  package let name: String
  /// Path in the package to contents; packages it extends are under "extends/<id>/", and their ids
  /// in order under "extends".
  package let files: [String: String]

  package init(name: String, files: [String: String]) {
    self.name = name
    self.files = files
    hash = Self.digest(of: files)
  }

  /// Each path stands with its length: no name of a file reads as another's line.
  private static func digest(of files: [String: String]) -> String {
    Digest.hex(
      files.sorted { $0.key < $1.key }
        .map { "\($0.key.utf8.count) \($0.key) \(Digest.hex($0.value))\n" }.joined())
  }
}

/// One line of the register's history.
package struct CommitSummary: Sendable, Hashable {
  package let revision: Int
  package let time: String
  /// "import", "apply", "grant", "withdraw" or "adopt".
  package let kind: String
  /// File name of an import, "package routine" of a run, "package capabilities" of a
  /// grant, "package" of fields taken up.
  package let label: String
  package let planID: String?

  package init(revision: Int, time: String, kind: String, label: String, planID: String?) {
    self.revision = revision
    self.time = time
    self.kind = kind
    self.label = label
    self.planID = planID
  }
}
