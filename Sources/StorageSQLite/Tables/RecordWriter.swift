import Domain
import GRDB

/// Writes a record's row, its next version, and the rows of its lists of ids.
struct RecordWriter {
  let database: Database
  let tables: RecordTables

  func write(_ record: Record) throws {
    let isNew = record.version == 1
    let statements = try tables.statements(record.key.type)
    try runOne(isNew ? statements.insertion : statements.update, try Self.values(of: record))
    let id = record.key.id.databaseValue
    if !isNew {
      try runOne(statements.ending, [id, record.revision.databaseValue])
      for deletion in statements.deletions { try run(deletion, [id]) }
    }
    try runOne(statements.version, [id])
    for copy in statements.lists { try run(copy, [id]) }
  }

  private func runOne(_ sql: String, _ values: [DatabaseValue]) throws {
    try run(sql, values)
    try database.requireOneWritten()
  }

  private func run(_ sql: String, _ values: [DatabaseValue]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }

  /// In the order of the table's columns.
  private static func values(of record: Record) throws -> [DatabaseValue] {
    var values: [DatabaseValue] = [
      record.key.id.databaseValue, record.version.databaseValue, record.revision.databaseValue,
    ]
    for value in record.values { values.append(try value?.stored() ?? .null) }
    values.append(try Value.stored(ext: record.ext))
    return values
  }
}

extension RecordWriter {
  /// What writes records of one type; the first parameter is always the id.
  struct Statements {
    let insertion: String
    let update: String
    /// Ends the version that was current.
    let ending: String
    /// Empties the lists of ids.
    let deletions: [String]
    /// Copies the row, as it is now, to the versions.
    let version: String
    /// Copies its lists of ids to the rows that keep their references.
    let lists: [String]

    init(_ table: VersionedTable) {
      let name = table.name.quoted
      let columns = table.columnNames.map(\.quoted)
      let row = columns.joined(separator: ", ")
      let places = columns.indices.map { "?\($0 + 1)" }
      let settings = zip(columns, places).dropFirst().map { "\($0) = \($1)" }
      insertion = "INSERT INTO \(name) (\(row)) VALUES (\(places.joined(separator: ", ")))"
      update = "UPDATE \(name) SET \(settings.joined(separator: ", ")) WHERE id = ?1"
      ending = """
        UPDATE \(table.versions) SET until_revision = ?2 WHERE id = ?1 AND until_revision IS NULL
        """
      version = "INSERT INTO \(table.versions) (\(row)) SELECT \(row) FROM \(name) WHERE id = ?1"
      let columnsOfIDs = table.columns.filter { $0.listTarget != nil }
      deletions = columnsOfIDs.map { "DELETE FROM \(table.links(of: $0)) WHERE id = ?1" }
      lists = columnsOfIDs.map { list in
        """
        INSERT INTO \(table.links(of: list)) (id, position, target)
        SELECT ?1, key, value FROM json_each((SELECT \(list.name.quoted) FROM \(name) WHERE id = ?1))
        """
      }
    }
  }
}
