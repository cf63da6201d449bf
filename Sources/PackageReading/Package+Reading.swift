package import Domain
package import Packages

extension Package {
  /// A package with nothing of its own, on what norge has.
  package static func scratch(of schema: Schema) -> Package {
    var manifest = Manifest()
    manifest.id = "scratch"
    manifest.name = "scratch"
    manifest.version = "0"
    manifest.api = Manifest.apiLevel
    return Package(
      manifest: manifest, files: [:], extends: (try? Norge.package.get()).map { [$0] } ?? [],
      schema: schema)
  }

  /// The line of a key of the manifest: "capabilities.ask".
  package func manifestLine(of path: String) -> Int? {
    files[ManifestReader.file].flatMap { text in
      var reader = TOMLReader(text)
      _ = try? reader.table()
      return reader.line(of: path)
    }
  }
}
