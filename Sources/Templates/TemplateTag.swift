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
    var rest = text[...]
    var (line, column) = (1, 1)
    func pass(_ part: Substring) {
      for character in part {
        (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1)
      }
    }
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      pass(rest[..<open.lowerBound])
      tags.append(TemplateTag(rest[open.upperBound..<close.lowerBound], line: line, column: column))
      pass(rest[open.lowerBound..<close.upperBound])
      rest = text[close.upperBound...]
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
    // What stands in a tag of several lines, or with a tag in it, the library may read as another.
    let hides = inside.contains(where: \.isNewline) || inside.contains("{{")
    let isRefused = calls || name.hasPrefix("*") || hides && kind != .comment
    self.kind = isRefused ? .refused : kind
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
    case "&", "{", "=", "<", "$", "%": return (.refused, name)
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
