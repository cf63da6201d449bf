package import Domain
import Foundation
import GRDB

/// Ours, not the base class of that name in GRDB.
typealias Record = Domain.Record

/// The case register in one SQLite file.
package final class SQLiteStore: Store, Sendable {
  let queue: DatabaseQueue

  /// Its file; nil when it is in memory.
  let place: FilePlace?
  /// Whether it was opened as if nobody could write it meanwhile.
  private let isAlone: Bool

  init(queue: DatabaseQueue, place: FilePlace? = nil, isAlone: Bool = false) {
    self.queue = queue
    self.place = place
    self.isAlone = isAlone
  }

  /// Closes the file; SQLite then folds its write-ahead log into it.
  package func close() throws {
    try queue.close()
    if isAlone { try place?.requireUnchanged() }
  }

  /// All of what the body writes or nothing, in the file that still has the register's name.
  func write<Result>(_ body: (Database) throws -> (Result, Database.TransactionCompletion)) throws
    -> Result
  {
    try storageErrors(place?.path) {
      var result: Result?
      try queue.inTransaction(.immediate) { database in
        let (outcome, completion) = try body(database)
        result = outcome
        try place?.requireSameFile()
        return completion
      }
      try place?.requireSameFile()
      guard let result else { preconditionFailure("rutine bug: a transaction without a result") }
      return result
    }
  }

  package func latestRevision() throws -> Int {
    try storageErrors {
      try queue.read(Self.latestRevision)
    }
  }

  static func latestRevision(_ database: Database) throws -> Int {
    try Row.fetchOne(database, sql: "SELECT number FROM revision ORDER BY number DESC LIMIT 1")?
      .number(0) ?? 0
  }

  package func read<Result>(
    at revision: Int?, _ body: (any RecordSource, Int) throws -> Result
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
    at revision: Int?, _ body: (any RecordSource, Int) throws -> Result
  ) throws -> Result {
    try storageErrors {
      try queue.read { database in
        let latest = try Self.latestRevision(database)
        if let revision { try Self.require(revision, notAfter: latest) }
        let place = RegisterPlace(path: queue.path, latest: latest, revision: revision)
        let source = try TableSource(
          database: database, revision: revision, place: queue.path == ":memory:" ? nil : place)
        return try body(source, revision ?? latest)
      }
    }
  }

  private static func require(_ revision: Int, notAfter latest: Int) throws {
    guard (0...latest).contains(revision) else {
      throw RegisterError(
        .notFound,
        LocalizedText(message: "error.no_revision", ["revision": revision, "latest": latest]))
    }
  }

  package func commits(since day: Day?) throws -> [CommitSummary] {
    try storageErrors {
      try queue.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT number, time, kind, label, plan_id FROM revision
            WHERE time >= ? ORDER BY number DESC
            """, arguments: [day?.iso ?? ""]
        ).map(CommitSummary.init(row:))
      }
    }
  }

  package func archives() throws -> [PackageArchive] {
    let sql = """
      SELECT name, files, max(revision) AS latest
      FROM package_version JOIN run ON package_hash = hash
      GROUP BY hash ORDER BY latest DESC
      """
    return try storageErrors {
      try queue.read { database in
        try Row.fetchAll(database, sql: sql).map { row in
          let files = try JSONDecoder().decode(
            [String: String].self, from: row.decode(Data.self, forColumn: "files"))
          return PackageArchive(name: try row.decode(forColumn: "name"), files: files)
        }
      }
    }
  }

  package func plan(_ id: String) throws -> Plan? {
    try storageErrors {
      try queue.read { database in
        try Row.fetchOne(
          database, sql: "SELECT plan_id, digest, plan FROM run WHERE plan_id = ?", arguments: [id]
        ).map { try StoredPlan(row: $0).opened() }
      }
    }
  }
}

extension CommitSummary {
  init(row: Row) throws {
    let texts = try (1...3).map { try row.decode(String.self, atIndex: $0) }
    guard texts.allSatisfy({ $0.utf8.count <= 1 << 16 }) else { throw RegisterError.wrongKind }
    self.init(
      revision: try row.number(0), time: try row.decode(atIndex: 1),
      kind: try row.decode(atIndex: 2), label: try row.decode(atIndex: 3),
      planID: try row.decode(atIndex: 4))
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
