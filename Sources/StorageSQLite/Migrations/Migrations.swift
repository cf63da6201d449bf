import GRDB

/// Every form the register's bookkeeping has had, oldest first.
///
/// A migration is never edited once released.
struct Migrations {
  let tables: RecordTables

  init(_ tables: RecordTables) { self.tables = tables }

  var all: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("0001-register", migrate: Migration0001.run)
    migrator.registerMigration("0002-fields-and-access", migrate: Migration0002.run)
    migrator.registerMigration("0003-answers", migrate: Migration0003.run)
    migrator.registerMigration("0004-plan-lines", migrate: Migration0004.run)
    migrator.registerMigration("0005-no-history-triggers", migrate: Migration0005(tables).run)
    migrator.registerMigration("0006-more-guards", migrate: Migration0006.run)
    migrator.registerMigration("0007-yes-is-an-answer", migrate: Migration0007(tables.schema).run)
    migrator.registerMigration("0008-who-committed", migrate: Migration0008.run)
    return migrator
  }

  /// Whether a register has this version's form already.
  func areComplete(_ queue: DatabaseQueue) throws -> Bool {
    try queue.read { try all.hasCompletedMigrations($0) && tables.isCurrent($0) }
  }

  /// Somebody else may do it meanwhile: then it is done.
  private func migrate(_ queue: DatabaseQueue) throws {
    if try queue.read(all.hasCompletedMigrations) { return }
    do { try all.migrate(queue) } catch {
      guard try queue.read(all.hasCompletedMigrations) else { throw error }
    }
  }

  /// Brings a register up to this version's form, records included.
  func bringUpToDate(_ queue: DatabaseQueue) throws {
    if try areComplete(queue) { return }
    try queue.read(OlderForm(tables).requireOurs)
    try migrate(queue)
    guard try !queue.read(tables.isCurrent) else { return }
    try queue.inTransaction(.immediate) { database in
      try tables.bringUpToDate(in: database)
      return .commit
    }
  }
}
