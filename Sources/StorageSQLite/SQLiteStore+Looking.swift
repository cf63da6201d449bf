package import Domain
import GRDB

extension SQLiteStore {
  /// Reads one state of a register without any means to change it, for a process that then gives up
  /// all others.
  ///
  /// Somebody else keeps it open meanwhile: SQLite maps the log's index for reading alone only where
  /// there is another connection. All tables are touched before the body, so that SQLite has no file
  /// to open afterwards. Throws `RegisterMoved` when the latest commit is another.
  package static func look(
    at place: RegisterPlace, _ schema: Schema = .norway, _ body: (any RecordSource) throws -> Void
  ) throws {
    try storageErrors(place.path) {
      let queue = try DatabaseQueue(path: name(of: place.path), configuration: looking)
      try queue.read { database in
        guard try latestRevision(database) == place.latest else { throw RegisterMoved() }
        let tables = try String.fetchAll(
          database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
        // One by one: GRDB notes for each statement what it reads, at a cost that grows with its square.
        for table in tables { _ = try Row.fetchOne(database, sql: "SELECT 1 FROM \(table.quoted)") }
        try body(
          TableSource(
            database: database, RecordTables.of(schema), revision: place.revision,
            answers: place.answers))
      }
    }
  }

  private static var looking: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { database in
      // Sorting in a file is not for who may not open any.
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
    }
    return configuration
  }

  private static func name(of path: String) -> String {
    RegisterFile.isWritable(path)
      ? uri(of: RegisterFile.location(path)) : RegisterFile.locationForReading(path)
  }

  private static func uri(of path: String) -> String {
    let plain = Set("/-._~".utf8)
    let digits = Array("0123456789ABCDEF")
    let name = path.utf8.map { byte in
      plain.contains(byte) || (byte < 128 && Character(UnicodeScalar(byte)).isLetter)
        || (48...57).contains(byte)
        ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
    return "file:\(name.joined())?mode=ro&readonly_shm=1"
  }
}
