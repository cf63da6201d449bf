/// Lines of whole words, so many characters wide.
enum TextWrap {
  /// A word longer than the width has a line of its own, or is cut when it must.
  static func lines(
    _ text: String, to width: Int, hanging: Int = 0, cutting: Bool = false
  ) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      var lines: [String] = []
      var line = ""
      for word in paragraph.split(separator: " ").flatMap({ cutting ? cut($0, width) : [$0] }) {
        if line.isEmpty {
          line = String(word)
        } else if line.count + 1 + word.count <= width {
          line += " \(word)"
        } else {
          lines.append(line)
          line = String(repeating: " ", count: hanging) + word
        }
      }
      return lines + [line]
    }
  }

  private static func cut(_ word: Substring, _ width: Int) -> [Substring] {
    guard word.count > width else { return [word] }
    return [word.prefix(width)] + cut(word.dropFirst(width), width)
  }

  static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
