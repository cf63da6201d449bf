import Domain
import GRDB

/// The tables of all record types, as the schema wants them.
///
/// What a newer version adds is added to a register that exists; nothing is ever taken away.
enum RecordTables {
  static let tables = Schema.types.map(VersionedTable.init)
  private static let fingerprint = Digest.hex(tables.map(\.description).joined(separator: "\n"))

  static func isCurrent(_ database: Database) throws -> Bool {
    try String.fetchOne(database, sql: "SELECT fingerprint FROM record_schema") == fingerprint
  }

  static func bringUpToDate(in database: Database) throws {
    for table in tables {
      let existing = try columns(of: table.name, in: database)
      if existing.isEmpty {
        try table.create(in: database)
      } else {
        try table.extend(existing, in: database)
      }
    }
    try database.execute(
      sql: "INSERT OR REPLACE INTO record_schema (one, fingerprint) VALUES (1, ?)",
      arguments: [fingerprint])
  }

  /// Whether the register has columns that this version knows nothing of.
  static func hasBeenSuperseded(_ database: Database) throws -> Bool {
    try tables.contains { table in
      let known = Set(table.columnNames)
      return try !columns(of: table.name, in: database).isSubset(of: known)
    }
  }

  private static func columns(of table: String, in database: Database) throws -> Set<String> {
    Set(
      try String.fetchAll(
        database, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table]))
  }
}
