import GRDB

/// Every form the register has had, oldest first.
///
/// A migration is never edited once released.
enum Migrations {
  static var all: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("0001-spine", migrate: Migration0001.run)
    migrator.registerMigration("0002-grants", migrate: Migration0002.run)
    return migrator
  }
}
