import Domain
import GRDB
import Synchronization

/// The tables of a schema's record types, and the SQL that reads and writes them.
///
/// What a newer version adds is added to a register that exists; nothing is ever taken away.
final class RecordTables: Sendable {
  let schema: Schema
  let tables: [VersionedTable]
  private let fingerprint: String
  private let columns: [RecordTypeID: Selection.Columns]
  /// Of the types that were written.
  private let statements = Mutex<[RecordTypeID: RecordWriter.Statements]>([:])
  /// An empty register to copy: making the tables takes much longer.
  private let made = Mutex<DatabaseQueue?>(nil)

  private init(_ schema: Schema) {
    self.schema = schema
    tables = schema.types.map(VersionedTable.init)
    fingerprint = Digest.hex(tables.map(\.description).joined(separator: "\n"))
    let named = zip(schema.types, tables).map { ($0.id, ($0, $1)) }
    let all = Dictionary(named) { first, _ in first }
    columns = all.mapValues { Selection.Columns($0, $1) }
  }

  /// Those of the schema that was asked for last are kept: a program has one, or few.
  private static let latest = Mutex<RecordTables?>(nil)

  static func of(_ schema: Schema) -> RecordTables {
    latest.withLock { latest in
      if let latest, latest.schema === schema { return latest }
      let tables = RecordTables(schema)
      latest = tables
      return tables
    }
  }

  /// How rows of the type are read, as of a commit.
  func selection(_ type: RecordTypeID, at revision: Int?) throws -> Selection {
    guard let columns = columns[type] else { throw RegisterError.wrongKind }
    return Selection(schema.type(type), columns, at: revision)
  }

  func statements(_ type: RecordTypeID) throws -> RecordWriter.Statements {
    try statements.withLock { known in
      if let statements = known[type] { return statements }
      guard let table = tables.first(where: { $0.name == type.rawValue }) else {
        throw RegisterError.wrongKind
      }
      let statements = RecordWriter.Statements(table)
      known[type] = statements
      return statements
    }
  }

  /// An empty register.
  func template() throws -> DatabaseQueue {
    try made.withLock { made in
      if let made { return made }
      let queue = try DatabaseQueue(configuration: RegisterFile.configuration)
      try Migrations(self).bringUpToDate(queue)
      made = queue
      return queue
    }
  }
}

// What a register has of them.
extension RecordTables {
  func isCurrent(_ database: Database) throws -> Bool {
    try String.fetchOne(database, sql: "SELECT fingerprint FROM record_schema") == fingerprint
  }

  func bringUpToDate(in database: Database) throws {
    for table in tables {
      let existing = try Self.columns(of: table.name, in: database)
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
  func hasBeenSuperseded(_ database: Database) throws -> Bool {
    try tables.contains { table in
      let known = Set(table.columnNames)
      return try !Self.columns(of: table.name, in: database).isSubset(of: known)
    }
  }

  private static func columns(of table: String, in database: Database) throws -> Set<String> {
    Set(
      try String.fetchAll(
        database, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table]))
  }
}
