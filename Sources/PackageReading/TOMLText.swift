package import TOMLKit

/// TOML as its parser may be given it: that one ends the process where the header of a table does not
/// begin with a key, as in `[=]` or a `[` alone, and where a key has some ten thousand parts.
package enum TOMLText {
  /// A header without a key, or a key of too many parts.
  package struct KeyFault: Error {
    package static let reason =
      "a table begins with its name, of at most \(mostParts) parts: [name]"
    package let line: Int
  }

  private static let mostParts = 64

  /// Lines that look so may stand in lists and long texts; nobody has more of them.
  private static let mostLookedAt = 20

  /// Parses the text; throws a `KeyFault`, or what the parser says is wrong.
  package static func table(_ text: String) throws -> TOMLTable {
    let bytes = Array(text.utf8)
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var (line, looks) = (1, 0)
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      let rest = bytes[start..<(end ?? bytes.endIndex)]
      if isBroken(bytes[start...]) || hasLongKey(rest) {
        looks += 1
        let before = String(decoding: bytes[..<start], as: UTF8.self)
        // What ends well before it is at no list or text: a header was meant.
        if looks > mostLookedAt || (try? TOMLTable(string: before)) != nil {
          throw KeyFault(line: line)
        }
      }
      guard let end else { break }
      start = end + 1
      line += 1
    }
    return try TOMLTable(string: text)
  }

  /// Whether a line has more dots after each other than keys have, outside of short texts.
  private static func hasLongKey(_ line: ArraySlice<UInt8>) -> Bool {
    var (dots, quote) = (0, UInt8(0))
    var isEscaped = false
    for byte in line {
      if isEscaped {
        isEscaped = false
      } else if quote != 0 {
        isEscaped = byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"")
        if byte == quote { quote = 0 }
      } else {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: "."): dots += 1
        case UInt8(ascii: "="), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "{"): dots = 0
        case UInt8(ascii: "#"): return false
        default: break
        }
      }
      if dots > mostParts { return true }
    }
    return false
  }

  /// Whether a line begins as a header does, and goes on with what no key begins with.
  private static func isBroken(_ line: ArraySlice<UInt8>) -> Bool {
    let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    var rest = line.drop(while: isBlank)
    guard rest.popFirst() == UInt8(ascii: "[") else { return false }
    if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst() }
    guard let next = rest.drop(while: isBlank).first else { return false }
    let known = UInt8(ascii: "a")...UInt8(ascii: "z")
    return !known.contains(next | 0x20) && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
      && !Array("_-\"']".utf8).contains(next)
  }
}
