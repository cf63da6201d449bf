package import Domain
import Foundation

/// Reads a package from its folder.
///
/// Runs nothing.
package enum PackageReader {
  /// A file larger than this is no routine: 1 MiB.
  static let largestFile = 1 << 20
  private static let deepestExtension = 8

  /// The package, or everything that is wrong with it.
  package static func read(_ path: String) -> Result<Package, PackageError> {
    read(URL(fileURLWithPath: path), shown: path, depth: 0)
  }

  /// The package as far as it could be read, and everything that is wrong with it.
  ///
  /// For looking at what is in it, never for running it. Null when there is no package at all.
  package static func examine(_ path: String) throws -> (package: Package, findings: [Finding]) {
    let folder = URL(fileURLWithPath: path)
    let (package, error) = gather(folder, shown: path, depth: 0)
    guard let package else {
      throw error ?? PackageError(LocalizedText(message: "error.no_package", ["path": path]))
    }
    return (package, error?.findings ?? [])
  }

  private static func read(
    _ folder: URL, shown: String, depth: Int
  ) -> Result<Package, PackageError> {
    let (package, error) = gather(folder, shown: shown, depth: depth)
    if let package, error == nil { return .success(package) }
    return .failure(
      error ?? PackageError(LocalizedText(message: "error.no_package", ["path": shown])))
  }

  private static func gather(
    _ folder: URL, shown: String, depth: Int
  ) -> (package: Package?, error: PackageError?) {
    guard isFolder(folder) else {
      return (
        nil, PackageError(LocalizedText(message: "error.no_package_folder", ["path": shown]))
      )
    }
    var files = PackageFiles(folder: folder)
    guard let text = files.read(ManifestReader.file) else {
      let findings = files.findings
      return (
        nil,
        findings.isEmpty
          ? PackageError(LocalizedText(message: "error.no_manifest", ["path": shown]))
          : PackageError(
            LocalizedText(message: "error.package_invalid", ["path": shown]), findings: findings)
      )
    }
    let reader = ManifestReader(text)
    files.readAll()
    let bases = readBases(reader.manifest, in: folder, depth: depth)
    let findings = reader.findings + files.findings + bases.findings
    let package = Package(
      manifest: reader.manifest, files: files.contents, tests: files.tests, extends: bases.packages)
    guard !findings.isEmpty else { return (package, nil) }
    return (
      package,
      PackageError(
        LocalizedText(message: "error.package_invalid", ["path": shown]),
        findings: findings.sorted(by: Finding.isListedBefore))
    )
  }

  private static func readBase(
    _ path: String, in folder: URL, depth: Int
  ) -> Result<Package, PackageError> {
    path == Norge.id ? Norge.package : read(folder.appending(path: path), shown: path, depth: depth)
  }

  private static func readBases(
    _ manifest: Manifest, in folder: URL, depth: Int
  ) -> (packages: [Package], findings: [Finding]) {
    var packages: [Package] = []
    var findings: [Finding] = []
    let place = Location(file: ManifestReader.file)
    for path in manifest.extends {
      if depth >= deepestExtension {
        findings.append(Finding("package.invalid", "'extends' goes round in a circle", at: place))
        break
      }
      switch readBase(path, in: folder, depth: depth + 1) {
      case .success(let package): packages.append(package)
      case .failure(let error):
        findings.append(
          Finding("package.invalid", "extends '\(path)': \(error.message[.en])", at: place))
        findings += error.findings.map { finding in
          Finding(
            finding.code, finding.severity, finding.message,
            at: finding.at.map {
              Location(file: "\(path)/\($0.file)", line: $0.line, column: $0.column)
            })
        }
      }
    }
    return (packages, findings)
  }

  fileprivate static func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
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
