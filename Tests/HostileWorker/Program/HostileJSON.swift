import Domain

/// JSON as nobody should write it: texts that a terminal obeys, numbers that do not fit, depth.
struct HostileJSON {
  var chance: Chance

  private static let texts = [
    "\u{1B}[2J\u{1B}]0;owned\u{7}", "\u{9B}31m", "\u{90}q\u{9C}", "\u{202E}gnp.exe", "\u{2028}",
    "\u{0}", "\u{7F}", "\u{85}", "\r", "\n", "\t", "\u{FEFF}", "\u{E000}", "\u{2066}", "e\u{301}",
    "</script><script>", "::error file=a::b", "=cmd|'/c calc'!A1", "'; DROP TABLE client;--",
    "../../../etc/passwd", "/dev/tty", "[ok](javascript:alert(1))", "%s%n%p", "|", "- ", "c-001",
    "client/c-001", "limit.run", "routine.not_done", "read.health", "æøå", "", "1e999",
    "\u{10FFFF}",
  ]

  private static let numbers = [
    "0", "-1", "1", "250", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
    "1e999", "-1e999", "1e308", "0.1", "1e-400", "-0", "00", "0x10", "NaN",
    "1.7976931348623157e308",
  ]

  mutating func text() -> String {
    if chance.happens(3) { return Self.quoted(String(repeating: "å", count: 30_000)) }
    let parts = (0...chance.number(3)).map { _ in chance.pick(Self.texts) }
    return Self.quoted(parts.joined(separator: " "), raw: chance.happens(10))
  }

  mutating func number() -> String { chance.pick(Self.numbers) }

  mutating func value(depth: Int = 0) -> String {
    switch chance.number(depth > 3 ? 4 : 8) {
    case 0: text()
    case 1: number()
    case 2: chance.pick(["true", "false", "null"])
    case 3:
      chance.pick([
        #""\ud800""#, #""\u0000""#, #""\q""#, "{", "]", "\"",
        "[" + String(repeating: "[", count: 5000),
      ])
    case 4: "[\(value(depth: depth + 1)),\(value(depth: depth + 1))]"
    case 5: "{\(text()):\(value(depth: depth + 1))}"
    case 6: "{\"_0\":\(value(depth: depth + 1))}"
    default: "[\((0..<chance.number(2000)).map { _ in "1" }.joined(separator: ","))]"
    }
  }

  /// The line with some bytes changed, left out or put in.
  mutating func spoilt(_ line: String) -> [UInt8] {
    var bytes = Array(line.utf8)
    for _ in 0...chance.number(4) {
      let place = chance.number(bytes.count)
      switch chance.number(3) {
      case 0 where !bytes.isEmpty: bytes[place] = UInt8(chance.number(256))
      case 1 where !bytes.isEmpty:
        bytes.removeSubrange(place..<min(bytes.count, place + 1 + chance.number(8)))
      default: bytes.insert(contentsOf: Array(value().utf8), at: place)
      }
    }
    // What is after a line's end would be another line.
    return bytes.map { $0 == 10 ? 32 : $0 }
  }

  /// Escaped, or as it is but for what would end it.
  static func quoted(_ text: String, raw: Bool = false) -> String {
    let body = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\n": escaped(scalar)
      default: raw || (" "..."~").contains(scalar) ? String(scalar) : escaped(scalar)
      }
    }
    return "\"\(body.joined())\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
