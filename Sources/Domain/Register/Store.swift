/// The case register as something keeps it: SQLite, or what a host program has.
///
/// A store decides nothing. What may be written is decided over it (`Committing`, `Importing`), and
/// `StoreContract` says what each must hold.
package protocol Store: AnyObject {
  /// The record types that there are.
  var schema: Schema { get }
  /// Reads the register as it was after that commit, or as it is.
  ///
  /// The body is given the number of the commit whose state it sees.
  func read<Result>(
    at revision: Int?, _ body: (any Snapshot, Int) throws -> Result
  ) throws -> Result
  /// Keeps all that the body writes, or nothing of it when it throws; nobody else writes meanwhile.
  func write<Result>(_ body: (any Transaction) throws -> Result) throws -> Result
  /// What is wrong with the stored data, up to the limit.
  func faults(atMost limit: Int) throws -> Verification
  /// Copies all of it to a new file, as it is at one moment; returns the copy's revision.
  ///
  /// The drafts are what a program that is stopped meanwhile should take away.
  func backUp(to path: String, drafts: ([String]) -> Void) throws -> Int
}

/// One state of the register, and its books: what was committed, run, answered and looked at.
///
/// The books are never those of an earlier state.
package protocol Snapshot: RecordSource {
  /// Number of the latest commit; 0 in a new register.
  func latestRevision() throws -> Int
  /// The record as it was after that commit.
  func record(_ key: RecordKey, at revision: Int) throws -> Record?
  /// The current version of the record, and the commit that wrote it.
  func version(of key: RecordKey) throws -> (number: Int, revision: Int)?
  /// A record of which a version that the query selects began or ended after that commit, and the
  /// commit of which it did.
  func change(in query: RecordQuery, after revision: Int) throws -> (key: RecordKey, revision: Int)?
  /// What was committed from that day on or ever, latest first.
  func commits(since day: Day?) throws -> [CommitSummary]
  /// The plan that a run applied, by its id.
  func run(_ planID: String) throws -> StoredPlan?
  /// Every package version that is kept: the one that was last applied, granted or adopted comes first.
  func archives() throws -> [PackageArchive]
  /// The latest answer to each thing asked about that subject or any, latest first.
  func answers(to subject: String?) throws -> [Answer]
  /// Who looked at that subject or at any, from that day on or ever, latest first.
  func accesses(to subject: String?, since day: Day?) throws -> [Access]
}

/// What one transaction writes, each a row or the next version of one; it reads what it has written.
package protocol Transaction: Snapshot {
  /// The number of a commit is higher than those before it; what it writes comes after it.
  func append(_ commit: CommitSummary) throws
  /// Keeps the package version, unless it is kept already.
  func append(_ package: PackageArchive) throws
  /// What that commit applied, and the package that proposed it.
  func append(_ run: StoredPlan, of package: PackageArchive, at revision: Int) throws
  func append(_ answer: Answer) throws
  func append(_ access: Access) throws
  /// The record's first version, or the one after its last.
  func write(_ version: Record) throws
  /// In place of what the package was granted of that capability.
  func write(_ grant: Grant) throws
  /// The grant holds no more from that commit on.
  func end(_ grant: Grant, at revision: Int) throws
  /// In place of the field of that name.
  func write(_ field: CustomField, at revision: Int) throws
  /// The register is that one from now on.
  func write(_ register: RegisterID) throws
  /// Notes until the transaction ends where a record of an import stands; false when it is noted.
  ///
  /// An import may have millions of them.
  func note(_ key: RecordKey, at place: Location?) throws -> Bool
  /// Where a record that was noted stands.
  func place(of key: RecordKey) throws -> Location?
  /// Every record of the type that was noted and that the commit wrote, by id.
  func forEachNoted(
    _ type: RecordTypeID, writtenAt revision: Int, _ body: (Record) throws -> Void
  ) throws
}

extension Snapshot {
  /// Every version of the record, latest first.
  package func versions(of key: RecordKey) throws -> [Record] {
    var versions = try record(key).map { [$0] } ?? []
    while let last = versions.last, last.version > 1,
      let before = try record(key, at: last.revision - 1), before.version < last.version
    {
      versions.append(before)
    }
    return versions
  }

  package func version(of key: RecordKey) throws -> (number: Int, revision: Int)? {
    try record(key).map { ($0.version, $0.revision) }
  }
}

// What most callers want of a store.
extension Store {
  /// Number of the latest commit; 0 in a new register.
  package func latestRevision() throws -> Int { try read(at: nil) { _, revision in revision } }

  /// What was committed from that day on or ever, latest first.
  package func commits(since day: Day?) throws -> [CommitSummary] {
    try read(at: nil) { books, _ in try books.commits(since: day) }
  }

  /// The plan that a run applied, by its id, checked against its digest.
  package func plan(_ id: String) throws -> Plan? {
    try read(at: nil) { books, _ in try books.run(id)?.opened(in: books.schema) }
  }

  /// Every package version that is kept: the one that was last applied, granted or adopted comes first.
  package func archives() throws -> [PackageArchive] {
    try read(at: nil) { books, _ in try books.archives() }
  }

  /// Notes what somebody said to what fell due.
  package func note(_ answers: [Answer]) throws {
    try write { rows in for answer in answers { try rows.append(answer) } }
  }

  /// The latest answer to one thing asked about; nil when nobody has answered.
  package func answer(to subject: String, gist: String) throws -> Answer? {
    try read(at: nil) { books, _ in
      try books.answers(to: subject).first { $0.gist == gist }
    }
  }

  /// The latest answer to each thing asked about, latest first.
  package func answers() throws -> [Answer] {
    try read(at: nil) { books, _ in try books.answers(to: nil) }
  }

  /// Notes that somebody looked at what is sensitive.
  package func note(_ access: Access) throws { try write { try $0.append(access) } }

  /// Who looked at that subject or at any, from that day on or ever, latest first.
  package func accesses(to subject: String?, since day: Day?) throws -> [Access] {
    try read(at: nil) { books, _ in try books.accesses(to: subject, since: day) }
  }
}
