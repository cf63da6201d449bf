public import Domain
import PackageReading
import Packages

/// A municipality's package: its routines, rules, words and templates, as they were read.
public struct MunicipalityPackage: Sendable {
  let package: Package

  /// Reads a package from its folder, for registers of that schema; nothing of it is run.
  ///
  /// - Throws: `package.invalid`, with everything that is wrong, each with file, line and column.
  public init(contentsOf folder: String, for schema: Schema = .norway) throws(Refusal) {
    package = try Refusal.translating { try PackageReader.read(folder, of: schema).get() }
  }

  /// "kommune-a".
  public var id: String { package.manifest.id }
  /// "1.0.0".
  public var version: String { package.manifest.version }
  /// SHA-256 of its files and of those it extends, in hexadecimal.
  public var hash: String { package.hash }
  /// Ids of its routines, in order.
  public var routines: [String] { package.routines }
  /// What it asks to read: `read.health`, `read.identity`.
  public var capabilities: [String] { package.capabilities }
}
