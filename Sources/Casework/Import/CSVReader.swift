import Foundation

/// A reader of CSV (RFC 4180) as spreadsheets write it, that keeps no more than one row.
///
/// Cells are parted by semicolons, commas or tabs, whichever the first line has most of. The text is
/// UTF-8, or Windows-1252 from the first byte on that UTF-8 does not allow.
struct CSVReader {
  enum Encoding: String {
    case ascii = "ASCII"
    case utf8 = "UTF-8"
    case windows = "Windows-1252"
  }

  struct Cell {
    let text: String
    let line: Int
    /// The character of the line that it begins at, from 1.
    let column: Int
  }

  struct Mistake: Error {
    let line: Int
    let column: Int
    let message: String
  }

  private static let largestCell = 1 << 20
  private static let largestRow = 4 << 20
  private static let mostCells = 1000

  private let next: () throws -> Data?
  private var bytes: [UInt8] = []
  private var at = 0
  private var line = 1
  private var column = 1
  /// Bytes that the row may still have.
  private var room = 0
  private var separator = UInt8(ascii: ";")
  private(set) var encoding = Encoding.ascii

  init(_ next: @escaping () throws -> Data?) throws {
    self.next = next
    try fill(4)
    try readMark()
    try findSeparator()
  }

  /// The next row that is not an empty line; null at the end.
  mutating func row() throws -> [Cell]? {
    while try peek() != nil {
      room = Self.largestRow
      var cells = [try cell()]
      while try peek() == separator {
        guard cells.count < Self.mostCells else { throw mistake("a row has more than 1,000 cells") }
        advance()
        cells.append(try cell())
      }
      try endLine()
      if cells.count > 1 || cells[0].text != "" { return cells }
    }
    return nil
  }

  /// Reads on until so many bytes lie ahead, or the end.
  private mutating func fill(_ count: Int) throws {
    while bytes.count - at < count, let piece = try next() {
      if at > 0 {
        bytes.removeFirst(at)
        at = 0
      }
      bytes += piece
    }
  }

  private mutating func peek() throws -> UInt8? {
    if at >= bytes.count { try fill(1) }
    return at < bytes.count ? bytes[at] : nil
  }

  /// Past one byte; those that continue a character of UTF-8 are no column of their own.
  private mutating func advance() {
    if encoding == .windows || bytes[at] & 0xC0 != 0x80 { column += 1 }
    at += 1
  }

  private func mistake(_ message: String) -> Mistake {
    Mistake(line: line, column: column, message: message)
  }

  /// The byte order mark, which says UTF-8, or that the text is of a kind that is not read.
  private mutating func readMark() throws {
    let start = bytes.prefix(4)
    if start.starts(with: [0xEF, 0xBB, 0xBF]) {
      at = 3
      encoding = .utf8
    } else if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
      || start.contains(0)
    {
      throw mistake("the file is UTF-16 or no text; save it as \"CSV UTF-8\"")
    }
  }

  private mutating func findSeparator() throws {
    try fill(Self.largestCell)
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes[at...].prefix(Self.largestCell) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if ";,\t".utf8.contains(byte) { counts[byte, default: 0] += 1 }
    }
    // Of two that are as frequent, the semicolon, then the tab.
    let order = Array(";\t,".utf8)
    separator = order.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? separator
    if counts[order[0], default: 0] == counts[separator, default: 0] { separator = order[0] }
  }

  private mutating func endLine() throws {
    guard let byte = try peek() else { return }
    guard byte == 0x0A || byte == 0x0D else {
      throw mistake("something follows the quote that ends a cell; double a quote inside a cell")
    }
    at += 1
    if byte == 0x0D, try peek() == 0x0A { at += 1 }
    line += 1
    column = 1
  }

  private mutating func cell() throws -> Cell {
    let (line, column) = (line, column)
    let content = try peek() == UInt8(ascii: "\"") ? try quoted() : try plain()
    let text = try decode(content, line, column)
    return Cell(text: text, line: line, column: column)
  }

  private mutating func plain() throws -> [UInt8] {
    var content: [UInt8] = []
    while let byte = try peek(), byte != separator, byte != 0x0A, byte != 0x0D {
      try append(byte, to: &content)
    }
    return content
  }

  private mutating func quoted() throws -> [UInt8] {
    let opening = mistake("a quote is opened here and never closed")
    var content: [UInt8] = []
    advance()
    while let byte = try peek() {
      if byte == UInt8(ascii: "\"") {
        advance()
        guard try peek() == UInt8(ascii: "\"") else { return content }
      } else if byte == 0x0D || byte == 0x0A {
        try endLine()
        content.append(0x0A)
        continue
      }
      guard content.count < Self.largestCell else { throw opening }
      try append(byte, to: &content)
    }
    throw opening
  }

  private mutating func append(_ byte: UInt8, to content: inout [UInt8]) throws {
    guard content.count < Self.largestCell else { throw mistake("a cell is larger than 1 MiB") }
    guard room > 0 else { throw mistake("a row is larger than 4 MiB") }
    room -= 1
    content.append(byte)
    advance()
  }

  private mutating func decode(_ bytes: [UInt8], _ line: Int, _ column: Int) throws -> String {
    let isPlain = bytes.allSatisfy { $0 < 0x80 }
    if encoding != .windows, let text = String(validating: bytes, as: UTF8.self) {
      if !isPlain { encoding = .utf8 }
      return text
    }
    if encoding != .utf8, let text = String(bytes: bytes, encoding: .windowsCP1252) {
      if !isPlain { encoding = .windows }
      return text
    }
    throw Mistake(
      line: line, column: column,
      message: "the text is neither UTF-8 nor Windows-1252 throughout; save it as \"CSV UTF-8\"")
  }
}
