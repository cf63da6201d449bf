import Domain
import GRDB

extension SQLiteStore {
  /// Copies the register to a new file, whole as of one moment while others write.
  ///
  /// The copy gets its name when SQLite has found it sound. Returns the revision it has.
  package func backUp(to path: String, drafts: ([String]) -> Void) throws -> Int {
    var revision = 0
    try RegisterFile.make(path, drafts: drafts) { draft in
      let copy = try DatabaseQueue(
        path: RegisterFile.location(draft), configuration: RegisterFile.configuration)
      try queue.backup(to: copy)
      revision = try copy.read { database in
        guard try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok" else {
          throw RegisterError(
            .broken, LocalizedText(message: "error.damaged_copied", ["path": path]))
        }
        return try Self.latestRevision(database)
      }
      try copy.close()
    }
    return revision
  }
}
