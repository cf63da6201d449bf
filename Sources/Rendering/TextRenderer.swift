import Escaping

/// Renders documents as text of a width in columns.
package struct TextRenderer: Sendable {
  package let width: Int
  /// The most that a table may take; without one, its rows are never broken.
  package let tableWidth: Int?
  package let style: TextStyle

  package init(
    width: Int, tableWidth: Int? = nil, style: TextStyle = TextStyle(isColoured: false)
  ) {
    self.width = max(40, width)
    self.tableWidth = tableWidth.map { max(40, $0) }
    self.style = style
  }

  package func render(_ document: Document) -> ScreenText {
    ScreenText(
      rendered: document.visible.joined { block in lines(of: block).map { $0 + "\n" }.joined() })
  }

  private func lines(of block: Document.Block) -> [String] {
    switch block {
    case .title(let text): TextWrap.lines(text, to: width).map(style.strong)
    case .heading(let text, let tone):
      TextWrap.lines(text, to: width).map { style.strong(style.toned($0, tone)) }
    case .paragraph(let text): TextWrap.lines(text, to: width)
    case .lines(let texts, let tone):
      texts.flatMap { TextWrap.lines($0, to: width, hanging: 2) }.map { style.toned($0, tone) }
    case .verbatim(let texts): texts
    case .quoted(let markdown):
      [rule] + MarkdownLine.all(in: markdown).flatMap(letterLines) + [rule]
    case .item(let number, let headline, let details):
      item(number.map { "\($0). " } ?? "", headline, details)
    case .table(let table):
      TableLayout(table, width: tableWidth ?? .max, style: style).lines
    }
  }

  private var rule: String { String(repeating: "-", count: 40) }

  /// Each behind a bar, so that no line of a letter is taken for one of the text around it.
  private func letterLines(_ line: MarkdownLine) -> [String] {
    TextWrap.lines(VisibleText.of(line.text), to: width - 2).map { text in
      text.isEmpty ? "|" : "| \(line.isHeading ? style.strong(text) : text)"
    }
  }

  private func item(_ mark: String, _ headline: String, _ details: [Document.Detail]) -> [String] {
    let indent = String(repeating: " ", count: mark.count)
    let labelWidth = (details.map(\.label.columns).max() ?? 0) + 2
    let head = TextWrap.lines(headline, to: width - mark.count)
    return zip([mark] + head.dropFirst().map { _ in indent }, head).map { style.strong($0 + $1) }
      + details.flatMap { detail in
        let texts = detail.values.flatMap {
          TextWrap.lines($0, to: max(20, width - indent.count - labelWidth))
        }
        return texts.enumerated().map { place, text in
          indent + TextWrap.pad(place == 0 ? detail.label : "", to: labelWidth) + text
        }
      }
  }
}
