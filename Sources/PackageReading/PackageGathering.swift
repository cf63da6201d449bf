import Domain
import Foundation
import Packages

/// One reading of a package with all that it extends: each folder once, and not more than a package may be.
struct PackageGathering {
  private static let deepestExtension = 8

  private let schema: Schema
  private let size = PackageSize()
  /// Folders that are being read, links resolved, outermost first.
  private var open: [String] = []
  private var known: [String: Result<Package, PackageError>] = [:]

  init(_ schema: Schema) { self.schema = schema }

  mutating func read(_ folder: URL, shown: String) -> Result<Package, PackageError> {
    let place = Self.place(of: folder)
    if let known = known[place] { return known }
    let (package, error) = gather(folder, shown: shown)
    let result: Result<Package, PackageError> =
      if let package, error == nil {
        .success(package)
      } else {
        .failure(
          error ?? PackageError(LocalizedText(message: "error.no_package", ["path": shown])))
      }
    known[place] = result
    return result
  }

  mutating func gather(
    _ folder: URL, shown: String
  ) -> (package: Package?, error: PackageError?) {
    guard Self.isFolder(folder) else {
      return (
        nil, PackageError(LocalizedText(message: "error.no_package_folder", ["path": shown]))
      )
    }
    var files = PackageFiles(folder: folder, size)
    guard let text = files.read(ManifestReader.file) else {
      return (
        nil,
        files.findings.isEmpty
          ? PackageError(LocalizedText(message: "error.no_manifest", ["path": shown]))
          : .invalid(shown, files.findings)
      )
    }
    let reader = ManifestReader(text, of: schema)
    files.readAll()
    open.append(Self.place(of: folder))
    defer { open.removeLast() }
    let bases = readBases(reader, in: folder)
    let findings =
      reader.findings + reserved(reader) + files.findings + bases.findings
      + missing(reader, files.contents)
    let package = Package(
      manifest: reader.manifest, files: files.contents, tests: files.tests, extends: bases.packages,
      marks: Lexicon.norge.sensitiveWords, schema: schema)
    return (package, findings.isEmpty ? nil : .invalid(shown, findings))
  }

  /// What the host proposes itself, and what everybody's package extends, is nobody else's.
  private func reserved(_ reader: ManifestReader) -> [Finding] {
    guard reader.hasReservedID else { return [] }
    return [
      reader.finding("'\(reader.manifest.id)' is an id of rutine's own", at: "municipality.id")
    ]
  }

  /// What may be replaced must be there.
  private func missing(_ reader: ManifestReader, _ files: [String: String]) -> [Finding] {
    reader.manifest.replaceable.filter { files[Package.path(of: $0)] == nil }.map { name in
      reader.finding("there is no module '\(name)' in lib/ to replace", at: "package.replaceable")
    }
  }

  private mutating func readBases(
    _ reader: ManifestReader, in folder: URL
  ) -> (packages: [Package], findings: [Finding]) {
    var packages: [Package] = []
    var findings: [Finding] = []
    for path in reader.manifest.extends {
      switch readBase(path, in: folder, for: reader) {
      case .success(let package):
        if ([reader.manifest.id] + packages.map(\.manifest.id)).contains(package.manifest.id) {
          findings.append(
            reader.finding(
              "extends '\(path)': two packages have the id '\(package.manifest.id)'", at: Self.key))
        } else if package.longestPath > PackageSize.longestPathFromOutside {
          findings.append(
            reader.finding(
              "extends '\(path)': its files have names of more than"
                + " \(PackageSize.longestPathFromOutside) letters with the ids before them",
              at: Self.key))
        } else if !size.add(again: package.archive) {
          findings.append(reader.finding(size.excess, at: Self.key))
        } else {
          packages.append(package)
        }
      case .failure(let error): findings += moved(error, path, reader)
      }
      // A circle is said once; nothing more is read of what is too large.
      if !findings.isEmpty { break }
    }
    return (packages, findings)
  }

  private static let key = "package.extends"

  private mutating func readBase(
    _ path: String, in folder: URL, for reader: ManifestReader
  ) -> Result<Package, PackageError> {
    if path == Norge.id { return Norge.package }
    let base = folder.appending(path: path)
    let refuse = { (message: String) -> Result<Package, PackageError> in
      .failure(PackageError(LocalizedText(message)))
    }
    if open.contains(Self.place(of: base)) { return refuse("'extends' goes round in a circle") }
    guard open.count <= Self.deepestExtension else {
      return refuse("more than \(Self.deepestExtension) packages that extend each other")
    }
    return read(base, shown: path)
  }

  /// What is wrong with a base, in its files where they are known.
  private func moved(
    _ error: PackageError, _ path: String, _ reader: ManifestReader
  ) -> [Finding] {
    guard !error.findings.isEmpty else {
      return [reader.finding("extends '\(path)': \(error.message[.en])", at: Self.key)]
    }
    return error.findings.map { finding in
      finding.moved(
        to: finding.at.map {
          Location(file: "\(path)/\($0.file)", line: $0.line, column: $0.column)
        })
    }
  }

  /// The folder's one name, whatever way led to it.
  private static func place(of folder: URL) -> String {
    folder.standardizedFileURL.resolvingSymlinksInPath().path
  }

  private static func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

extension Package {
  /// The letters of its longest path as a package that extends it has it: "norge/rules/a.lua".
  fileprivate var longestPath: Int {
    let own = files.keys.map(\.utf8.count).max() ?? 0
    return manifest.id.utf8.count + 1 + (extends.map(\.longestPath) + [own]).reduce(0, max)
  }
}

extension PackageError {
  fileprivate static func invalid(_ path: String, _ findings: [Finding]) -> PackageError {
    PackageError(
      LocalizedText(message: "error.package_invalid", ["path": path]),
      findings: Array(findings.sorted(by: Finding.isListedBefore).prefix(Finding.most)))
  }
}
