import Domain
import GRDB

/// The tables of one record type: current rows, all versions, links, and what guards them.
struct VersionedTable: CustomStringConvertible {
  struct Column {
    let name: String
    let definition: String
    /// The table that a list of ids points to.
    var listTarget: String?
    var isIndexed = false
  }

  let name: String
  let columns: [Column]

  init(_ type: RecordType) {
    name = type.id.rawValue
    columns = type.fields.map(Column.init) + [Column.custom]
  }

  var columnNames: [String] { ["id", "version", "revision"] + columns.map(\.name) }

  /// Differs whenever the tables do.
  var description: String {
    "\(name): \(columns.map { "\($0.name) \($0.definition)" }.joined(separator: ", "))"
  }

  /// Adds what an older version's tables lack.
  ///
  /// SQLite adds no column that must have a value:
  /// the checks at each commit see to that.
  func extend(_ existing: Set<String>, in database: Database) throws {
    let added = columns.filter { !existing.contains($0.name) }
    guard !added.isEmpty else { return }
    for column in added {
      let definition = column.definition.replacing(" NOT NULL", with: "")
      try database.execute(
        sql: """
          ALTER TABLE \(name.quoted) ADD COLUMN \(column.name.quoted) \(definition);
          ALTER TABLE \(versions) ADD COLUMN \(column.name.quoted) \(column.storage);
          """)
      if column.listTarget != nil { try createLinks(for: column, in: database) }
    }
    for sql in added.flatMap(indexes(of:)) { try database.execute(sql: sql) }
  }

  func create(in database: Database) throws {
    for sql in tables + guards + columns.flatMap(indexes(of:)) + versionIndexes {
      try database.execute(sql: sql)
    }
    for column in columns where column.listTarget != nil {
      try createLinks(for: column, in: database)
    }
  }

  var versions: String { "\(name)_version".quoted }

  func links(of column: Column) -> String { "\(name)_\(column.name)".quoted }

  private var tables: [String] {
    let types = columns.map {
      ", \($0.name.quoted) \($0.storage)"
    }.joined()
    let definitions = columns.map { ", \($0.name.quoted) \($0.definition)" }.joined()
    return [
      """
      CREATE TABLE \(name.quoted) (
        id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL CHECK (version > 0),
        revision INTEGER NOT NULL REFERENCES revision (number)\(definitions)
      ) STRICT
      """,
      """
      CREATE TABLE \(versions) (
        id TEXT NOT NULL, version INTEGER NOT NULL, revision INTEGER NOT NULL,
        until_revision INTEGER CHECK (until_revision > revision)\(types),
        PRIMARY KEY (id, version)
      ) STRICT
      """,
    ]
  }

  /// Triggers that keep what was written.
  private var guards: [String] {
    [
      """
      CREATE TRIGGER \("\(name)_update".quoted) BEFORE UPDATE ON \(name.quoted)
      WHEN NEW.id <> OLD.id OR NEW.version <> OLD.version + 1 OR NEW.revision <= OLD.revision
      BEGIN SELECT RAISE(ABORT, 'a version follows the one before it'); END
      """,
      "CREATE TRIGGER \("\(name)_delete".quoted) BEFORE DELETE ON \(name.quoted)"
        + " BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END",
      "CREATE TRIGGER \("\(name)_version_delete".quoted) BEFORE DELETE ON \(versions)"
        + " BEGIN SELECT RAISE(ABORT, 'history is never deleted'); END",
      """
      CREATE TRIGGER \("\(name)_version_update".quoted) BEFORE UPDATE ON \(versions)
      WHEN OLD.until_revision IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'history is never changed'); END
      """,
    ]
  }

  /// Names of the triggers that wrote the history, until Migration0005.
  var historyTriggers: [String] {
    ["\(name)_insert", "\(name)_update"]
      + columns.filter { $0.listTarget != nil }.flatMap { column in
        ["\(name)_\(column.name)_insert", "\(name)_\(column.name)_update"]
      }
  }

  private func indexes(of column: Column) -> [String] {
    guard column.isIndexed else { return [] }
    return [
      "CREATE INDEX \("\(name)_by_\(column.name)".quoted)"
        + " ON \(name.quoted) (\(column.name.quoted), id)",
      "CREATE INDEX \("\(name)_version_by_\(column.name)".quoted)"
        + " ON \(versions) (\(column.name.quoted), revision)",
    ]
  }

  private var versionIndexes: [String] {
    [
      "CREATE INDEX \("\(name)_version_by_revision".quoted) ON \(versions) (revision)",
      "CREATE INDEX \("\(name)_version_by_until".quoted) ON \(versions) (until_revision)",
    ]
  }

  /// A row per element of a list of ids, so that foreign keys hold for lists too.
  private func createLinks(for column: Column, in database: Database) throws {
    guard let target = column.listTarget else { return }
    let links = links(of: column)
    try database.execute(
      sql: """
        CREATE TABLE \(links) (
          id TEXT NOT NULL REFERENCES \(name.quoted) (id), position INTEGER NOT NULL,
          target TEXT NOT NULL REFERENCES \(target.quoted) (id) DEFERRABLE INITIALLY DEFERRED,
          PRIMARY KEY (id, position)
        ) STRICT;
        CREATE INDEX \("\(name)_\(column.name)_by_target".quoted) ON \(links) (target)
        """)
  }
}

extension VersionedTable.Column {
  /// A municipality's own fields, as one JSON object.
  static let custom = Self(
    name: "ext", definition: "TEXT CHECK (json_type(\("ext".quoted)) = 'object')")

  /// SQLite's type alone.
  var storage: String { String(definition.prefix { $0 != " " }) }

  init(_ field: Field) {
    let name = field.name.quoted
    let required = field.isRequired ? " NOT NULL" : ""
    self.name = field.name
    switch field.kind {
    case .text, .word, .choice, .time, .nationalIdentityNumber:
      definition = "TEXT\(required) CHECK (\(name) <> '')"
    case .integer: definition = "INTEGER\(required)"
    case .decimal: definition = "REAL\(required)"
    case .boolean: definition = "INTEGER\(required) CHECK (\(name) IN (0, 1))"
    case .day:
      let pattern = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
      definition = "TEXT\(required) CHECK (\(name) GLOB '\(pattern)')"
    case .reference(let type):
      definition =
        "TEXT\(required) REFERENCES \(type.rawValue.quoted) (id) DEFERRABLE INITIALLY DEFERRED"
      isIndexed = true
    case .texts, .words, .references:
      definition = "TEXT\(required) CHECK (json_type(\(name)) = 'array')"
      if case .references(let type) = field.kind { listTarget = type.rawValue }
    }
  }
}
