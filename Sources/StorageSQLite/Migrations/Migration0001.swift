import GRDB

/// Commits, runs, package versions, grants.
///
/// The records' own tables follow from the schema.
enum Migration0001 {
  static func run(_ database: Database) throws {
    try database.execute(sql: bookkeeping)
  }

  private static let bookkeeping = """
    CREATE TABLE revision (
      number INTEGER PRIMARY KEY AUTOINCREMENT, time TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('import', 'apply', 'grant', 'withdraw')),
      label TEXT NOT NULL, plan_id TEXT UNIQUE
    ) STRICT;
    CREATE TABLE package_version (
      hash TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, files BLOB NOT NULL
    ) STRICT;
    CREATE TABLE run (
      plan_id TEXT PRIMARY KEY NOT NULL,
      revision INTEGER NOT NULL UNIQUE REFERENCES revision (number),
      package_hash TEXT NOT NULL REFERENCES package_version (hash), plan BLOB NOT NULL
    ) STRICT;
    CREATE TABLE capability_grant (
      package TEXT NOT NULL, capability TEXT NOT NULL, package_name TEXT NOT NULL,
      package_hash TEXT NOT NULL, revision INTEGER NOT NULL REFERENCES revision (number),
      until_revision INTEGER REFERENCES revision (number),
      PRIMARY KEY (package, capability, revision)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE record_schema (
      one INTEGER PRIMARY KEY CHECK (one = 1), fingerprint TEXT NOT NULL
    ) STRICT;
    """
}
