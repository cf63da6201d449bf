import Domain
import GRDB

/// Writes a record's row, its next version, and the rows of its lists of ids.
struct RecordWriter {
  let database: Database

  func write(_ record: Record) throws {
    let isNew = record.version == 1
    guard let statements = Self.statements[record.key.type] else { throw RegisterError.wrongKind }
    try run(isNew ? statements.insertion : statements.update, try Self.values(of: record))
    // Of a record that was read just now there is a row.
    guard database.changesCount == 1 else { throw RegisterError.wrongKind }
    let id = record.key.id.databaseValue
    if !isNew {
      try run(statements.ending, [id, record.revision.databaseValue])
      for deletion in statements.deletions { try run(deletion, [id]) }
    }
    for copy in statements.copies { try run(copy, [id]) }
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

  private static let statements = Dictionary(
    uniqueKeysWithValues: Schema.types.map { ($0.id, Statements(VersionedTable($0))) })
}

/// What writes records of one type; the first parameter is always the id.
private struct Statements {
  let insertion: String
  let update: String
  /// Ends the version that was current.
  let ending: String
  /// Empties the lists of ids.
  let deletions: [String]
  /// Copies the row, as it is now, to the versions, and its lists of ids to theirs.
  let copies: [String]

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
    let lists = table.columns.filter { $0.listTarget != nil }
    deletions = lists.map { "DELETE FROM \(table.links(of: $0)) WHERE id = ?1" }
    copies =
      ["INSERT INTO \(table.versions) (\(row)) SELECT \(row) FROM \(name) WHERE id = ?1"]
      + lists.map { list in
        """
        INSERT INTO \(table.links(of: list)) (id, position, target)
        SELECT ?1, key, value FROM json_each((SELECT \(list.name.quoted) FROM \(name) WHERE id = ?1))
        """
      }
  }
}
