/// Reads JSON of unknown origin, within bounds: UTF-8, no member twice, nothing after the value.
package struct StrictJSON {
  /// What is read at most.
  package struct Bounds: Sendable {
    package var bytes = 64 << 20
    package var depth = 8
    /// Values in all, members and elements included.
    package var values = 2_000_000

    package init() {}
  }

  /// It is not JSON, or more than the bounds allow.
  package struct Mistake: Error {}

  private let bytes: ArraySlice<UInt8>
  private var place: Int
  private var bounds: Bounds

  /// The value that the bytes hold.
  package static func read(
    _ bytes: ArraySlice<UInt8>, within bounds: Bounds = Bounds()
  ) throws(Mistake) -> JSON {
    guard bytes.count <= bounds.bytes else { throw Mistake() }
    var reader = StrictJSON(bytes, bounds)
    let value = try reader.value(depth: bounds.depth)
    reader.skipSpace()
    guard reader.place == bytes.endIndex else { throw Mistake() }
    return value
  }

  private init(_ bytes: ArraySlice<UInt8>, _ bounds: Bounds) {
    self.bytes = bytes
    self.bounds = bounds
    place = bytes.startIndex
  }

  private var next: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 32 || (9...10).contains(byte) || byte == 13 { place += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    place += 1
    return true
  }

  private mutating func require(_ word: StaticString) throws(Mistake) {
    for byte in word.description.utf8 where !take(byte) { throw Mistake() }
  }

  private mutating func value(depth: Int) throws(Mistake) -> JSON {
    bounds.values -= 1
    guard depth >= 0, bounds.values >= 0 else { throw Mistake() }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"):
      try require("true")
      return .boolean(true)
    case UInt8(ascii: "f"):
      try require("false")
      return .boolean(false)
    case UInt8(ascii: "n"):
      try require("null")
      return .null
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(Mistake) -> JSON {
    place += 1
    var members = JSON.Members()
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipSpace()
      let name = try text()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw Mistake() }
      guard members.insert(try value(depth: depth - 1), as: name) else { throw Mistake() }
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw Mistake() }
    }
  }

  private mutating func list(depth: Int) throws(Mistake) -> JSON {
    place += 1
    var list: [JSON] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .list(list) }
    while true {
      list.append(try value(depth: depth - 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return .list(list) }
      guard take(UInt8(ascii: ",")) else { throw Mistake() }
    }
  }
}

// Numbers and texts.
extension StrictJSON {
  private mutating func digits() -> Int {
    let start = place
    while let byte = next, (48...57).contains(byte) { place += 1 }
    return place - start
  }

  private mutating func number() throws(Mistake) -> JSON {
    let start = place
    _ = take(UInt8(ascii: "-"))
    let startsWithZero = next == UInt8(ascii: "0")
    let count = digits()
    guard count > 0, count == 1 || !startsWithZero else { throw Mistake() }
    var isWhole = true
    if take(UInt8(ascii: ".")) {
      isWhole = false
      guard digits() > 0 else { throw Mistake() }
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
      guard digits() > 0 else { throw Mistake() }
    }
    let written = String(decoding: bytes[start..<place], as: UTF8.self)
    if isWhole, let integer = Int(written) { return .integer(integer) }
    if !isWhole, let decimal = Double(written), decimal.isFinite { return .decimal(decimal) }
    throw Mistake()
  }

  /// What a text does not hold as it is, or what must be looked at together with other bytes.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 32 || byte >= 128 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func text() throws(Mistake) -> String {
    guard take(UInt8(ascii: "\"")) else { throw Mistake() }
    let start = place
    place = bytes[start...].firstIndex(where: Self.isSpecial) ?? bytes.endIndex
    if next == UInt8(ascii: "\"") {
      place += 1
      return String(decoding: bytes[start..<(place - 1)], as: UTF8.self)
    }
    var text = Array(bytes[start..<place])
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let valid = String(validating: text, as: UTF8.self) else { throw Mistake() }
        return valid
      case UInt8(ascii: "\\"): text += try escaped()
      case 0..<32: throw Mistake()
      default: text.append(byte)
      }
    }
    throw Mistake()
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9,
    UInt8(ascii: "n"): 10, UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13,
  ]

  private mutating func escaped() throws(Mistake) -> [UInt8] {
    guard let byte = next else { throw Mistake() }
    place += 1
    if let plain = Self.escapes[byte] { return [plain] }
    guard byte == UInt8(ascii: "u") else { throw Mistake() }
    var code = try unit()
    if (0xD800..<0xDC00).contains(code) {
      try require("\\u")
      let low = try unit()
      guard (0xDC00..<0xE000).contains(low) else { throw Mistake() }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw Mistake() }
    return Array(String(Character(scalar)).utf8)
  }

  /// Four hexadecimal digits.
  private mutating func unit() throws(Mistake) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw Mistake()
      }
      code = code << 4 + UInt32(digit)
      place += 1
    }
    return code
  }
}
