package import Domain
import Foundation

/// Reads a package from its folder.
///
/// Runs nothing.
package enum PackageReader {
  /// A file larger than this is no routine: 1 MiB.
  static let largestFile = 1 << 20
  /// Packages that one may extend, each counted as often as it is read.
  private static let mostBases = 64

  /// The folders on the way to the one that is read, and how many were read in all.
  private struct Way {
    var folders: [String] = []
    var count = 0
  }

  /// The package, or everything that is wrong with it.
  package static func read(_ path: String) -> Result<Package, PackageError> {
    var way = Way()
    return read(URL(fileURLWithPath: path), shown: path, &way)
  }

  /// The package as far as it could be read, and everything that is wrong with it.
  ///
  /// For looking at what is in it, never for running it. Null when there is no package at all.
  package static func examine(_ path: String) throws -> (package: Package, findings: [Finding]) {
    let folder = URL(fileURLWithPath: path)
    var way = Way()
    let (package, error) = gather(folder, shown: path, &way)
    guard let package else {
      throw error ?? PackageError(LocalizedText(message: "error.no_package", ["path": path]))
    }
    return (package, error?.findings ?? [])
  }

  /// The language that the package in a folder writes; null when there is none, or it does not say.
  ///
  /// Reads the manifest alone.
  package static func language(of path: String) -> Language? {
    var files = PackageFiles(folder: URL(fileURLWithPath: path))
    let reader = files.read(ManifestReader.file).map(ManifestReader.init)
    return reader.flatMap { $0.findings.isEmpty ? $0.manifest.language : nil }
  }

  private static func read(
    _ folder: URL, shown: String, _ way: inout Way
  ) -> Result<Package, PackageError> {
    let (package, error) = gather(folder, shown: shown, &way)
    if let package, error == nil { return .success(package) }
    return .failure(
      error ?? PackageError(LocalizedText(message: "error.no_package", ["path": shown])))
  }

  private static func gather(
    _ folder: URL, shown: String, _ way: inout Way
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
    let bases = readBases(reader.manifest, in: folder, &way)
    let findings = reader.findings + files.findings + bases.findings
    let package = Package(
      manifest: reader.manifest, files: files.contents, tests: files.tests, extends: bases.packages)
    guard !findings.isEmpty else { return (package, nil) }
    return (
      package,
      PackageError(
        LocalizedText(message: "error.package_invalid", ["path": shown]),
        findings: Array(findings.sorted(by: Finding.isListedBefore).prefix(Finding.most)))
    )
  }

  private static func readBase(
    _ path: String, in folder: URL, _ way: inout Way
  ) -> Result<Package, PackageError> {
    path == Norge.id ? Norge.package : read(folder.appending(path: path), shown: path, &way)
  }

  private static func readBases(
    _ manifest: Manifest, in folder: URL, _ way: inout Way
  ) -> (packages: [Package], findings: [Finding]) {
    var packages: [Package] = []
    var findings: [Finding] = []
    let place = Location(file: ManifestReader.file)
    way.folders.append(resolved(folder))
    defer { way.folders.removeLast() }
    for path in manifest.extends {
      way.count += 1
      let isCircle = way.folders.contains(resolved(folder.appending(path: path)))
      if isCircle || way.count > mostBases {
        let what = isCircle ? "goes round in a circle" : "names more than \(mostBases) packages"
        findings.append(Finding("package.invalid", "'extends' \(what)", at: place))
        break
      }
      switch readBase(path, in: folder, &way) {
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

  private static func resolved(_ folder: URL) -> String {
    folder.standardizedFileURL.resolvingSymlinksInPath().path
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
