import GRDB

/// Whoever writes a record writes its history; the triggers that did so go.
///
/// Each opening of a register reads all of its triggers, and these were two thirds of their text.
struct Migration0005: Sendable {
  private let tables: [VersionedTable]

  init(_ tables: RecordTables) { self.tables = tables.tables }

  @Sendable func run(_ database: Database) throws {
    for table in tables where try database.tableExists(table.name) {
      for trigger in table.historyTriggers {
        try database.execute(sql: "DROP TRIGGER IF EXISTS \(trigger.quoted)")
      }
      try database.execute(
        sql: """
          CREATE TRIGGER \("\(table.name)_update".quoted) BEFORE UPDATE ON \(table.name.quoted)
          WHEN NEW.id <> OLD.id OR NEW.version <> OLD.version + 1 OR NEW.revision <= OLD.revision
          BEGIN SELECT RAISE(ABORT, 'a version follows the one before it'); END
          """)
    }
  }
}
