import GRDB

/// What packages were granted, and from which commit to which.
enum Migration0002 {
  static func run(_ database: Database) throws {
    try database.execute(sql: grants + kinds)
  }

  private static let grants = """
    CREATE TABLE capability_grant (
      package TEXT NOT NULL, capability TEXT NOT NULL, package_name TEXT NOT NULL,
      package_hash TEXT NOT NULL, revision INTEGER NOT NULL REFERENCES revision (number),
      until_revision INTEGER REFERENCES revision (number),
      PRIMARY KEY (package, capability, revision)
    ) STRICT, WITHOUT ROWID;

    """

  /// SQLite cannot change a constraint: the table is made anew.
  private static let kinds = """
    CREATE TABLE revision_0002 (
      number INTEGER PRIMARY KEY AUTOINCREMENT, time TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('import', 'apply', 'grant', 'withdraw')),
      label TEXT NOT NULL, plan_id TEXT UNIQUE
    ) STRICT;
    INSERT INTO revision_0002 SELECT number, time, kind, label, plan_id FROM revision;
    DROP TABLE revision;
    ALTER TABLE revision_0002 RENAME TO revision;
    """
}
