/// A line of a letter as it is read: without the marks that make it Markdown.
struct MarkdownLine {
  let text: String
  let isHeading: Bool

  static func all(in markdown: String) -> [MarkdownLine] {
    markdown.letterLines.map(MarkdownLine.init)
  }

  private init(_ line: Substring.UnicodeScalarView) {
    let marks = line.prefix { $0 == "#" }.count
    isHeading = marks > 0 && line.dropFirst(marks).first == " "
    text = Self.unmarked(isHeading ? line.dropFirst(marks + 1) : line)
  }

  /// Without the stars of bold, and without the backslashes that keep a value from being a mark.
  private static func unmarked(_ line: Substring.UnicodeScalarView) -> String {
    var text = String.UnicodeScalarView()
    var rest = line
    while let scalar = rest.first {
      if let escaped = rest.popEscaped() {
        text.append(escaped)
      } else if !rest.popBold() {
        text.append(scalar)
        rest.removeFirst()
      }
    }
    return String(text)
  }
}
