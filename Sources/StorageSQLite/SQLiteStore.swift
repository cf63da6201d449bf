package import Domain
import Foundation
import GRDB
import Glibc

/// Ours, not the base class of that name in GRDB.
typealias Record = Domain.Record

/// The case register in one SQLite file.
package final class SQLiteStore: Store {
  let queue: DatabaseQueue

  private init(queue: DatabaseQueue) {
    self.queue = queue
  }

  /// Makes a new register of that id, readable by its owner alone.
  package static func create(at path: String, id: RegisterID) throws -> SQLiteStore {
    let file = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR, 0o600)
    guard file >= 0 else { throw RegisterFile.creationError(path) }
    Glibc.close(file)
    do {
      return try storageErrors(path) { try fill(path, id) }
    } catch {
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      throw error
    }
  }

  private static func fill(_ path: String, _ id: RegisterID) throws -> SQLiteStore {
    let queue = try DatabaseQueue(path: path, configuration: RegisterFile.configuration)
    // The file keeps both; asking for the mode at each opening would write to it each time.
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA application_id = \(RegisterFile.mark)")
    }
    try Migrations.bringUpToDate(queue)
    try queue.write { try RegisterTable(database: $0).take(id) }
    return SQLiteStore(queue: queue)
  }

  /// Opens a register that exists, and brings it up to this version's form.
  package static func open(at path: String) throws -> SQLiteStore {
    try RegisterFile.requireExisting(path)
    return try storageErrors(path) {
      let queue = try DatabaseQueue(path: path, configuration: RegisterFile.configuration)
      try queue.read { try RegisterFile.requireMark($0, path) }
      if try queue.read({
        try Migrations.all.hasBeenSuperseded($0) || RecordTables.hasBeenSuperseded($0)
      }) {
        throw RegisterError(
          .newer,
          LocalizedText(message: "error.register_newer", ["path": path]))
      }
      try Migrations.bringUpToDate(queue)
      return SQLiteStore(queue: queue)
    }
  }

  /// A register that lives in memory, for tests of packages.
  package static func inMemory() throws -> SQLiteStore {
    try storageErrors {
      let queue = try DatabaseQueue(configuration: RegisterFile.configuration)
      try template.get().backup(to: queue)
      return SQLiteStore(queue: queue)
    }
  }

  /// An empty register to copy: making the tables takes much longer.
  private static let template = Result {
    let queue = try DatabaseQueue(configuration: RegisterFile.configuration)
    try Migrations.bringUpToDate(queue)
    return queue
  }

  /// Closes the file; SQLite then folds its write-ahead log into it.
  package func close() throws {
    try queue.close()
  }

  package func latestRevision() throws -> Int {
    try storageErrors {
      try queue.read(Self.latestRevision)
    }
  }

  static func latestRevision(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT max(number) FROM revision") ?? 0
  }

  package func read<Result>(
    at revision: Int?, _ body: (any RecordSource, Int) throws -> Result
  ) throws -> Result {
    for _ in 1..<Self.mostTries {
      do { return try readOnce(at: revision, body) } catch is RegisterMoved { continue }
    }
    return try readOnce(at: revision, body)
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

  package func commits(limit: Int) throws -> [CommitSummary] {
    try storageErrors {
      try queue.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT number, time, kind, label, plan_id FROM revision
            ORDER BY number DESC LIMIT ?
            """, arguments: [limit]
        ).map(CommitSummary.init(row:))
      }
    }
  }

  package func archives() throws -> [PackageArchive] {
    let sql = """
      SELECT name, files, max(revision) AS latest
      FROM package_version JOIN run ON package_hash = hash
      GROUP BY substr(name, 1, instr(name, '@') - 1) ORDER BY latest DESC
      """
    return try storageErrors {
      try queue.read { database in
        try Row.fetchAll(database, sql: sql).map { row in
          let files = try JSONDecoder().decode([String: String].self, from: row["files"])
          return PackageArchive(name: row["name"], files: files)
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
  init(row: Row) {
    self.init(revision: row[0], time: row[1], kind: row[2], label: row[3], planID: row[4])
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
