// "short", 'plain', and both over several lines.
extension TOMLReader {
  mutating func text() throws(TOMLMistake) -> String {
    if take("\"\"\"") { return try longText(ending: UInt8(ascii: "\"")) }
    if take("'''") { return try longText(ending: UInt8(ascii: "'")) }
    return try shortText()
  }

  /// A text on one line, which a key may be too.
  mutating func shortText() throws(TOMLMistake) -> String {
    let quote = bytes[at]
    var content: [UInt8] = []
    at += 1
    while let byte = peek, byte != quote, byte != 10 {
      try read(byte, quote, into: &content)
    }
    guard peek == quote else { throw mistake("a text is not closed on its line") }
    at += 1
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func longText(ending quote: UInt8) throws(TOMLMistake) -> String {
    var content: [UInt8] = []
    _ = take("\n")
    while let byte = peek {
      if byte == quote {
        let count = min(5, bytes[at...].prefix { $0 == quote }.count)
        at += count
        // Two quotes may stand before the three that end it.
        content += Array(repeating: quote, count: count < 3 ? count : count - 3)
        if count >= 3 { return String(decoding: content, as: UTF8.self) }
      } else if byte == 10 {
        content.append(byte)
        at += 1
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\""), endsLine() {
        while let space = peek, space == 32 || space == 9 || space == 10 { at += 1 }
      } else {
        try read(byte, quote, into: &content)
      }
    }
    throw mistake("a text over several lines is never closed")
  }

  /// Goes past a backslash with nothing but blanks after it on its line.
  private mutating func endsLine() -> Bool {
    let rest = bytes[(at + 1)...].drop { $0 == 32 || $0 == 9 }
    guard rest.first == 10 else { return false }
    at += 1
    return true
  }

  /// One character, or what stands for one.
  private mutating func read(
    _ byte: UInt8, _ quote: UInt8, into content: inout [UInt8]
  ) throws(TOMLMistake) {
    if Self.isControl(byte) { throw mistake("a text has a control character; write it as \\u0000") }
    if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { return try escape(into: &content) }
    content.append(byte)
    at += 1
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10, UInt8(ascii: "f"): 12,
    UInt8(ascii: "r"): 13, UInt8(ascii: "\""): 34, UInt8(ascii: "\\"): 92,
  ]

  private mutating func escape(into content: inout [UInt8]) throws(TOMLMistake) {
    guard let kind = at + 1 < bytes.count ? bytes[at + 1] : nil else {
      throw mistake("a text is not closed on its line")
    }
    if let plain = Self.escapes[kind] {
      content.append(plain)
      at += 2
      return
    }
    let count = [UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8][kind] ?? 0
    let digits = bytes[(at + 2)...].prefix(count)
    let text = String(decoding: digits, as: UTF8.self)
    guard count > 0, digits.count == count, text.allSatisfy({ $0.isASCII && $0.isHexDigit }),
      let scalar = UInt32(text, radix: 16).flatMap(Unicode.Scalar.init)
    else { throw mistake("there is no such escape in TOML") }
    content += Array(String(scalar).utf8)
    at += 2 + count
  }
}
