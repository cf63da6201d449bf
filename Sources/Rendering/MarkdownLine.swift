/// A line of a letter as it is read: without the marks that make it Markdown.
struct MarkdownLine {
  let text: String
  let isHeading: Bool

  static func all(in markdown: String) -> [MarkdownLine] {
    markdown.split(separator: "\n", omittingEmptySubsequences: false).map(MarkdownLine.init)
  }

  private init(_ line: Substring) {
    let marks = line.prefix { $0 == "#" }
    isHeading = !marks.isEmpty && line.dropFirst(marks.count).first == " "
    text = Self.unmarked(isHeading ? line.dropFirst(marks.count + 1) : line)
  }

  /// Without the stars of bold, and without the backslashes that keep a value from being a mark.
  private static func unmarked(_ line: Substring) -> String {
    var text = ""
    var rest = line
    while let character = rest.popFirst() {
      if character == "\\", let next = rest.first, next.isPunctuation || next.isSymbol {
        text.append(rest.removeFirst())
      } else if character == "*", rest.first == "*" {
        rest.removeFirst()
      } else {
        text.append(character)
      }
    }
    return text
  }
}
