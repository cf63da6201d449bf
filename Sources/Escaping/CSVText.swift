/// A cell of CSV: RFC 4180 with semicolons, commas or tabs between cells.
package enum CSVText {
  /// The cell, in quotes where it must be.
  package static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isPlain =
      !scalars.contains { ";\",\n\r\t".unicodeScalars.contains($0) }
      && scalars.first != " " && scalars.last != " "
    if isPlain { return text }
    var quoted = "\""
    for scalar in scalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// An apostrophe before what a spreadsheet would take for a formula.
  ///
  /// Source: OWASP, CSV injection.
  package static func shielded(_ text: String) -> String {
    isRisky(text.unicodeScalars) ? "'" + text : text
  }

  /// The text without the apostrophe that `shielded` gave it.
  package static func unshielded(_ text: String) -> String {
    let rest = text.unicodeScalars.dropFirst()
    guard text.unicodeScalars.first == "'", isRisky(rest) else { return text }
    return String(String.UnicodeScalarView(rest))
  }

  private static let risky: [Unicode.Scalar] = [
    "=", "+", "-", "@", "\t", "\r", "'", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  /// White space and what is not seen do not keep a spreadsheet from reading on.
  private static func isRisky(_ text: some Sequence<Unicode.Scalar>) -> Bool {
    text.first { !($0 == " " || $0.value > 0x7F && VisibleText.isHidden($0)) }
      .map(risky.contains) == true
  }
}
