import Domain
import GRDB

/// What may stand in a register that an older version made.
struct OlderForm {
  private let tables: RecordTables

  init(_ tables: RecordTables) { self.tables = tables }

  /// A table, index or trigger, and the table that it is of.
  private struct Part: Hashable {
    let type: String
    let name: String
    let table: String

    init(_ type: String, _ name: String, of table: String) {
      self.type = type
      self.name = name
      self.table = table
    }

    init(row: Row) throws {
      self.init(
        try row.decode(atIndex: 0), try row.decode(atIndex: 1), of: try row.decode(atIndex: 2))
    }
  }

  /// Refuses what no version of ours makes: a trigger or view of somebody else's would be at work
  /// while the register is brought up to date.
  func requireOurs(_ database: Database) throws {
    let found = try Self.parts(of: database)
    guard !found.isEmpty else { return }
    guard found.isSubset(of: try known()) else {
      throw RegisterError(.broken, LocalizedText(message: "error.register_foreign"))
    }
  }

  /// What this version makes, and what it took away.
  private func known() throws -> Set<Part> {
    try tables.template().read(Self.parts).union(
      tables.tables.flatMap { table in
        table.historyTriggers.map { Part("trigger", $0, of: table.name) }
      })
  }

  /// All but what SQLite makes itself: a name does not tell, as others may be given one of its kind.
  static let isMade =
    "sql IS NOT NULL AND NOT (type = 'table' AND name IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4'))"

  private static func parts(of database: Database) throws -> Set<Part> {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT type, name, tbl_name FROM sqlite_schema WHERE \(isMade)
        """)
    return Set(try rows.map(Part.init))
  }
}
