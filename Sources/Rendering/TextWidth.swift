// Columns of a terminal, which are not characters: some take two.

extension StringProtocol {
  /// Columns that the text takes once it was made visible.
  var columns: Int {
    utf8.allSatisfy { $0 < 0x80 } ? utf8.count : reduce(0) { $0 + $1.columns }
  }
}

extension Character {
  var columns: Int {
    guard let first = unicodeScalars.first else { return 0 }
    let isWide =
      Self.wide.contains { $0.contains(first.value) }
      || first.properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}")
    return isWide ? 2 : first.properties.generalCategory == .nonspacingMark ? 0 : 1
  }

  /// What Unicode's EastAsianWidth.txt calls wide or full-width, emoji aside.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x18DFF, 0x1B000...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
  ]
}
