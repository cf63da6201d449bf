/// What a script spent at one place, host work included.
package struct LuaSample: Sendable, Hashable, Codable {
  /// A call under way.
  package struct Frame: Sendable, Hashable, Codable {
    package let file: String
    /// 0 in what the host does for the script.
    package let line: Int
    /// What the function was called as; empty for a file.
    package let function: String
  }

  /// In instructions.
  package let steps: Int
  /// Bytes that were allocated.
  package let bytes: Int
  /// Outermost first.
  package let frames: [Frame]

  /// "120 64", then a tab and "routines/a.lua:4 run" for each frame.
  package init?(_ line: Substring) {
    let parts = line.split(separator: "\t")
    let numbers = (parts.first ?? "").split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 2 else { return nil }
    steps = numbers[0]
    bytes = numbers[1]
    frames = parts.dropFirst().compactMap(Frame.init)
  }
}

extension LuaSample.Frame {
  fileprivate init?(_ text: Substring) {
    let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let colon = words[0].lastIndex(of: ":"),
      let line = Int(words[0][words[0].index(after: colon)...])
    else { return nil }
    self.init(
      file: String(words[0][..<colon]), line: line,
      function: words.count > 1 ? String(words[1]) : "")
  }
}
