/// A part of a letter, as its Markdown has it: headings, paragraphs, lists and tables.
///
/// Of Markdown this is what letters use; all else is text as it stands.
enum MarkdownBlock: Equatable {
  case heading(level: Int, String)
  case paragraph(String)
  case list(isNumbered: Bool, [String])
  case table([[String]])

  static func all(in text: String) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var open: [Line] = []
    for line in text.letterLines {
      let next = Line(line)
      if let first = open.first, !first.goesOn(with: next) {
        blocks.append(MarkdownBlock(first, open))
        open.removeAll()
      }
      if !next.isBlank { open.append(next) }
    }
    return blocks + open.prefix(1).map { MarkdownBlock($0, open) }
  }

  private init(_ first: Line, _ lines: [Line]) {
    self =
      switch first {
      case .blank: .paragraph("")
      case .heading(let level, let text): .heading(level: level, text)
      case .item(let isNumbered, _): .list(isNumbered: isNumbered, Self.items(lines))
      case .row: .table(Self.rows(lines))
      case .text: .paragraph(lines.map(\.text).joined(separator: "\n"))
      }
  }

  private static func items(_ lines: [Line]) -> [String] {
    lines.reduce(into: []) { items, line in
      if case .item = line { return items.append(line.text) }
      items[items.count - 1] += "\n\(line.text)"
    }
  }

  private static func rows(_ lines: [Line]) -> [[String]] {
    lines.reduce(into: []) { rows, line in
      guard case .row(let cells) = line else { return }
      // The line under the heading says only that it is one.
      let isRule = cells.allSatisfy { $0.unicodeScalars.allSatisfy("-: ".unicodeScalars.contains) }
      if rows.count != 1 || !isRule { rows.append(cells) }
    }
  }

  /// What one line begins or goes on with.
  fileprivate enum Line {
    case blank
    case heading(Int, String)
    case item(isNumbered: Bool, String)
    case row([String])
    case text(String)

    init(_ line: Substring.UnicodeScalarView) {
      let bare = line.drop { $0 == " " }
      let marks = bare.prefix { $0 == "#" }.count
      let digits = bare.prefix(while: \.isASCIIDigit).count
      let after = { (count: Int) in String(bare.dropFirst(count)) }
      if bare.isEmpty {
        self = .blank
      } else if (1...3).contains(marks), bare.dropFirst(marks).first == " " {
        self = .heading(marks, after(marks + 1))
      } else if bare.starts(with: "- ".unicodeScalars) {
        self = .item(isNumbered: false, after(2))
      } else if digits > 0, bare.dropFirst(digits).starts(with: ". ".unicodeScalars) {
        self = .item(isNumbered: true, after(digits + 2))
      } else if bare.first == "|" {
        self = .row(Self.cells(bare))
      } else {
        self = .text(String(bare))
      }
    }

    /// Between the bars that are not escaped.
    private static func cells(_ line: Substring.UnicodeScalarView) -> [String] {
      var cells: [String] = []
      var rest = line.dropFirst()
      var start = rest
      while let scalar = rest.first {
        if rest.popEscaped() != nil { continue }
        rest.removeFirst()
        guard scalar == "|" else { continue }
        cells.append(String(start[..<rest.startIndex].dropLast().trimmed()))
        start = rest
      }
      return cells
    }

    var isBlank: Bool { if case .blank = self { true } else { false } }

    /// What it says, without its mark.
    var text: String {
      switch self {
      case .heading(_, let text), .item(_, let text), .text(let text): text
      case .blank, .row: ""
      }
    }

    /// Whether the line belongs to the block that begins with this one.
    func goesOn(with line: Line) -> Bool {
      switch (self, line) {
      case (.text, .text), (.item, .text), (.row, .row): true
      case (.item(let isNumbered, _), .item(let isAlso, _)): isAlso == isNumbered
      default: false
      }
    }
  }
}
