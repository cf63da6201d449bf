import GRDB

/// Makes the tables of one record type: current rows, all versions, links, and their triggers.
///
/// Part of released migrations: what it makes of the same columns must never change.
struct VersionedTable {
  struct Column {
    let name: String
    let definition: String
    /// The table that a list of ids points to.
    var listTarget: String?
    var isIndexed = false
  }

  let name: String
  let columns: [Column]

  init(_ name: String, _ columns: [Column]) {
    self.name = name
    self.columns = columns
  }

  func create(in database: Database) throws {
    for sql in tables + triggers + indexes { try database.execute(sql: sql) }
    for column in columns where column.listTarget != nil {
      try createLinks(for: column, in: database)
    }
  }

  private var names: String { columns.map { ", \($0.name.quoted)" }.joined() }
  private var newValues: String { columns.map { ", NEW.\($0.name.quoted)" }.joined() }
  private var versions: String { "\(name)_version".quoted }

  private var tables: [String] {
    let types = columns.map {
      ", \($0.name.quoted) \($0.definition.prefix { $0 != " " })"
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

  private var triggers: [String] {
    let record = """
      INSERT INTO \(versions) (id, version, revision\(names))
      VALUES (NEW.id, NEW.version, NEW.revision\(newValues));
      """
    return [
      "CREATE TRIGGER \("\(name)_insert".quoted) AFTER INSERT ON \(name.quoted)"
        + " BEGIN \(record) END",
      """
      CREATE TRIGGER \("\(name)_update".quoted) AFTER UPDATE ON \(name.quoted) BEGIN
        SELECT RAISE(ABORT, 'a version follows the one before it')
        WHERE NEW.id <> OLD.id OR NEW.version <> OLD.version + 1 OR NEW.revision <= OLD.revision;
        UPDATE \(versions) SET until_revision = NEW.revision
        WHERE id = NEW.id AND until_revision IS NULL;
        \(record)
      END
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

  private var indexes: [String] {
    columns.filter(\.isIndexed).flatMap { column in
      [
        "CREATE INDEX \("\(name)_by_\(column.name)".quoted)"
          + " ON \(name.quoted) (\(column.name.quoted), id)",
        "CREATE INDEX \("\(name)_version_by_\(column.name)".quoted)"
          + " ON \(versions) (\(column.name.quoted), revision)",
      ]
    } + [
      "CREATE INDEX \("\(name)_version_by_revision".quoted) ON \(versions) (revision)",
      "CREATE INDEX \("\(name)_version_by_until".quoted) ON \(versions) (until_revision)",
    ]
  }

  /// A row per element of a list of ids, so that foreign keys hold for lists too.
  private func createLinks(for column: Column, in database: Database) throws {
    guard let target = column.listTarget else { return }
    let links = "\(name)_\(column.name)"
    let fill = """
      INSERT INTO \(links.quoted) (id, position, target)
      SELECT NEW.id, key, value FROM json_each(NEW.\(column.name.quoted));
      """
    try database.execute(
      sql: """
        CREATE TABLE \(links.quoted) (
          id TEXT NOT NULL REFERENCES \(name.quoted) (id), position INTEGER NOT NULL,
          target TEXT NOT NULL REFERENCES \(target.quoted) (id) DEFERRABLE INITIALLY DEFERRED,
          PRIMARY KEY (id, position)
        ) STRICT;
        CREATE INDEX \("\(links)_by_target".quoted) ON \(links.quoted) (target);
        CREATE TRIGGER \("\(links)_insert".quoted) AFTER INSERT ON \(name.quoted) BEGIN
          \(fill)
        END;
        CREATE TRIGGER \("\(links)_update".quoted) AFTER UPDATE OF \(column.name.quoted)
        ON \(name.quoted) BEGIN
          DELETE FROM \(links.quoted) WHERE id = NEW.id;
          \(fill)
        END
        """)
  }
}

extension VersionedTable.Column {
  static func text(_ name: String, required: Bool = false) -> Self {
    Self(name: name, definition: "TEXT\(required ? " NOT NULL" : "") CHECK (\(name.quoted) <> '')")
  }

  static func choice(_ name: String, _ words: [String]) -> Self {
    let list = words.map { "'\($0)'" }.joined(separator: ", ")
    return Self(name: name, definition: "TEXT NOT NULL CHECK (\(name.quoted) IN (\(list)))")
  }

  static func day(_ name: String, required: Bool = false) -> Self {
    let pattern = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
    return Self(
      name: name,
      definition: "TEXT\(required ? " NOT NULL" : "") CHECK (\(name.quoted) GLOB '\(pattern)')")
  }

  static func integer(_ name: String, required: Bool = false) -> Self {
    Self(name: name, definition: "INTEGER\(required ? " NOT NULL" : "")")
  }

  static func decimal(_ name: String) -> Self { Self(name: name, definition: "REAL") }

  static func boolean(_ name: String) -> Self {
    Self(name: name, definition: "INTEGER CHECK (\(name.quoted) IN (0, 1))")
  }

  static func reference(_ name: String, _ target: String, required: Bool = false) -> Self {
    Self(
      name: name,
      definition: "TEXT\(required ? " NOT NULL" : "") REFERENCES \(target.quoted) (id)"
        + " DEFERRABLE INITIALLY DEFERRED", isIndexed: true)
  }

  static func list(_ name: String, of target: String? = nil) -> Self {
    Self(
      name: name, definition: "TEXT CHECK (json_type(\(name.quoted)) = 'array')",
      listTarget: target)
  }
}
