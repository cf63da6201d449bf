package import Domain
import Foundation
package import Packages

/// Reads a package from its folder.
///
/// Runs nothing.
package enum PackageReader {
  /// The package, or everything that is wrong with it.
  package static func read(
    _ path: String, of schema: Schema = .norway
  ) -> Result<Package, PackageError> {
    var gathering = PackageGathering(schema)
    return gathering.read(URL(fileURLWithPath: path), shown: path)
  }

  /// The package as far as it could be read, and everything that is wrong with it.
  ///
  /// For looking at what is in it, never for running it. Null when there is no package at all.
  package static func examine(
    _ path: String, of schema: Schema = .norway
  ) throws -> (package: Package, findings: [Finding]) {
    var gathering = PackageGathering(schema)
    let (package, error) = gathering.gather(URL(fileURLWithPath: path), shown: path)
    guard let package else {
      throw error ?? PackageError(LocalizedText(message: "error.no_package", ["path": path]))
    }
    return (package, error?.findings ?? [])
  }

  /// Whether Rutine itself uses the id, so that no package may have it.
  package static func isTaken(_ id: String) -> Bool { ManifestReader.isTaken(id) }
}

/// A package that cannot be used, and why.
package struct PackageError: Error, Sendable, Equatable {
  package let message: LocalizedText
  package let findings: [Finding]

  package init(_ message: LocalizedText, findings: [Finding] = []) {
    self.message = message
    self.findings = findings
  }
}
