import Mustache

/// Escapes values for Markdown: what a register holds never becomes a heading, a link or a list.
///
/// What a value's line needs depends on where in the letter it ends up: marks stand for it until
/// the whole letter is there.
struct MarkdownText: MustacheContentType {
  static let name = "MARKDOWN"

  private typealias Scalars = String.UnicodeScalarView
  private static let special = Set("\\`*_[]<>|#{}&~".unicodeScalars)
  /// Before what begins a list, or underlines a heading, where it begins a line.
  private static let sign: Unicode.Scalar = "\u{E000}"
  /// Before spaces, which make a block of code where they begin a line.
  private static let space: Unicode.Scalar = "\u{E001}"
  /// A line's end inside a value.
  private static let lineEnd: Unicode.Scalar = "\u{E002}"

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (sign...lineEnd).contains(scalar) }

  /// Empty lines around a value are no text.
  func escapeText(_ text: String) -> String {
    let lines = text.unicodeScalars.filter { $0 != "\r" && !Self.isMark($0) }
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { !$0.allSatisfy { $0 == " " } }),
      let last = lines.lastIndex(where: { !$0.allSatisfy { $0 == " " } })
    else { return "" }
    return lines[first...last].map { Self.escapeLine($0) }.joined(separator: String(Self.lineEnd))
  }

  private static func escapeLine(_ line: some Sequence<Unicode.Scalar>) -> String {
    var escaped = Scalars()
    for scalar in line {
      if special.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    if escaped.first == " " { escaped.insert(space, at: escaped.startIndex) }
    return String(marked(escaped))
  }

  private static func marked(_ line: Scalars) -> Scalars {
    let digits = line.prefix { $0 == space || $0 == " " || isDigit($0) }
    let rest = line.dropFirst(digits.count)
    guard let first = rest.first, "-+=.)".unicodeScalars.contains(first),
      rest.dropFirst().first.map({ $0 == " " || $0 == first }) ?? true
    else { return line }
    return Scalars(digits) + [sign] + rest
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// The letter with its marks made into what they stand for.
  static func settle(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isMark) else { return text }
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { settleLine(Scalars($0)) }.joined(separator: "\n")
  }

  /// A heading and a row of a table are one line, whatever is in them.
  private static func settleLine(_ line: Scalars) -> String {
    let isOneLine = line.first { $0 != " " }.map { $0 == "#" || $0 == "|" } == true
    return line.split(separator: lineEnd, omittingEmptySubsequences: false)
      .map { settlePiece(Scalars($0)) }.joined(separator: isOneLine ? " " : "\\\n")
  }

  /// Only what begins its line, or the text of a list in it, needs what the marks stand for.
  private static func settlePiece(_ piece: Scalars) -> String {
    var settled = Scalars()
    var isStart = true
    var dropsSpaces = false
    for scalar in piece {
      if scalar == " ", dropsSpaces { continue }
      dropsSpaces = scalar == space && isStart
      if scalar == sign, isStart { settled.append("\\") }
      if isMark(scalar) { continue }
      isStart = isStart && (isDigit(scalar) || " -+*>.)".unicodeScalars.contains(scalar))
      settled.append(scalar)
    }
    return String(settled)
  }
}
