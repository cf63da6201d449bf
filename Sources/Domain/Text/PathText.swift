// Paths by their bytes: a mark that makes one character with "/" or "-" is on its own to the system.
extension String {
  package func startsAsPath(_ start: String) -> Bool { utf8.starts(with: start.utf8) }

  package func endsAsPath(_ end: String) -> Bool {
    utf8.suffix(end.utf8.count).elementsEqual(end.utf8)
  }

  /// The path without so many of its last bytes.
  package func path(without end: String) -> String {
    String(decoding: utf8.dropLast(end.utf8.count), as: UTF8.self)
  }

  /// "a/b/" of "a/b/c"; "" of "c".
  package var folderPath: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(decoding: utf8[...slash], as: UTF8.self)
  }
}
