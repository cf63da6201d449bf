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
    var isOpen = false
    for line in text.letterLines {
      let next = Line(line)
      if case .blank = next {
        isOpen = false
        continue
      }
      if !isOpen || !blocks.extendLast(with: next) { blocks.append(next.block) }
      isOpen = true
      if case .heading = next { isOpen = false }
    }
    return blocks
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

    var block: MarkdownBlock {
      switch self {
      case .blank: .paragraph("")
      case .heading(let level, let text): .heading(level: level, text)
      case .item(let isNumbered, let text): .list(isNumbered: isNumbered, [text])
      case .row(let cells): .table([cells])
      case .text(let text): .paragraph(text)
      }
    }
  }
}

extension [MarkdownBlock] {
  /// Adds the line to the last block when it belongs there.
  fileprivate mutating func extendLast(with line: MarkdownBlock.Line) -> Bool {
    switch (last, line) {
    case (.paragraph(let before)?, .text(let text)):
      self[count - 1] = .paragraph("\(before)\n\(text)")
    case (.list(let isNumbered, let items)?, .item(let isAlso, let text)) where isAlso == isNumbered:
      self[count - 1] = .list(isNumbered: isNumbered, items + [text])
    case (.list(let isNumbered, let items)?, .text(let text)):
      let joined = "\(items[items.count - 1])\n\(text)"
      self[count - 1] = .list(isNumbered: isNumbered, items.dropLast() + [joined])
    case (.table(let rows)?, .row(let cells)):
      // The line under the heading says only that it is one.
      let isRule =
        rows.count == 1
        && cells.allSatisfy { $0.unicodeScalars.allSatisfy("-: ".unicodeScalars.contains) }
      self[count - 1] = .table(isRule ? rows : rows + [cells])
    default: return false
    }
    return true
  }
}
