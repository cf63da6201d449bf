/// Takes Lua's text apart (Lua 5.4 manual, section 3.1).
struct Lexer {
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var column = 1
  /// Where the second byte of a line's end is, when it has two.
  private var pairEnd = -1

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func next() throws -> Token {
    try skipSpaceAndComments()
    let start = position
    let first = at
    guard let byte = peek() else { return token(.end, "<eof>", start, first) }
    if Self.isLetter(byte) { return name(start) }
    if Self.isDigit(byte) || byte == UInt8(ascii: ".") && Self.isDigit(peek(1) ?? 0) {
      return try number(start)
    }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return try string(byte, start) }
    if byte == UInt8(ascii: "["), let level = longLevel() {
      let text = try long(level, "text", from: start)
      return token(.string(text), "[[", start, first)
    }
    if let symbol = Token.symbols[byte]?.first(where: { bytes[at...].starts(with: $0.utf8) }) {
      for _ in symbol.utf8 { advance() }
      return token(.symbol, symbol, start, first)
    }
    throw SyntaxMistake(
      at: start,
      message: bytes[at...].starts(with: Self.mark)
        ? "a byte order mark (BOM); save the file as UTF-8 without one"
        : "a character that Lua does not know")
  }

  private func token(
    _ kind: Token.Kind, _ text: String, _ position: Position, _ first: Int
  ) -> Token {
    Token(kind: kind, text: text, at: position, first: first, end: at)
  }

  private var position: Position { Position(line: line, column: column) }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    at + ahead < bytes.count ? bytes[at + ahead] : nil
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private mutating func advance() {
    if Self.isLineEnd(bytes[at]) {
      if at != pairEnd { beginLine() }
    } else if bytes[at] & 0xC0 != 0x80 {
      column += 1
    }
    at += 1
  }

  /// A return ends a line as Lua reads it, alone or with a new line before or after it.
  private mutating func beginLine() {
    line += 1
    column = 1
    if let next = peek(1), Self.isLineEnd(next), next != bytes[at] { pairEnd = at + 1 }
  }

  private mutating func skipLineEnd() {
    advance()
    if at == pairEnd { advance() }
  }

  private mutating func skipLine() {
    while let byte = peek(), !Self.isLineEnd(byte) { advance() }
  }

  private mutating func skipSpaceAndComments() throws {
    while let byte = peek() {
      if Self.isSpace(byte) {
        advance()
      } else if byte == UInt8(ascii: "-"), peek(1) == UInt8(ascii: "-") {
        let start = position
        advance()
        advance()
        if peek() == UInt8(ascii: "["), let level = longLevel() {
          _ = try long(level, "comment", from: start)
        } else {
          skipLine()
        }
      } else {
        return
      }
    }
  }

  private mutating func name(_ start: Position) -> Token {
    let first = at
    while let byte = peek(), Self.isLetter(byte) || Self.isDigit(byte) { advance() }
    let text = String(decoding: bytes[first..<at], as: UTF8.self)
    return token(Token.keywords.contains(text) ? .keyword : .name, text, start, first)
  }

  private mutating func number(_ start: Position) throws -> Token {
    let first = at
    let isHex = peek() == UInt8(ascii: "0") && [0x78, 0x58].contains(peek(1) ?? 0)
    let exponents = isHex ? "pP" : "eE"
    while let byte = peek(), Self.isLetter(byte) || Self.isDigit(byte) || byte == 0x2E {
      let isExponent = exponents.utf8.contains(byte)
      advance()
      if isExponent, let sign = peek(), "+-".utf8.contains(sign) { advance() }
    }
    let text = String(decoding: bytes[first..<at], as: UTF8.self)
    guard Self.isNumber(text, isHex: isHex) else {
      throw SyntaxMistake(at: start, message: "a malformed number '\(text)'")
    }
    let isInteger = !text.contains(".") && !text.contains { exponents.contains($0) }
    return token(.number(isInteger: isInteger), text, start, first)
  }

  /// Decimal, or hexadecimal with or without its own exponent.
  private static func isNumber(_ text: String, isHex: Bool) -> Bool {
    guard isHex else { return Double(text.hasSuffix(".") ? text + "0" : text) != nil }
    let digits = text.dropFirst(2).prefix { !"pP".contains($0) }
    let exponent = text.dropFirst(2 + digits.count)
    let isGood =
      digits.contains { $0.isHexDigit } && digits.allSatisfy { $0.isHexDigit || $0 == "." }
      && digits.count { $0 == "." } <= 1
    guard isGood, let sign = exponent.dropFirst().first else { return isGood && exponent.isEmpty }
    let power = exponent.dropFirst("+-".contains(sign) ? 2 : 1)
    return !power.isEmpty && power.utf8.allSatisfy(isDigit)
  }

  private mutating func string(_ quote: UInt8, _ start: Position) throws -> Token {
    var content: [UInt8] = []
    let first = at
    advance()
    while let byte = peek(), byte != quote {
      if Self.isLineEnd(byte) { break }
      if byte == UInt8(ascii: "\\") {
        try escape(into: &content)
      } else {
        content.append(byte)
        advance()
      }
    }
    guard peek() == quote else {
      throw SyntaxMistake(at: start, message: "a text that is not closed on its line")
    }
    advance()
    return token(.string(String(decoding: content, as: UTF8.self)), "\"...\"", start, first)
  }

  private static let escapes: [UInt8: UInt8] = [
    0x61: 7, 0x62: 8, 0x66: 12, 0x6E: 10, 0x72: 13, 0x74: 9, 0x76: 11, 0x5C: 0x5C, 0x22: 0x22,
    0x27: 0x27,
  ]

  private mutating func escape(into content: inout [UInt8]) throws {
    let start = position
    advance()
    guard let byte = peek() else { return }
    if let plain = Self.escapes[byte] {
      content.append(plain)
      return advance()
    }
    if Self.isLineEnd(byte) {
      content.append(10)
      skipLineEnd()
    } else if byte == UInt8(ascii: "z") {
      advance()
      while let space = peek(), Self.isSpace(space) { advance() }
    } else if byte == UInt8(ascii: "x") || byte == UInt8(ascii: "u") || Self.isDigit(byte) {
      try numeric(byte, into: &content, start)
    } else {
      throw SyntaxMistake(at: start, message: "an escape that Lua does not know")
    }
  }

  /// \ddd with one digit or more, \xXX with two, \u{XXX} up to 2^31.
  private mutating func numeric(
    _ kind: UInt8, into content: inout [UInt8], _ start: Position
  ) throws {
    let code: Int?
    switch kind {
    case UInt8(ascii: "x"):
      advance()
      code = digits(2...2, radix: 16)
    case UInt8(ascii: "u"):
      advance()
      let isOpen = take("{")
      let value = digits(1...(.max), radix: 16)
      code = isOpen && take("}") ? value : nil
    default: code = digits(1...3, radix: 10).flatMap { $0 < 256 ? $0 : nil }
    }
    guard let code else {
      throw SyntaxMistake(at: start, message: "an escape that Lua does not know")
    }
    if kind == UInt8(ascii: "u") {
      content += Array(String(Unicode.Scalar(UInt32(code)) ?? "\u{FFFD}").utf8)
    } else {
      content.append(UInt8(code))
    }
  }

  /// Reads digits as a number; nil when there are too few, or the number is 2^31 or more.
  private mutating func digits(_ count: ClosedRange<Int>, radix: Int) -> Int? {
    var (value, read) = (0, 0)
    while read < count.upperBound, let byte = peek(),
      let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix
    {
      value = min(value * radix + digit, 1 << 31)
      read += 1
      advance()
    }
    return read >= count.lowerBound && value < 1 << 31 ? value : nil
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard let byte = peek(), byte == UInt8(ascii: mark) else { return false }
    advance()
    return true
  }

  /// The number of equals signs in [==[, or null when it is no long bracket.
  private func longLevel() -> Int? {
    var ahead = 1
    while peek(ahead) == UInt8(ascii: "=") { ahead += 1 }
    return peek(ahead) == UInt8(ascii: "[") ? ahead - 1 : nil
  }

  private mutating func long(
    _ level: Int, _ kind: String, from start: Position
  ) throws -> String {
    let end = Array("]".utf8) + Array(repeating: UInt8(ascii: "="), count: level) + Array("]".utf8)
    for _ in 0..<level + 2 { advance() }
    if let byte = peek(), Self.isLineEnd(byte) { skipLineEnd() }
    let first = at
    while at < bytes.count {
      if bytes[at...].starts(with: end) {
        let text = String(decoding: bytes[first..<at], as: UTF8.self)
        for _ in end { advance() }
        return text
      }
      advance()
    }
    throw SyntaxMistake(at: start, message: "a long \(kind) that is never closed")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || byte == 95
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
