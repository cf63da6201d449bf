import Domain
import Foundation
import Packages

/// The files that belong to a package; others beside the manifest do not.
struct PackageFiles {
  let folder: URL
  private(set) var contents: [String: String] = [:]
  /// Files of tests/, which are no part of what runs.
  private(set) var tests: [String: String] = [:]
  private(set) var findings: [Finding] = []
  private let size: PackageSize
  private var isFull = false

  init(folder: URL, _ size: PackageSize) {
    self.folder = folder
    self.size = size
  }

  /// routines/, rules/, lib/ and tests/ hold Lua text, documents/ templates, tests/letters/ what
  /// letters should be; a subfolder of lib/ is part of a module's name.
  mutating func readAll() {
    for place in ["routines", "rules", "lib"] { readFolder(place, isDeep: place == "lib") }
    readFolder("documents", ending: ".mustache")
    let own = contents
    readFolder("tests", isDeep: true)
    readFolder(GoldenLetter.folder, ending: GoldenLetter.suffix)
    tests = contents.filter { own[$0.key] == nil }
    contents = own
  }

  private mutating func readFolder(
    _ path: String, isDeep: Bool = false, ending suffix: String = ".lua"
  ) {
    guard count(path, bytes: 0), let kind = entry(path) else { return }
    guard kind == .folder else { return report(kind.isNoFolder, path) }
    let url = folder.appending(path: path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    for name in names.sorted() where !name.hasPrefix(".") {
      let full = "\(path)/\(name)"
      // Nobody is to take one file for another, nor a file's name for anything else.
      guard CleanText.isPlain(name) else {
        report("has a name that is not made of a to z, 0 to 9, '_', '-' and '.' alone", full)
        continue
      }
      switch entry(full) {
      case .folder where !name.hasSuffix(suffix): if isDeep { readFolder(full, isDeep: true) }
      case .file where !name.hasSuffix(suffix): _ = count(full, bytes: 0)
      default: _ = read(full)
      }
    }
  }

  mutating func read(_ path: String) -> String? {
    guard let kind = entry(path) else { return nil }
    guard kind == .file else {
      report(kind.isNoFile, path)
      return nil
    }
    guard path.utf8.count <= PackageSize.longestPath else {
      report("has a name of more than \(PackageSize.longestPath) letters with its folder", path)
      return nil
    }
    guard let data = firstBytes(of: path) else {
      report("cannot be read; check its permissions", path)
      return nil
    }
    guard data.count <= PackageSize.largestFile else {
      report("is larger than \(PackageSize.largestFile >> 10) KiB", path)
      return nil
    }
    guard count(path, bytes: data.count) else { return nil }
    guard let text = text(of: data, path) else { return nil }
    contents[path] = text
    return text
  }

  /// The file's bytes, and no more than show that it is too large.
  private func firstBytes(of path: String) -> Data? {
    guard let file = try? FileHandle(forReadingFrom: folder.appending(path: path)) else {
      return nil
    }
    defer { try? file.close() }
    do {
      return try file.read(upToCount: PackageSize.largestFile + 1) ?? Data()
    } catch {
      return nil
    }
  }

  /// Whether there is room for one more; that there is none is said once.
  private mutating func count(_ path: String, bytes: Int) -> Bool {
    if isFull { return false }
    isFull = !size.add(bytes: bytes)
    if isFull {
      findings.append(Finding("package.invalid", size.excess, at: Location(file: path)))
    }
    return !isFull
  }

  private mutating func text(of data: Data, _ path: String) -> String? {
    if data.first == 0x1B {
      report("is compiled Lua; a package holds source text only", path)
    } else if let text = String(validating: data, as: UTF8.self) {
      // As an editor or git on Windows may have left it; Lua, TOML and templates read it alike.
      return text.replacing("\r\n", with: "\n")
    } else {
      report("is not UTF-8 text", path)
    }
    return nil
  }

  /// What stands at the path, links not followed; null for nothing.
  private func entry(_ path: String) -> EntryKind? {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: folder.appending(path: path).path)
    return attributes.map(EntryKind.init)
  }

  private mutating func report(_ message: String, _ path: String) {
    findings.append(
      Finding("package.invalid", "'\(path)' \(message)", at: Location(file: path)))
  }
}

/// What can stand where a package's file should.
private enum EntryKind: Equatable {
  case file, folder, link, other

  init(_ attributes: [FileAttributeKey: Any]) {
    switch attributes[.type] as? FileAttributeType {
    case .typeRegular?: self = .file
    case .typeDirectory?: self = .folder
    case .typeSymbolicLink?: self = .link
    default: self = .other
    }
  }

  var isNoFile: String {
    switch self {
    case .link: "is a symbolic link; put the file itself in the package"
    case .folder: "is a folder; its name is one for a file"
    case .file, .other: "is not an ordinary file"
    }
  }

  var isNoFolder: String {
    self == .link ? "is a symbolic link; put the folder itself in the package" : "is not a folder"
  }
}
