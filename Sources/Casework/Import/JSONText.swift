import Foundation

/// JSON with the line of every value: Foundation's decoder does not tell where a value was.
indirect enum JSONText: Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case decimal(Double)
  case string(String)
  case list([PlacedJSON])
  case object([(name: String, value: PlacedJSON)])

  /// A mistake in the text itself.
  struct Mistake: Error {
    let line: Int
    let message: String
  }
}

/// A value and the line that it stands on.
struct PlacedJSON: Sendable {
  let value: JSONText
  let line: Int
}

/// A reader of JSON text (RFC 8259) that counts lines and keeps no more than it is reading.
struct JSONReader {
  private static let deepest = 64
  /// Bytes of a text as it is written, escapes included; of one record or other value of the top.
  private static let largestText = 256 << 10
  private static let largestValue = 4 << 20
  private static let mostMembers = 1000
  private static let mostElements = 10_000
  private static let longestNumber = 400

  private let next: () throws -> Data?
  private var bytes: [UInt8] = []
  private var at = 0
  private(set) var line = 1
  /// Bytes that went by before those in `bytes`; up to where the value that is read may go.
  private var passed = 0
  private var end = Int.max

  /// Reads what comes piece by piece; null ends it.
  init(_ next: @escaping () throws -> Data?) throws {
    self.next = next
    try fill(3)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// Reads on until so many bytes lie ahead, or the end.
  private mutating func fill(_ count: Int) throws {
    while bytes.count - at < count, let piece = try next() {
      if at > 0 {
        bytes.removeFirst(at)
        passed += at
        at = 0
      }
      bytes += piece
    }
  }

  mutating func value(depth: Int) throws -> PlacedJSON {
    try skipSpace()
    let start = line
    guard depth < Self.deepest else { throw mistake("the text is nested too deeply") }
    guard let byte = try peek() else { throw mistake("the text ends where a value was expected") }
    if depth <= 2 { end = passed + at + Self.largestValue }
    guard passed + at < end else { throw mistake("a record is larger than 4 MiB") }
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
    return PlacedJSON(value: value, line: start)
  }

  /// Each member of the object that stands here; the body reads its value.
  mutating func forEachMember(
    _ body: (_ name: String, _ reader: inout JSONReader) throws -> Void
  ) throws -> Bool {
    guard try take("{") else { return false }
    if try take("}") { return true }
    repeat {
      try skipSpace()
      guard try peek() == UInt8(ascii: "\"") else { throw mistake("expected a name in quotes") }
      let name = try string()
      guard try take(":") else { throw mistake("expected ':' after a name") }
      try skipSpace()
      try body(name, &self)
    } while try take(",")
    guard try take("}") else { throw mistake("expected ',' or '}'") }
    return true
  }

  /// Each element of the list that stands here, one at a time.
  mutating func forEachElement(
    depth: Int, _ body: (PlacedJSON) throws -> Void
  ) throws -> Bool {
    guard try take("[") else { return false }
    if try take("]") { return true }
    repeat { try body(try value(depth: depth)) } while try take(",")
    guard try take("]") else { throw mistake("expected ',' or ']'") }
    return true
  }

  mutating func requireEnd() throws {
    try skipSpace()
    if try peek() != nil { throw mistake("something follows the end of the value") }
  }

  private mutating func peek() throws -> UInt8? {
    if at >= bytes.count { try fill(1) }
    return at < bytes.count ? bytes[at] : nil
  }

  private func mistake(_ message: String) -> JSONText.Mistake {
    JSONText.Mistake(line: line, message: message)
  }

  private mutating func skipSpace() throws {
    while let byte = try peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      if byte == 0x0A { line += 1 }
      at += 1
    }
  }

  private mutating func take(_ character: Unicode.Scalar) throws -> Bool {
    try skipSpace()
    guard try peek() == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  private mutating func members(_ depth: Int) throws -> [(name: String, value: PlacedJSON)] {
    var members: [(name: String, value: PlacedJSON)] = []
    _ = try forEachMember { name, reader in
      guard members.count < Self.mostMembers else {
        throw reader.mistake("an object has more than 1,000 members")
      }
      members.append((name, try reader.value(depth: depth + 1)))
    }
    return members
  }

  private mutating func elements(_ depth: Int) throws -> [PlacedJSON] {
    var elements: [PlacedJSON] = []
    let tooMany = mistake("a list has more than 10,000 elements")
    _ = try forEachElement(depth: depth + 1) { element in
      guard elements.count < Self.mostElements else { throw tooMany }
      elements.append(element)
    }
    return elements
  }

  /// Finds the end of the literal and leaves its escapes to Foundation.
  private mutating func string() throws -> String {
    var literal: [UInt8] = [UInt8(ascii: "\"")]
    var isPlain = true
    at += 1
    while let byte = try peek(), byte != UInt8(ascii: "\"") {
      if byte < 0x20 { throw mistake("a text has a control character or no end") }
      guard literal.count < Self.largestText else { throw mistake("a text is larger than 256 KiB") }
      literal.append(byte)
      at += 1
      guard byte == UInt8(ascii: "\\") else { continue }
      isPlain = false
      guard let escaped = try peek() else { break }
      literal.append(escaped)
      at += 1
    }
    guard try peek() != nil else { throw mistake("a text has no end or a wrong escape") }
    at += 1
    if isPlain, let text = String(validating: literal.dropFirst(), as: UTF8.self) { return text }
    guard
      let text = try? JSONDecoder().decode(
        String.self, from: Data(literal + [UInt8(ascii: "\"")]))
    else { throw mistake("a text has no end, is not UTF-8 or has a wrong escape") }
    return text
  }

  private mutating func word(_ word: String, _ value: JSONText) throws -> JSONText {
    try fill(word.utf8.count)
    guard bytes[at...].starts(with: word.utf8) else { throw mistake("expected a value") }
    at += word.utf8.count
    return value
  }

  private mutating func number() throws -> JSONText {
    var text = ""
    while let byte = try peek(), (48...57).contains(byte) || "+-.eE".utf8.contains(byte) {
      guard text.utf8.count < Self.longestNumber else { throw mistake("expected a value") }
      text.unicodeScalars.append(Unicode.Scalar(byte))
      at += 1
    }
    if let integer = Int(text) { return .integer(integer) }
    guard let decimal = Double(text), decimal.isFinite, !text.isEmpty else {
      throw mistake("expected a value")
    }
    return .decimal(decimal)
  }
}
