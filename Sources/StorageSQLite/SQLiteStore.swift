package import Domain
import GRDB
import Synchronization

/// Ours, not the base class of that name in GRDB.
typealias Record = Domain.Record

/// The case register in one SQLite file.
package final class SQLiteStore: Store, Sendable {
  let queue: DatabaseQueue
  let tables: RecordTables

  /// Its file; nil when it is in memory.
  package let place: FilePlace?
  private let hasWritten = Atomic(false)
  /// Whether it was opened as if nobody could write it meanwhile.
  private let isAlone: Bool
  let lawReader: LawReader?

  init(
    queue: DatabaseQueue, _ tables: RecordTables, place: FilePlace? = nil, isAlone: Bool = false,
    law reader: LawReader?
  ) {
    lawReader = reader
    self.queue = queue
    self.tables = tables
    self.place = place
    self.isAlone = isAlone
  }

  package var schema: Schema { tables.schema }

  /// Closes the file; SQLite then folds its write-ahead log into it.
  ///
  /// It does not where the file was moved away meanwhile: what was written is then in no register.
  package func close() throws {
    try queue.close()
    if isAlone { try place?.requireUnchanged() }
    if hasWritten.load(ordering: .relaxed) { try place?.requireSameFile() }
  }

  /// Whether the file that it opened still has its name.
  package var hasItsName: Bool { place?.isSameFile ?? true }

  /// In the file that still has the register's name.
  package func write<Result>(_ body: (any Transaction) throws -> Result) throws -> Result {
    try storageErrors(place?.path) {
      var result: Result?
      try queue.inTransaction(.immediate) { database in
        result = try body(
          try TableSource(database: database, tables, revision: nil, law: lawReader))
        try place?.requireSameFile()
        return .commit
      }
      hasWritten.store(true, ordering: .relaxed)
      try place?.requireSameFile()
      guard let result else { preconditionFailure("rutine bug: a transaction without a result") }
      return result
    }
  }

  static func latestRevision(_ database: Database) throws -> Int {
    try Row.fetchOne(database, sql: "SELECT number FROM revision ORDER BY number DESC LIMIT 1")?
      .number(0) ?? 0
  }

  static func lastAnswer(_ database: Database) throws -> Int {
    try Row.fetchOne(database, sql: "SELECT number FROM answer ORDER BY number DESC LIMIT 1")?
      .number(0) ?? 0
  }

  package func read<Result>(
    at revision: Int?, _ body: (any Snapshot, Int) throws -> Result
  ) throws -> Result {
    for _ in 0..<Self.mostTries {
      do { return try readOnce(at: revision, body) } catch is RegisterMoved { continue }
    }
    let name = LocalizedText(message: "error.the_register")
    throw RegisterError(.busy, LocalizedText(message: "error.busy", ["name": name]))
  }

  /// How often a sweep begins anew because somebody else commits.
  private static let mostTries = 10

  private func readOnce<Result>(
    at revision: Int?, _ body: (any Snapshot, Int) throws -> Result
  ) throws -> Result {
    try storageErrors {
      try queue.read { database in
        let latest = try Self.latestRevision(database)
        if let revision, !(0...latest).contains(revision) {
          throw RegisterError(noRevision: revision, latest: latest)
        }
        let place = RegisterPlace(
          path: queue.path, latest: latest, answers: try Self.lastAnswer(database),
          revision: revision)
        let source = try TableSource(
          database: database, tables, revision: revision,
          place: queue.path == ":memory:" ? nil : place,
          law: lawReader)
        return try body(source, revision ?? latest)
      }
    }
  }
}

extension SQLiteStore {
  /// Lets the file grow to so many pages and no further, as a full disk would.
  package func limitSize(toPages pages: Int) throws {
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
  }
}
