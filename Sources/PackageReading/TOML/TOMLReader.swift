/// Reads TOML 1.0 (https://toml.io/en/v1.0.0), with the lines of its keys.
///
/// Decision 0043 says why it is our own.
package struct TOMLReader {
  /// Values within each other, and parts of a key.
  static let deepest = 64
  /// Bytes of a path whose line is kept.
  private static let longestPath = 300

  let bytes: [UInt8]
  var at = 0
  private var lines: [String: Int] = [:]
  private let root = TOMLTree()
  private var current: TOMLTree
  private var currentPath: [String] = []
  private var section = 0
  /// Line ends are counted once, as it goes on.
  private var counted = (place: 0, line: 1)

  /// Reads the text; what it comes to is the table, or the first thing that is wrong.
  package init(_ text: String) {
    let all = Array(text.utf8)
    bytes = all.indices.filter { !(all[$0] == 13 && $0 + 1 < all.count && all[$0 + 1] == 10) }
      .map { all[$0] }
    current = root
  }

  /// The table that the text is.
  package mutating func table() throws(TOMLMistake) -> TOMLTable {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    while true {
      try skipLines()
      guard let byte = peek else { return root.table }
      if byte == UInt8(ascii: "[") { try header() } else { try pair(into: current, currentPath) }
      skipBlanks()
      try skipComment()
      guard peek == nil || take("\n") else { throw mistake("a line has one key or one header") }
    }
  }

  /// The line of a dotted path, or of the table that it should be in; nil where neither is.
  package func line(of path: String) -> Int? {
    if let line = lines[path] { return line }
    return path.lastIndex(of: ".").flatMap { line(of: String(path[..<$0])) }
  }

  private mutating func header() throws(TOMLMistake) {
    let line = currentLine()
    _ = take("[")
    let isOneOfMany = take("[")
    skipBlanks()
    let names = try key()
    skipBlanks()
    guard take("]"), !isOneOfMany || take("]") else { throw mistake("a header ends with a ]") }
    var tree = root
    for (place, name) in names.dropLast().enumerated() {
      guard let next = tree.enter(name) else { throw twice(names.prefix(place + 1), line) }
      note(Array(names.prefix(place + 1)), line)
      tree = next
    }
    let name = names[names.count - 1]
    guard let next = isOneOfMany ? tree.append(name) : tree.define(name) else {
      throw twice(names[...], line)
    }
    note(names, line)
    (current, currentPath) = (next, names)
    section += 1
  }

  /// A key and its value, in a table or between braces.
  mutating func pair(
    into tree: TOMLTree, _ path: [String], depth: Int = 0
  ) throws(TOMLMistake) {
    let line = currentLine()
    let names = try key()
    skipBlanks()
    guard take("=") else { throw mistake("a key has an = after it") }
    skipBlanks()
    var inner = tree
    for (place, name) in names.dropLast().enumerated() {
      guard let next = inner.enter(name, in: section) else {
        throw twice((path + names.prefix(place + 1))[...], line)
      }
      note(path + names.prefix(place + 1), line)
      inner = next
    }
    note(path + names, line)
    let value = try value(at: path + names, depth: depth)
    guard inner.set(names[names.count - 1], value) else { throw twice((path + names)[...], line) }
  }

  private mutating func key() throws(TOMLMistake) -> [String] {
    var names = [try name()]
    while true {
      skipBlanks()
      guard take(".") else { return names }
      skipBlanks()
      guard names.count < Self.deepest else { throw mistake("a key has too many parts") }
      names.append(try name())
    }
  }

  private mutating func name() throws(TOMLMistake) -> String {
    if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") { return try shortText() }
    let start = at
    while let byte = peek, Self.isBare(byte) { at += 1 }
    guard at > start else { throw mistake("a key or a table's name is missing here") }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func currentLine() -> Int {
    counted = (at, counted.line + bytes[counted.place..<at].count { $0 == 10 })
    return counted.line
  }

  private mutating func note(_ path: [String], _ line: Int) {
    // What is longer is asked for by nobody, and all of them together would grow with the file's square.
    guard path.reduce(0, { $0 + $1.utf8.count + 1 }) <= Self.longestPath else { return }
    let path = path.joined(separator: ".")
    if lines[path] == nil { lines[path] = line }
  }

  private func twice(_ path: ArraySlice<String>, _ line: Int) -> TOMLMistake {
    TOMLMistake(
      message: "'\(path.joined(separator: "."))' is there already", line: line, column: 1)
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || (48...57).contains(byte)
      || (65...90).contains(byte) || (97...122).contains(byte)
  }
}

// Where it is in the text.
extension TOMLReader {
  var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  func mistake(_ message: String) -> TOMLMistake {
    let start = bytes[..<at].lastIndex(of: 10).map { $0 + 1 } ?? 0
    let column = bytes[start..<at].count { $0 & 0xC0 != 0x80 } + 1
    let line = bytes[..<start].count { $0 == 10 } + 1
    return TOMLMistake(message: message, line: line, column: column)
  }

  /// Goes past the text when it stands here.
  mutating func take(_ text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard bytes[at...].starts(with: wanted) else { return false }
    at += wanted.count
    return true
  }

  mutating func skipBlanks() {
    while let byte = peek, byte == 32 || byte == 9 { at += 1 }
  }

  mutating func skipComment() throws(TOMLMistake) {
    guard peek == UInt8(ascii: "#") else { return }
    while let byte = peek, byte != 10 {
      if Self.isControl(byte) { throw mistake("a comment has a control character") }
      at += 1
    }
  }

  mutating func skipLines() throws(TOMLMistake) {
    repeat {
      skipBlanks()
      try skipComment()
    } while take("\n")
  }

  /// Other than a tab.
  static func isControl(_ byte: UInt8) -> Bool { byte != 9 && (byte < 32 || byte == 127) }
}
