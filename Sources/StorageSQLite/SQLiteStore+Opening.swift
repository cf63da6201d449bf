package import Domain
import GRDB

extension SQLiteStore {
  /// Makes a new register of that id, readable by its owner alone.
  ///
  /// It is made beside its place and gets its name when it is whole: what stops half-way leaves none.
  package static func create(
    at path: String, id: RegisterID, schema: Schema = .norway,
    drafts: ([String]) -> Void = { _ in }
  ) throws {
    let tables = RecordTables.of(schema)
    try RegisterFile.make(path, drafts: drafts) { draft in
      let queue = try queue(at: draft)
      try tables.template().backup(to: queue)
      try queue.write { try RegisterTable(database: $0).take(id) }
      // The file keeps both; asking for the mode at each opening would write to it each time.
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA application_id = \(RegisterFile.mark)")
        try database.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try queue.close()
    }
  }

  /// Opens a register that exists, and brings it up to this version's form.
  ///
  /// One that may only be read is opened for that alone. Without a reader of the law no legal basis
  /// holds. A file that took another one's place is not opened beside that one's log.
  package static func open(
    at path: String, schema: Schema = .norway, law: LawReader? = nil, after other: FilePlace? = nil
  ) throws -> SQLiteStore {
    try RegisterFile.requireExisting(path)
    try other?.requireNoOldLog()
    let tables = RecordTables.of(schema)
    return try storageErrors(path) {
      guard RegisterFile.isWritable(path) else { return try openForReading(path, tables, law) }
      let queue = try queue(at: path)
      try requireKnown(queue, tables, path)
      try Migrations(tables).bringUpToDate(queue)
      return SQLiteStore(queue: queue, tables, place: FilePlace(path), law: law)
    }
  }

  private static func queue(at path: String) throws -> DatabaseQueue {
    try DatabaseQueue(
      path: RegisterFile.location(path), configuration: RegisterFile.configuration)
  }

  private static func openForReading(
    _ path: String, _ tables: RecordTables, _ law: LawReader?
  ) throws -> SQLiteStore {
    // Only as long as there is no log is the file read without regard to those who write.
    let isAlone = RegisterFile.hasNoLog(path)
    let queue = try DatabaseQueue(
      path: RegisterFile.locationForReading(path),
      configuration: RegisterFile.configurationForReading)
    try requireKnown(queue, tables, path)
    guard try Migrations(tables).areComplete(queue) else {
      throw RegisterError(
        .missing, LocalizedText(message: "error.register_older", ["path": path]))
    }
    return SQLiteStore(
      queue: queue, tables, place: FilePlace(path), isAlone: isAlone, law: law)
  }

  private static func requireKnown(
    _ queue: DatabaseQueue, _ tables: RecordTables, _ path: String
  ) throws {
    try queue.read { try RegisterFile.requireMark($0, path) }
    if try queue.read({
      try Migrations(tables).all.hasBeenSuperseded($0) || tables.hasBeenSuperseded($0)
    }) {
      throw RegisterError(.newer, LocalizedText(message: "error.register_newer", ["path": path]))
    }
  }

  /// A register that lives in memory, for tests of packages.
  package static func inMemory(
    schema: Schema = .norway, law: LawReader? = nil
  ) throws -> SQLiteStore {
    let tables = RecordTables.of(schema)
    return try storageErrors {
      let queue = try DatabaseQueue(configuration: RegisterFile.configuration)
      try tables.template().backup(to: queue)
      return SQLiteStore(queue: queue, tables, law: law)
    }
  }
}
