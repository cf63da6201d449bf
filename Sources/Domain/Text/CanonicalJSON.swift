package import Foundation

/// JSON whose bytes depend on the value alone.
///
/// As Python writes it: `json.dumps(value, sort_keys=True, separators=(',', ':'),
/// ensure_ascii=False)` in UTF-8. Members are in the order of their names' bytes, there is no white
/// space, and only what must be escaped is. A decimal number has the fewest digits that give it back.
package enum CanonicalJSON {
  package static func bytes(_ value: JSON) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value, to: &bytes)
    return bytes
  }

  package static func text(_ value: JSON) -> String {
    String(decoding: bytes(value), as: UTF8.self)
  }

  static func write(_ value: JSON, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += "null".utf8
    case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
    case .integer(let integer): bytes += String(integer).utf8
    // JSON has no form for what is not finite.
    case .decimal(let decimal): bytes += (decimal.isFinite ? form(of: decimal) : "null").utf8
    case .text(let text): write(text, to: &bytes)
    case .list(let list): write(list, to: &bytes)
    case .object(let members): write(members, to: &bytes)
    }
  }

  private static func write(_ list: [JSON], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (place, element) in list.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      write(element, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private static func write(_ members: JSON.Members, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    for (place, member) in members.all.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      write(member.name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      write(member.value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private static let escapes: [UInt8: String] = [
    UInt8(ascii: "\""): "\\\"", UInt8(ascii: "\\"): "\\\\", 8: "\\b", 9: "\\t", 10: "\\n",
    12: "\\f", 13: "\\r",
  ]

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy(isPlain) {
      bytes += text.utf8
    } else {
      writeEscaped(text, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 32 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func writeEscaped(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      if isPlain(byte) {
        bytes.append(byte)
      } else if let escape = escapes[byte] {
        bytes += escape.utf8
      } else {
        bytes += ((byte < 16 ? "\\u000" : "\\u00") + String(byte, radix: 16)).utf8
      }
    }
  }

  /// As Python's `repr`: 0.0001 to 9999999999999998.0 with a point, others as 1e-05 or 1e+16.
  private static func form(of decimal: Double) -> String {
    let parts = "\(decimal.magnitude)".split(separator: "e")
    let halves = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    var point = halves[0].count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    var digits = (halves[0] + (halves.count > 1 ? halves[1] : ""))[...]
    while digits.count > 1, digits.first == "0" {
      digits.removeFirst()
      point -= 1
    }
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    if digits == "0" { point = 1 }
    return (decimal.sign == .minus ? "-" : "") + placed(digits, point)
  }

  /// The digits with the decimal point after so many of them.
  private static func placed(_ digits: Substring, _ point: Int) -> String {
    guard (-3...16).contains(point) else {
      let exponent = point - 1
      let rest = digits.count > 1 ? "." + digits.dropFirst() : ""
      let padded = abs(exponent) < 10 ? "0\(abs(exponent))" : "\(abs(exponent))"
      return "\(digits.prefix(1))\(rest)e\(exponent < 0 ? "-" : "+")\(padded)"
    }
    if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
    if digits.count <= point {
      return digits + String(repeating: "0", count: point - digits.count) + ".0"
    }
    return digits.prefix(point) + "." + digits.dropFirst(point)
  }
}

// For screens and other programs: Foundation's form, which is sorted but not canonical.
extension CanonicalJSON {
  package static func data(_ value: some Encodable, pretty: Bool = false) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return try encoder.encode(value)
  }

  /// An object whose values are texts; null when the bytes are something else.
  static func texts(_ bytes: [UInt8]) -> [String: String]? {
    try? JSONDecoder().decode([String: String].self, from: Data(bytes))
  }
}
