/// The files of a package version, kept so that its runs can be replayed.
package struct PackageArchive: Sendable, Hashable {
  package let hash: String
  package let name: String
  /// Path in the package to contents; packages it extends are under "extends/<id>/", and their ids
  /// in order under "extends".
  package let files: [String: String]

  package init(name: String, files: [String: String]) {
    self.name = name
    self.files = files
    hash = Self.digest(of: files)
  }

  /// Of what no package proposed.
  static let none = PackageArchive(name: "", files: [:])

  /// Each path stands with its length: no name of a file reads as another's line.
  private static func digest(of files: [String: String]) -> String {
    Digest.hex(
      files.sorted { $0.key < $1.key }
        .map { "\($0.key.utf8.count) \($0.key) \(Digest.hex($0.value))\n" }.joined())
  }
}
