import Foundation

/// JSON with the line of every value: Foundation's decoder does not tell where a value was.
indirect enum JSONText {
  case null
  case boolean(Bool)
  case integer(Int)
  case decimal(Double)
  case string(String)
  case list([Placed])
  case object([(name: String, value: Placed)])

  struct Placed {
    let value: JSONText
    let line: Int
  }

  /// A mistake in the text itself.
  struct Mistake: Error {
    let line: Int
    let message: String
  }

  static func parse(_ text: String) throws -> Placed {
    var reader = JSONReader(bytes: Array(text.utf8))
    let value = try reader.value(depth: 0)
    try reader.requireEnd()
    return value
  }
}

/// A reader of JSON text (RFC 8259) that counts lines.
private struct JSONReader {
  private static let deepest = 64

  let bytes: [UInt8]
  private var at = 0
  private var line = 1

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func value(depth: Int) throws -> JSONText.Placed {
    skipSpace()
    let start = line
    guard depth < Self.deepest else { throw mistake("the text is nested too deeply") }
    guard let byte = peek else { throw mistake("the text ends where a value was expected") }
    let value: JSONText =
      switch byte {
      case UInt8(ascii: "{"): .object(try members(depth))
      case UInt8(ascii: "["): .list(try elements(depth))
      case UInt8(ascii: "\""): .string(try string())
      case UInt8(ascii: "t"): try word("true", .boolean(true))
      case UInt8(ascii: "f"): try word("false", .boolean(false))
      case UInt8(ascii: "n"): try word("null", .null)
      default: try number()
      }
    return JSONText.Placed(value: value, line: start)
  }

  mutating func requireEnd() throws {
    skipSpace()
    if peek != nil { throw mistake("something follows the end of the value") }
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private func mistake(_ message: String) -> JSONText.Mistake {
    JSONText.Mistake(line: line, message: message)
  }

  private mutating func skipSpace() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
      if byte == 0x0A { line += 1 }
      at += 1
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard peek == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  private mutating func members(_ depth: Int) throws -> [(name: String, value: JSONText.Placed)] {
    at += 1
    var members: [(name: String, value: JSONText.Placed)] = []
    if take("}") { return members }
    repeat {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw mistake("expected a name in quotes") }
      let name = try string()
      guard take(":") else { throw mistake("expected ':' after \"\(name)\"") }
      members.append((name, try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw mistake("expected ',' or '}'") }
    return members
  }

  private mutating func elements(_ depth: Int) throws -> [JSONText.Placed] {
    at += 1
    var elements: [JSONText.Placed] = []
    if take("]") { return elements }
    repeat { elements.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw mistake("expected ',' or ']'") }
    return elements
  }

  /// Finds the end of the literal and leaves its escapes to Foundation.
  private mutating func string() throws -> String {
    let start = at
    at += 1
    while let byte = peek, byte != UInt8(ascii: "\"") {
      if byte < 0x20 { throw mistake("a text has a control character or no end") }
      at += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    at += 1
    guard at <= bytes.count,
      let text = try? JSONDecoder().decode(String.self, from: Data(bytes[start..<at]))
    else { throw mistake("a text has no end or a wrong escape") }
    return text
  }

  private mutating func word(_ word: String, _ value: JSONText) throws -> JSONText {
    guard bytes[at...].starts(with: word.utf8) else { throw mistake("expected a value") }
    at += word.utf8.count
    return value
  }

  private mutating func number() throws -> JSONText {
    let start = at
    while let byte = peek, (48...57).contains(byte) || "+-.eE".utf8.contains(byte) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if let integer = Int(text) { return .integer(integer) }
    guard let decimal = Double(text), decimal.isFinite, !text.isEmpty else {
      throw mistake("expected a value")
    }
    return .decimal(decimal)
  }
}
