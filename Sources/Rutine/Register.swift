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
  /// Open connections that nobody uses at the moment.
  private let idle = Mutex<[SQLiteStore]>([])

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
    let stores = idle.withLock { stores in
      defer { stores = [] }
      return stores
    }
    try Refusal.translating { for store in stores { try store.close() } }
  }

  /// Lends the body a connection that nobody else uses meanwhile.
  func use<Result>(_ body: (SQLiteStore) throws -> Result) throws(Refusal) -> Result {
    try Refusal.translating {
      let store = try lend()
      // After an error the connection is not used again: the register may have been moved.
      let result = try body(store)
      idle.withLock { $0.append(store) }
      return result
    }
  }

  /// A connection to the file that has the name now, not to one that was moved away.
  private func lend() throws -> SQLiteStore {
    var wasReplaced = false
    while let store = idle.withLock({ $0.popLast() }) {
      if store.hasItsName { return store }
      wasReplaced = true
      try store.close()
    }
    if wasReplaced { try SQLiteStore.requireNoOldLog(path) }
    return try SQLiteStore.open(at: path, schema: schema, law: LawBook.norge)
  }
}
