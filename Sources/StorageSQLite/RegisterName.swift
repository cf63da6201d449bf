import Domain

/// Names of files that SQLite takes for a part of a register.
package enum RegisterName {
  static let parts = ["-wal", "-shm", "-journal"]

  /// The register that a file of that name would be a part of; null for none.
  package static func whole(ofPart path: String) -> String? {
    parts.first(where: path.endsAsPath).map(path.path(without:))
  }
}
