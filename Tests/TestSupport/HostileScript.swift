package import Foundation

/// One file of Tests/Hostile: a routine that means harm, and how it must end.
///
/// First line "-- expect: code"; then, for a module it wants, "-- with lib/name.lua: text",
/// where \27 is the byte of that number.
package struct HostileScript {
  package let expected: String
  private let files: [String: String]

  package static let folder = Places.root.appending(path: "Tests/Hostile")

  package static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".lua") }.sorted()

  package init(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    let lines = text.split(separator: "\n").map(String.init)
    expected = lines[0].replacingOccurrences(of: "-- expect: ", with: "")
    var files = ["municipality.toml": Self.manifest, "routines/hostile.lua": text]
    for line in lines where line.hasPrefix("-- with ") {
      let parts = line.dropFirst("-- with ".count).split(separator: ":", maxSplits: 1)
      files[String(parts[0])] = Self.unescaped(parts[1].dropFirst())
    }
    self.files = files
  }

  /// Whether the script ended as it says it must.
  ///
  /// The host's own work is many times slower in a debug build, so that the clock may be what
  /// stops a script there. In a release build instructions alone decide.
  package func isExpected(_ code: String) -> Bool {
    #if DEBUG
      if expected == "limit.instructions" && code == "limit.time" { return true }
    #endif
    return code == expected
  }

  /// Writes it as a package with one routine, "hostile".
  package func write(in folder: URL) throws {
    try Places.write(files, in: folder)
  }

  private static let manifest = """
    [municipality]
    id = "hostile"
    name = "Hostile"
    [package]
    version = "1.0.0"
    api = 1

    """

  private static func unescaped(_ text: Substring) -> String {
    var parts = text.split(separator: "\\", omittingEmptySubsequences: false)
    var result = String(parts.removeFirst())
    for part in parts {
      let digits = part.prefix { $0.isNumber }
      guard let number = UInt8(digits) else {
        result += "\\" + part
        continue
      }
      result += String(UnicodeScalar(number)) + part.dropFirst(digits.count)
    }
    return result
  }
}
