package import Domain
package import StorageSQLite

extension SQLiteStore {
  /// A new register, opened.
  package static func made(at path: String, id: RegisterID = .none) throws -> SQLiteStore {
    try create(at: path, id: id)
    return try open(at: path)
  }
}
