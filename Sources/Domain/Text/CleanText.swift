import Escaping

/// What a text for people may hold.
///
/// Control characters and those that turn the direction of what follows are obeyed by terminals and
/// editors instead of shown; a text that somebody says yes to has none.
package enum CleanText {
  /// ASCII's and Latin-1's control characters, the separators of lines and paragraphs, and Unicode's
  /// embeddings, overrides and isolates (Unicode Standard Annex 9; CVE-2021-42574).
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether it is of ASCII letters, digits, '_', '-' and '.' alone, as ids and names of files are.
  package static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      (97...122).contains(byte) || (65...90).contains(byte) || (45...46).contains(byte)
        || (48...57).contains(byte) || byte == 95
    }
  }

  /// Whether every character is one to be seen; lines may be parted by "\n" alone.
  package static func isClean(_ text: String, inLines: Bool = true) -> Bool {
    // Nearly all texts are seen to be clean by their bytes.
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
      || text.unicodeScalars.allSatisfy { !isHidden($0) || inLines && $0 == "\n" }
  }

  /// The text with what is hidden in a visible form, "\u{1B}", and no longer than the limit.
  package static func shown(_ text: String, limit: Int = 10_000) -> String {
    if text.utf8.count <= limit, isClean(text) { return text }
    // Before and after: what is hidden is longer when it is shown.
    let short = ShortText.of(text, to: limit)
    return ShortText.of(VisibleText.of(short, lineEnds: .kept, hiding: isHidden), to: limit)
  }
}
