/// What HTML, SVG and XML have in common.
package enum Markup {
  /// The text as an element may hold it.
  package static func text(_ text: String) -> String { escaped(text, isAttribute: false) }

  /// The text as an attribute in double quotes may hold it.
  package static func attribute(_ text: String) -> String { escaped(text, isAttribute: true) }

  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'" where isAttribute: escaped += "&#39;"
      // A reader makes a line feed of the one, and a space of all three in an attribute.
      case "\r": escaped += "&#13;"
      case "\n" where isAttribute: escaped += "&#10;"
      case "\t" where isAttribute: escaped += "&#9;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      // XML has no way to write these.
      case _ where scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE:
        escaped += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
