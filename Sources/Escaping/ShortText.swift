/// Text in a message, which says what it is about and never all of it.
package enum ShortText {
  /// Characters of a name or a path; of a whole message.
  package static let longestName = 200
  package static let longestMessage = 800

  /// The text, or its beginning and its end when it has more characters than the limit.
  package static func of(_ text: String, to most: Int) -> String {
    let scalars = text.unicodeScalars
    // Bytes are counted in no time, and are never fewer than characters.
    guard text.utf8.count > most, scalars.count > most else { return text }
    let end = most / 4
    var short = String(String.UnicodeScalarView(scalars.prefix(most - end - 1)))
    short += "\u{2026}"
    short.unicodeScalars += scalars.suffix(end)
    return short
  }
}
