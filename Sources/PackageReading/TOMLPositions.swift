import Domain

/// Finds the lines of keys, which the TOML parser does not tell, when it is first asked.
final class TOMLPositions {
  private let text: String
  private lazy var lines = Self.lines(of: text)

  init(_ text: String) { self.text = text }

  private static func lines(of text: String) -> [String: Int] {
    var lines: [String: Int] = [:]
    func note(_ path: String, _ line: Int) {
      if lines[path] == nil { lines[path] = line }
    }
    var table = ""
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let content = line.trimmed
      if content.hasPrefix("[") {
        table = String(content.drop { $0 == "[" }.prefix { $0 != "]" }).unquoted
        note(table, number + 1)
      } else if let equals = content.firstIndex(of: "="), !content.hasPrefix("#") {
        let key = content[..<equals].trimmed.unquoted
        note(table.isEmpty ? key : "\(table).\(key)", number + 1)
      }
    }
    return lines
  }

  /// The line of a dotted path, or of the table that it should be in.
  func line(of path: String) -> Int? {
    if let line = lines[path] ?? firstLine(under: path) { return line }
    guard let dot = path.lastIndex(of: ".") else { return nil }
    return line(of: String(path[..<dot]))
  }
}

extension TOMLPositions {
  /// The first line of a table that has the path only as part of its name.
  private func firstLine(under path: String) -> Int? {
    lines.filter { $0.key.hasPrefix(path + ".") }.map(\.value).min()
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
    return String(
      String(self.drop(while: isBlank).reversed().drop(while: isBlank)).reversed())
  }

  fileprivate var unquoted: String {
    trimmed.split(separator: ".").map { part in
      let part = part.trimmed
      return part.hasPrefix("\"") ? String(part.dropFirst().prefix { $0 != "\"" }) : part
    }.joined(separator: ".")
  }
}
