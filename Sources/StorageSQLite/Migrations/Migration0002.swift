import GRDB

/// A municipality's own fields, and who looked at what is sensitive.
enum Migration0002 {
  static func run(_ database: Database) throws {
    try database.execute(sql: openKinds)
    try database.execute(sql: tables)
  }

  /// Commits get kinds that the first form of the table forbade.
  private static let openKinds = """
    CREATE TABLE new_revision (
      number INTEGER PRIMARY KEY AUTOINCREMENT, time TEXT NOT NULL,
      kind TEXT NOT NULL, label TEXT NOT NULL, plan_id TEXT UNIQUE
    ) STRICT;
    INSERT INTO new_revision SELECT number, time, kind, label, plan_id FROM revision;
    DROP TABLE revision;
    ALTER TABLE new_revision RENAME TO revision;
    """

  private static let tables = """
    CREATE TABLE custom_field (
      type TEXT NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL,
      revision INTEGER NOT NULL REFERENCES revision (number),
      until_revision INTEGER REFERENCES revision (number),
      PRIMARY KEY (type, name, revision)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE access (
      number INTEGER PRIMARY KEY AUTOINCREMENT, time TEXT NOT NULL, who TEXT NOT NULL,
      command TEXT NOT NULL, subject TEXT NOT NULL, capabilities TEXT NOT NULL,
      revision INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER access_delete BEFORE DELETE ON access
      BEGIN SELECT RAISE(ABORT, 'the access log is never deleted'); END;
    CREATE TRIGGER access_update BEFORE UPDATE ON access
      BEGIN SELECT RAISE(ABORT, 'the access log is never changed'); END;
    """
}
