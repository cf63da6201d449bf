// Markdown is read scalar by scalar: what is joined to a mark does not hide it.

extension Substring.UnicodeScalarView {
  /// Takes the scalar that a backslash here makes plain text; nil when it makes none.
  ///
  /// CommonMark has ASCII punctuation there, and so have letters.
  mutating func popEscaped() -> Unicode.Scalar? {
    guard first == "\\", let next = dropFirst().first, next.isASCIIPunctuation else { return nil }
    removeFirst(2)
    return next
  }

  /// Takes the two stars of bold.
  mutating func popBold() -> Bool {
    guard first == "*", dropFirst().first == "*" else { return false }
    removeFirst(2)
    return true
  }

  func trimmed() -> Self {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension Unicode.Scalar {
  var isASCIIPunctuation: Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension String {
  /// Its lines, whatever ends them.
  var letterLines: [Substring.UnicodeScalarView] {
    var lines: [Substring.UnicodeScalarView] = []
    var rest = self[...].unicodeScalars
    while let end = rest.firstIndex(where: { $0 == "\n" || $0 == "\r" }) {
      lines.append(rest[..<end])
      let isBoth = rest[end] == "\r" && rest[rest.index(after: end)...].first == "\n"
      rest = rest[end...].dropFirst(isBoth ? 2 : 1)
    }
    return lines + [rest]
  }
}
