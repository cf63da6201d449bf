/// Which content of which package: "kommune-a", "1.0.0", and the digest of its files.
package struct PackageReference: Sendable, Hashable {
  package let id: String
  package let version: String
  package let hash: String

  package init(id: String, version: String, hash: String) {
    self.id = id
    self.version = version
    self.hash = hash
  }

  /// Of a package as it is kept: its name is "kommune-a@1.0.0".
  package init(_ archive: PackageArchive) {
    let parts = archive.name.split(separator: "@", maxSplits: 1).map(String.init)
    self.init(
      id: parts.first ?? "", version: parts.count > 1 ? parts[1] : "", hash: archive.hash)
  }

  /// "kommune-a@1.0.0".
  package var name: String { "\(id)@\(version)" }
}
