/// Text as JSON has it: RFC 8259, section 7.
package enum JSONString {
  /// The text in quotes, with nothing raw in it that a person would not see.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case _ where VisibleText.isHidden(scalar): quoted += escaped(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// JSON that says the same with nothing unseen in its texts.
  ///
  /// Outside them JSON is ASCII, and line feeds are its own.
  package static func visible(_ json: String) -> String {
    if json.utf8.allSatisfy({ $0 < 0x7F }) { return json }
    var visible = ""
    for scalar in json.unicodeScalars {
      if scalar.value >= 0x7F, VisibleText.isHidden(scalar) {
        visible += escaped(scalar)
      } else {
        visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
