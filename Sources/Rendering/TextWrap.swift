/// Lines of whole words that fit a width in columns.
enum TextWrap {
  /// A word longer than the width has a line of its own, or is cut when it must.
  static func lines(
    _ text: String, to width: Int, hanging: Int = 0, cutting: Bool = false
  ) -> [String] {
    let indent = String(repeating: " ", count: hanging)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
      place, paragraph in
      var lines: [String] = []
      // What follows a line's end is no line of its own where lines hang.
      var line = place == 0 ? "" : indent
      var isEmpty = true
      for word in paragraph.split(separator: " ").flatMap({ cutting ? cut($0, width) : [$0] }) {
        if isEmpty {
          line += word
        } else if line.columns + 1 + word.columns <= width {
          line += " \(word)"
        } else {
          lines.append(line)
          line = indent + word
        }
        isEmpty = false
      }
      return lines + [isEmpty ? "" : line]
    }
  }

  private static func cut(_ word: Substring, _ width: Int) -> [Substring] {
    var pieces: [Substring] = []
    var rest = word
    while rest.columns > width {
      var (end, room) = (rest.startIndex, width)
      while end < rest.endIndex, rest[end].columns <= room {
        room -= rest[end].columns
        end = rest.index(after: end)
      }
      // A character that is wider than the width stands alone.
      if end == rest.startIndex { end = rest.index(after: end) }
      pieces.append(rest[..<end])
      rest = rest[end...]
    }
    return pieces + [rest]
  }

  static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.columns))
  }
}
