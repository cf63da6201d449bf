import Casework
import Domain
import Foundation
import Glibc
import PackageReading

/// What somebody says once instead of each time.
///
/// $RUTINE_CONFIG, else rutine.toml in this folder, else in ~/.config/rutine.
struct Defaults: Sendable {
  static let name = "rutine.toml"

  private(set) var register: String?
  private(set) var package: String?
  private(set) var lang: Language?
  private(set) var plain = false
  private(set) var domain: String?

  /// Reads them, or says what is wrong with the file; without a file, nothing is said.
  static func read(_ environment: [String: String]) throws -> Defaults {
    guard let path = path(environment) else { return Defaults() }
    var status = stat()
    // A pipe that nobody writes to would be waited for, unless somebody named it.
    guard
      stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
        || environment["RUTINE_CONFIG"] != nil
    else { throw UsageError("error.cannot_read", ["path": path]) }
    return try Defaults(try Files.read(path), named: path)
  }

  private static func path(_ environment: [String: String]) -> String? {
    if let named = environment["RUTINE_CONFIG"] { return named.isEmpty ? nil : named }
    let home = environment["XDG_CONFIG_HOME"] ?? environment["HOME"].map { "\($0)/.config" }
    return [name, home.map { "\($0)/rutine/\(name)" }].compactMap { $0 }
      .first(where: FileManager.default.fileExists)
  }

  init() {}

  init(_ data: Data, named path: String) throws {
    let table: TOMLTable
    guard let text = String(validating: data, as: UTF8.self) else {
      throw UsageError("error.config_bytes", ["path": path])
    }
    var reader = TOMLReader(text)
    do {
      table = try reader.table()
    } catch {
      throw UsageError(
        "error.config_syntax", ["path": path, "line": error.line, "reason": error.message])
    }
    let known = ["register", "package", "lang", "plain", "domain"]
    for key in table.keys where !known.contains(key) {
      throw UsageError(
        "error.config_key",
        ["path": path, "key": key, "hint": NearestName.spokenHint(key, among: known)])
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let file = { (key: String) in
      try Self.text(key, in: table, path).map { URL(fileURLWithPath: $0, relativeTo: folder).path }
    }
    register = try file("register")
    package = try file("package")
    domain = try Self.text("domain", in: table, path)
    lang = try Self.text("lang", in: table, path).map { word in
      guard let language = Language(rawValue: word) else { throw UsageError("error.language") }
      return language
    }
    if let value = table["plain"] {
      guard let flag = value.bool else { throw Self.wrong("plain", path) }
      plain = flag
    }
  }

  private static func text(_ key: String, in table: TOMLTable, _ path: String) throws -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.string, !text.isEmpty, !text.utf8.contains(0) else {
      throw wrong(key, path)
    }
    return text
  }

  private static func wrong(_ key: String, _ path: String) -> UsageError {
    UsageError("error.config_value", ["path": path, "key": key])
  }
}
