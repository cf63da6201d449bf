import Domain
import GRDB

/// Whoever writes a record writes its history; the triggers that did so go.
///
/// Each opening of a register reads all of its triggers, and these were two thirds of their text.
enum Migration0005 {
  static func run(_ database: Database) throws {
    let tables = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_schema AS one WHERE type = 'table' AND EXISTS (
          SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = one.name || '_version')
        """)
    for table in tables where Schema.find(table) != nil {
      try replaceTriggers(of: table, in: database)
    }
  }

  private static func replaceTriggers(of table: String, in database: Database) throws {
    let written = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_schema
        WHERE type = 'trigger' AND tbl_name = ? AND name <> tbl_name || '_delete'
        """, arguments: [table])
    for trigger in written { try database.execute(sql: "DROP TRIGGER \(trigger.quoted)") }
    try database.execute(
      sql: """
        CREATE TRIGGER \("\(table)_update".quoted) BEFORE UPDATE ON \(table.quoted)
        WHEN NEW.id <> OLD.id OR NEW.version <> OLD.version + 1 OR NEW.revision <= OLD.revision
        BEGIN SELECT RAISE(ABORT, 'a version follows the one before it'); END
        """)
  }
}
