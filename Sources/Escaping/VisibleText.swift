/// Text as a person may be shown it: nothing in it steers a terminal, and nothing in it is unseen.
///
/// Control characters, marks that turn the direction of writing, characters without a form of their
/// own, and marks that would be drawn over what is not the text's are written out, as `\u{202E}`.
package enum VisibleText {
  /// What becomes of a line's end.
  package enum LineEnds: Sendable {
    case kept
    /// Written out like other control characters, so that a line stays one line.
    case shown
    case spaces
  }

  package static func of(
    _ text: String, lineEnds: LineEnds = .shown,
    hiding isHidden: (Unicode.Scalar) -> Bool = VisibleText.isHidden
  ) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var shown = ""
    var before: Unicode.Scalar?
    // Whether a mark that comes next is drawn over something of the text's own.
    var isBase = false
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let next = place + 1 < scalars.count ? scalars[place + 1] : nil
      let isLoose = !isBase && isMark(scalar)
      isBase = false
      if scalar == "\n", lineEnds != .shown {
        shown += lineEnds == .kept ? "\n" : " "
      } else if isLoose || isHidden(scalar) && !isPartOfEmoji(scalar, before, next) {
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        shown.unicodeScalars.append(scalar)
        isBase = !scalar.properties.isWhitespace
      }
      before = scalar
    }
    return shown
  }

  /// Whether a reader would not see the character, or would see others in another order for it.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isDefaultIgnorableCodePoint || scalar == emptyBraille
    }
  }

  /// A pattern of no dots: a blank that is no white space.
  private static let emptyBraille: Unicode.Scalar = "\u{2800}"

  /// Whether it is drawn over the character before it, as accents and strokes are.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x2FF
      && [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
  }

  /// What chooses the form of an emoji or joins two of them is seen in what it makes of them.
  private static func isPartOfEmoji(
    _ scalar: Unicode.Scalar, _ before: Unicode.Scalar?, _ next: Unicode.Scalar?
  ) -> Bool {
    guard let before else { return false }
    switch scalar.value {
    case 0xFE0E, 0xFE0F: return isEmoji(before)
    case 0x200D: return (isEmoji(before) || before.value == 0xFE0F) && next.map(isEmoji) == true
    default: return false
    }
  }

  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xFF && scalar.properties.isEmoji
  }
}
