import Domain
import GRDB

/// Writes a record's row, its next version, and the rows of its lists of ids.
struct RecordWriter {
  let database: Database

  func write(_ record: Record, isNew: Bool) throws {
    guard let statements = Self.statements[record.key.type] else { return }
    let values = try Self.values(of: record)
    try run(isNew ? statements.insertion : statements.update, values)
    // An update that meets no row, or another version than the one before: the file is damaged.
    guard database.changesCount == 1 else { throw RegisterError.wrongKind }
    if !isNew { try run(statements.ending, [values[0], values[2]]) }
    try run(statements.version, values)
    for link in statements.links {
      if !isNew { try run(link.deletion, [values[0]]) }
      if !values[link.position].isNull {
        try run(link.insertion, [values[0], values[link.position]])
      }
    }
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
  struct Link {
    /// Of the list among the table's columns.
    let position: Int
    let deletion: String
    let insertion: String
  }

  let insertion: String
  let update: String
  /// Ends the version that was current.
  let ending: String
  let version: String
  let links: [Link]

  init(_ table: VersionedTable) {
    let columns = table.columnNames.map(\.quoted)
    let row = "(\(columns.joined(separator: ", ")))"
    let places = "(\(columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")))"
    let settings = columns.indices.dropFirst().map { "\(columns[$0]) = ?\($0 + 1)" }
    insertion = "INSERT INTO \(table.name.quoted) \(row) VALUES \(places)"
    update = """
      UPDATE \(table.name.quoted) SET \(settings.joined(separator: ", ")) WHERE id = ?1
      """
    ending = """
      UPDATE \(table.versions) SET until_revision = ?2 WHERE id = ?1 AND until_revision IS NULL
      """
    version = "INSERT INTO \(table.versions) \(row) VALUES \(places)"
    links = table.columns.enumerated().compactMap { position, column in
      guard column.listTarget != nil else { return nil }
      let links = table.links(of: column).quoted
      return Link(
        position: table.columnNames.count - table.columns.count + position,
        deletion: "DELETE FROM \(links) WHERE id = ?1",
        insertion: """
          INSERT INTO \(links) (id, position, target) SELECT ?1, key, value FROM json_each(?2)
          """)
    }
  }
}
