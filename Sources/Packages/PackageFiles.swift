import Domain
import Foundation

/// The files that belong to a package; others beside the manifest do not.
struct PackageFiles {
  let folder: URL
  private(set) var contents: [String: String] = [:]
  /// Files of tests/, which are no part of what runs.
  private(set) var tests: [String: String] = [:]
  private(set) var findings: [Finding] = []

  init(folder: URL) {
    self.folder = folder
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
    guard let kind = entry(path) else { return }
    guard kind == .folder else { return report(kind.isNoFolder, path) }
    let url = folder.appending(path: path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    for name in names.sorted() where !name.hasPrefix(".") {
      let full = "\(path)/\(name)"
      switch entry(full) {
      case .folder where !name.hasSuffix(suffix): if isDeep { readFolder(full, isDeep: true) }
      case .file where !name.hasSuffix(suffix): break
      default: _ = read(full)
      }
    }
  }

  mutating func read(_ path: String) -> String? {
    guard let kind = entry(path) else { return nil }
    guard case .file(let size) = kind else {
      report(kind.isNoFile, path)
      return nil
    }
    guard size <= PackageReader.largestFile else {
      report("is larger than 1 MiB", path)
      return nil
    }
    guard let data = try? Data(contentsOf: folder.appending(path: path)) else {
      report("cannot be read; check its permissions", path)
      return nil
    }
    guard let text = text(of: data, path) else { return nil }
    contents[path] = text
    return text
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

/// A letter as a test expects it, in a file of its own.
package enum GoldenLetter {
  static let folder = "tests/letters"
  static let suffix = ".md"

  /// "tests/letters/call.md".
  package static func path(of name: String) -> String { "\(folder)/\(name)\(suffix)" }
}

/// What can stand where a package's file should.
private enum EntryKind: Equatable {
  /// Its size, in bytes.
  case file(Int)
  case folder, link, other

  init(_ attributes: [FileAttributeKey: Any]) {
    switch attributes[.type] as? FileAttributeType {
    case .typeRegular?: self = .file((attributes[.size] as? NSNumber)?.intValue ?? 0)
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
