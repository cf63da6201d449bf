public import Domain
import PackageReading
import StorageSQLite
import Synchronization

/// A case register in a file, for as many threads as want it.
///
/// Each call that reads or writes has a connection of its own, so that a long plan holds up nobody.
public final class Register: Sendable {
  private let path: String
  /// The record types that it has.
  public let schema: Schema
  private let connections = Mutex(Connections())

  private struct Connections {
    /// Open ones that nobody uses at the moment.
    var idle: [SQLiteStore] = []
    /// The file that was opened last: where another one has its name, its log is not that one's.
    var file: FilePlace?
  }

  private init(_ path: String, _ schema: Schema) {
    self.path = path
    self.schema = schema
  }

  /// Opens a register that exists, and brings it up to this version's form and the schema's.
  ///
  /// - Throws: `register.missing`, `register.foreign`, `register.newer` or `register.busy`.
  public static func open(
    at path: String, schema: Schema = .norway
  ) throws(Refusal) -> Register {
    let register = Register(path, schema)
    try register.use { _ in }
    return register
  }

  /// Makes an empty register in a file that is not there yet, readable by its owner alone.
  ///
  /// - Throws: `register.exists` where the name is taken.
  public static func create(
    at path: String, schema: Schema = .norway
  ) throws(Refusal) -> Register {
    try Refusal.translating {
      let id = RegisterID(.random(in: .min ... .max), .random(in: .min ... .max))
      try SQLiteStore.create(at: path, id: id, schema: schema)
    }
    return try open(at: path, schema: schema)
  }

  /// Closes its connections; SQLite then folds its log into the file.
  ///
  /// A later call opens the register again.
  public func close() throws(Refusal) {
    let stores = connections.withLock { connections in
      defer { connections.idle = [] }
      return connections.idle
    }
    try Refusal.translating { for store in stores { try store.close() } }
  }

  /// Lends the body a connection that nobody else uses meanwhile.
  func use<Result>(_ body: (SQLiteStore) throws -> Result) throws(Refusal) -> Result {
    try Refusal.translating {
      let store = try lend()
      // After an error the connection is not used again: the register may have been moved.
      let result = try body(store)
      connections.withLock { $0.idle.append(store) }
      return result
    }
  }

  /// A connection to the file that has the name now, not to one that was moved away.
  private func lend() throws -> SQLiteStore {
    while let store = connections.withLock({ $0.idle.popLast() }) {
      if store.hasItsName { return store }
      // What was written to a file that was moved is in its log, which is kept as it is.
      try? store.close()
    }
    let before = connections.withLock(\.file)
    let store = try SQLiteStore.open(at: path, schema: schema, law: LawBook.norge, after: before)
    connections.withLock { $0.file = store.place }
    return store
  }
}
