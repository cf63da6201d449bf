import Domain
import Foundation
import GRDB

// Rows, as they are given.
extension TableSource: Transaction {
  func append(_ commit: CommitSummary) throws {
    try database.writeOne(
      "INSERT INTO revision (number, time, who, kind, label, plan_id) VALUES (?, ?, ?, ?, ?, ?)",
      [commit.revision, commit.time, commit.who, commit.kind, commit.label, commit.planID])
  }

  func append(_ package: PackageArchive) throws {
    try database.execute(
      sql: "INSERT OR IGNORE INTO package_version (hash, name, files) VALUES (?, ?, ?)",
      arguments: [package.hash, package.name, try CanonicalJSON.data(package.files)])
  }

  func append(_ run: StoredPlan, of package: PackageArchive, at revision: Int) throws {
    try append(package)
    try database.writeOne(
      "INSERT INTO run (plan_id, revision, package_hash, plan, digest) VALUES (?, ?, ?, ?, ?)",
      [run.id, revision, package.hash, Data(run.lines), run.digest])
  }

  func append(_ answer: Answer) throws { try database.write(answer) }

  func append(_ access: Access) throws {
    try database.writeOne(
      """
      INSERT INTO access (time, who, command, subject, capabilities, revision)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        access.time, access.who, access.command, access.subject,
        access.capabilities.joined(separator: " "), access.revision,
      ])
  }

  func write(_ version: Record) throws {
    try RecordWriter(database: database, tables: tables).write(version)
  }

  func write(_ grant: Grant) throws {
    try end(grant, at: grant.revision)
    try GrantTable(database: database).insert(grant)
  }

  func end(_ grant: Grant, at revision: Int) throws {
    try GrantTable(database: database).end(grant, at: revision)
  }

  func write(_ field: CustomField, at revision: Int) throws {
    let table = FieldTable(database: database, schema: schema)
    try table.write(field, at: revision)
    ownFields = try table.fields(at: nil)
  }

  func write(_ register: RegisterID) throws {
    try RegisterTable(database: database).take(register)
  }
}

// Where the records of an import stand: on disk, since a file may hold millions.
extension TableSource {
  func note(_ key: RecordKey, at place: Location?) throws -> Bool {
    if !hasPlaces {
      try database.execute(
        sql: """
          CREATE TEMP TABLE IF NOT EXISTS import_place (
            type TEXT NOT NULL, id TEXT NOT NULL, file TEXT, line INTEGER, PRIMARY KEY (type, id)
          ) WITHOUT ROWID;
          DELETE FROM import_place;
          """)
      hasPlaces = true
    }
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO import_place (type, id, file, line) VALUES (?, ?, ?, ?)"
    )
    .execute(arguments: [key.type.rawValue, key.id, place?.file, place?.line])
    return database.changesCount == 1
  }

  func place(of key: RecordKey) throws -> Location? {
    guard hasPlaces else { return nil }
    let statement = try database.cachedStatement(
      sql: "SELECT ifnull(file, ''), line FROM import_place WHERE type = ? AND id = ?")
    return try Row.fetchOne(statement, arguments: [key.type.rawValue, key.id])
      .map { Location(file: $0[0], line: $0[1]) }
  }

  func forEachNoted(
    _ type: RecordTypeID, writtenAt revision: Int, _ body: (Record) throws -> Void
  ) throws {
    guard hasPlaces else { return }
    let selection = try tables.selection(type, at: nil)
    let condition = "revision = ? AND id IN (SELECT id FROM temp.import_place WHERE type = ?)"
    let statement = try database.cachedStatement(
      sql: selection.sql(where: condition) + " ORDER BY id")
    let rows = try Row.fetchCursor(statement, arguments: [revision, type.rawValue])
    while try rows.next() != nil { try body(selection.record(of: statement, ownFields)) }
  }
}
