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

  private static func read(
    _ folder: URL, shown: String, depth: Int
  ) -> Result<Package, PackageError> {
    guard isFolder(folder) else {
      return .failure(PackageError("there is no package '\(shown)': no such folder"))
    }
    var files = PackageFiles(folder: folder)
    guard let text = files.read(ManifestReader.file) else {
      let findings = files.findings
      return .failure(
        findings.isEmpty
          ? PackageError("there is no package '\(shown)': it has no municipality.toml")
          : PackageError("the package '\(shown)' is not valid", findings: findings))
    }
    let reader = ManifestReader(text)
    files.readAll()
    let bases = readBases(reader.manifest, in: folder, depth: depth)
    let findings = reader.findings + files.findings + bases.findings
    guard findings.isEmpty else {
      return .failure(
        PackageError(
          "the package '\(shown)' is not valid",
          findings: findings.sorted(by: Finding.isListedBefore)))
    }
    return .success(
      Package(manifest: reader.manifest, files: files.contents, extends: bases.packages))
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
      switch read(folder.appending(path: path), shown: path, depth: depth + 1) {
      case .success(let package): packages.append(package)
      case .failure(let error):
        findings.append(
          Finding("package.invalid", "extends '\(path)': \(error.message)", at: place))
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
  package let message: String
  package let findings: [Finding]

  package init(_ message: String, findings: [Finding] = []) {
    self.message = message
    self.findings = findings
  }
}

/// The files that belong to a package; others beside the manifest do not.
private struct PackageFiles {
  let folder: URL
  private(set) var contents: [String: String] = [:]
  private(set) var findings: [Finding] = []

  init(folder: URL) {
    self.folder = folder
  }

  /// routines/ and lib/ hold Lua text; a subfolder of lib/ is part of a module's name.
  mutating func readAll() {
    for place in ["routines", "lib"] { readFolder(place, isDeep: place == "lib") }
  }

  private mutating func readFolder(_ path: String, isDeep: Bool) {
    let url = folder.appending(path: path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    for name in names.sorted() where !name.hasPrefix(".") {
      let full = "\(path)/\(name)"
      if isLink(full) {
        report("is a symbolic link; put the file itself in the package", full)
      } else if name.hasSuffix(".lua") {
        _ = read(full)
      } else if isDeep, PackageReader.isFolder(folder.appending(path: full)) {
        readFolder(full, isDeep: true)
      }
    }
  }

  mutating func read(_ path: String) -> String? {
    let url = folder.appending(path: path)
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    if isLink(path) {
      report("is a symbolic link; put the file itself in the package", path)
      return nil
    }
    guard let data = try? Data(contentsOf: url) else {
      report("cannot be read; check its permissions", path)
      return nil
    }
    guard let text = text(of: data, path) else { return nil }
    contents[path] = text
    return text
  }

  private mutating func text(of data: Data, _ path: String) -> String? {
    if data.count > PackageReader.largestFile {
      report("is larger than 1 MiB", path)
    } else if data.first == 0x1B {
      report("is compiled Lua; a package holds source text only", path)
    } else if let text = String(validating: data, as: UTF8.self) {
      return text
    } else {
      report("is not UTF-8 text", path)
    }
    return nil
  }

  private func isLink(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: folder.appending(path: path).path)
    return attributes?[.type] as? FileAttributeType == .typeSymbolicLink
  }

  private mutating func report(_ message: String, _ path: String) {
    findings.append(
      Finding("package.invalid", "'\(path)' \(message)", at: Location(file: path)))
  }
}
