/// One {{tag}} of a template, and where it stands.
struct TemplateTag: Equatable {
  enum Kind: Equatable {
    case variable, section, inverted, end, partial, comment
    /// Something that mustache has and letters do not need.
    case refused
  }

  let kind: Kind
  let name: String
  let line: Int
  let column: Int

  /// Every tag of the text, in order.
  ///
  /// What is not closed is left to the parser, which says where.
  static func all(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var rest = line[...]
      while let open = rest.firstRange(of: "{{") {
        let after = rest[open.upperBound...]
        guard let close = after.firstRange(of: "}}") else { break }
        let column = line.distance(from: line.startIndex, to: open.lowerBound) + 1
        tags.append(
          TemplateTag(after[..<close.lowerBound], line: number + 1, column: column))
        rest = after[close.upperBound...]
      }
    }
    return tags
  }

  private init(_ inside: Substring, line: Int, column: Int) {
    self.line = line
    self.column = column
    let text = inside.trimmed
    let (kind, name) = Self.kind(of: text)
    // first() and last() tell where in a list one is; functions of values are not for letters.
    let calls = name.contains("(") && !name.hasSuffix("()")
    self.kind = calls || name.hasPrefix("*") ? .refused : kind
    self.name = name
  }

  private static func kind(of text: Substring) -> (Kind, String) {
    let name = String(text.dropFirst().trimmed)
    switch text.first {
    case "#": return (.section, name)
    case "^": return (.inverted, name)
    case "/": return (.end, name)
    case ">": return (.partial, name)
    case "!": return (.comment, name)
    case "&", "{": return (.variable, name)
    case "=", "<", "$", "%": return (.refused, name)
    default: return (.variable, String(text))
    }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
