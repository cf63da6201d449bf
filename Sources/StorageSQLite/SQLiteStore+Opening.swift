package import Domain
import GRDB

extension SQLiteStore {
  /// Makes a new register of that id, readable by its owner alone.
  ///
  /// It is made beside its place and gets its name when it is whole: what stops half-way leaves none.
  package static func create(
    at path: String, id: RegisterID, drafts: ([String]) -> Void = { _ in }
  ) throws -> SQLiteStore {
    try RegisterFile.make(path, drafts: drafts) { draft in
      let queue = try queue(at: draft)
      try template.get().backup(to: queue)
      try queue.write { try RegisterTable(database: $0).take(id) }
      // The file keeps both; asking for the mode at each opening would write to it each time.
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA application_id = \(RegisterFile.mark)")
        try database.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try queue.close()
    }
    return try open(at: path)
  }

  /// Opens a register that exists, and brings it up to this version's form.
  ///
  /// One that may only be read is opened for that alone. Without a reader of the law no legal basis
  /// holds.
  package static func open(at path: String, law: LawReader? = nil) throws -> SQLiteStore {
    try RegisterFile.requireExisting(path)
    return try storageErrors(path) {
      guard RegisterFile.isWritable(path) else { return try openForReading(path, law) }
      let queue = try queue(at: path)
      try requireKnown(queue, path)
      try Migrations.bringUpToDate(queue)
      return SQLiteStore(queue: queue, place: FilePlace(path), law: law)
    }
  }

  private static func queue(at path: String) throws -> DatabaseQueue {
    try DatabaseQueue(
      path: RegisterFile.location(path), configuration: RegisterFile.configuration)
  }

  private static func openForReading(
    _ path: String, _ law: LawReader?
  ) throws -> SQLiteStore {
    // Only as long as there is no log is the file read without regard to those who write.
    let isAlone = RegisterFile.hasNoLog(path)
    let queue = try DatabaseQueue(
      path: RegisterFile.locationForReading(path),
      configuration: RegisterFile.configurationForReading)
    try requireKnown(queue, path)
    guard try Migrations.areComplete(queue) else {
      throw RegisterError(
        .missing, LocalizedText(message: "error.register_older", ["path": path]))
    }
    return SQLiteStore(queue: queue, place: FilePlace(path), isAlone: isAlone, law: law)
  }

  private static func requireKnown(_ queue: DatabaseQueue, _ path: String) throws {
    try queue.read { try RegisterFile.requireMark($0, path) }
    if try queue.read({
      try Migrations.all.hasBeenSuperseded($0) || RecordTables.hasBeenSuperseded($0)
    }) {
      throw RegisterError(.newer, LocalizedText(message: "error.register_newer", ["path": path]))
    }
  }

  /// A register that lives in memory, for tests of packages.
  package static func inMemory(law: LawReader? = nil) throws -> SQLiteStore {
    try storageErrors {
      let queue = try DatabaseQueue(configuration: RegisterFile.configuration)
      try template.get().backup(to: queue)
      return SQLiteStore(queue: queue, law: law)
    }
  }

  /// An empty register to copy: making the tables takes much longer.
  static let template = Result {
    let queue = try DatabaseQueue(configuration: RegisterFile.configuration)
    try Migrations.bringUpToDate(queue)
    return queue
  }
}
