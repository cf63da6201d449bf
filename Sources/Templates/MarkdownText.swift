import Mustache

/// Escapes values for Markdown: what a register holds never becomes a heading, a link or a list.
struct MarkdownText: MustacheContentType {
  static let name = "MARKDOWN"

  func escapeText(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(Self.escapeLine)
      .joined(separator: "\\\n")
  }

  private static let special: Set<Character> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "{", "}", "&", "~",
  ]

  private static func escapeLine(_ line: Substring) -> String {
    let escaped = line.reduce(into: "") { text, character in
      if character == mark { return }
      if special.contains(character) { text.append("\\") }
      text.append(character)
    }
    return escapeMarker(escaped)
  }

  /// Set before what begins a list where it begins a line; where a value ends up, only the whole
  /// letter tells.
  private static let mark: Character = "\u{E000}"

  private static func escapeMarker(_ line: String) -> String {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard let sign = rest.first, digits.isEmpty ? "-+=".contains(sign) : ".)".contains(sign),
      rest.dropFirst().first.map({ $0 == " " }) ?? true
    else { return line }
    return "\(digits)\(mark)\(rest)"
  }

  /// The letter with its marks made into escapes where they are needed, and taken away elsewhere.
  static func settle(_ text: String) -> String {
    guard text.contains(mark) else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(settleLine)
      .joined(separator: "\n")
  }

  private static func settleLine(_ line: Substring) -> String {
    let start = line.prefix { $0 == " " || $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(start.count)
    let plain = rest.filter { $0 != mark }
    return rest.first == mark ? "\(start)\\\(plain)" : start + plain
  }
}
