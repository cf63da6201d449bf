package import TOMLKit

/// TOML as its parser may be given it: that one ends the process where the header of a table does not
/// begin with a key, as in `[=]` or a `[` alone.
package enum TOMLText {
  /// A header without a key.
  package struct HeaderFault: Error {
    package let line: Int
  }

  /// Lines that look so may stand in lists and long texts; nobody has more of them.
  private static let mostLookedAt = 20

  /// Parses the text; throws a `HeaderFault`, or what the parser says is wrong.
  package static func table(_ text: String) throws -> TOMLTable {
    let bytes = Array(text.utf8)
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var (line, looks) = (1, 0)
    while start < bytes.endIndex {
      if isBroken(bytes[start...]) {
        looks += 1
        let before = String(decoding: bytes[..<start], as: UTF8.self)
        // What ends well before it is at no list or text: a header was meant.
        if looks > mostLookedAt || (try? TOMLTable(string: before)) != nil {
          throw HeaderFault(line: line)
        }
      }
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      start = end + 1
      line += 1
    }
    return try TOMLTable(string: text)
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
