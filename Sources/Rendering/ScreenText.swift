import Escaping

/// Text that may be written to a terminal: nothing of the data steers it or is unseen in it.
///
/// Its only escape codes are those of `TextStyle`, which are added after the text was made visible.
package struct ScreenText: Sendable, Equatable {
  package let text: String

  /// Text that was made visible already, with codes of the renderer's own.
  init(rendered text: String) { self.text = text }

  /// One line, whatever the text holds.
  package init(line: String) { text = VisibleText.of(line) + "\n" }

  /// A text of several lines that the program or the reader wrote as such.
  package init(lines: String) { text = VisibleText.of(lines, lineEnds: .kept) }
}

extension Document {
  /// The document with every text as a reader may be shown it.
  ///
  /// Before it is laid out: widths are those of what is shown.
  var visible: Document { Document(blocks.map(\.visible)) }
}

extension Document.Block {
  fileprivate var visible: Document.Block {
    let line = { (text: String) in VisibleText.of(text) }
    let lines = { (text: String) in VisibleText.of(text, lineEnds: .kept) }
    return switch self {
    case .title(let text): .title(line(text))
    case .heading(let text, let tone): .heading(line(text), tone: tone)
    case .paragraph(let text): .paragraph(line(text))
    case .item(let number, let headline, let details):
      .item(
        number: number, headline: line(headline),
        details: details.map { Document.Detail(line($0.label), $0.values.map(lines)) })
    case .table(let table): .table(table.visible)
    case .lines(let texts, let tone): .lines(texts.map(lines), tone: tone)
    case .verbatim(let texts): .verbatim(texts.map(line))
    case .quoted(let markdown): .quoted(markdown)
    }
  }
}

extension Table {
  /// A row is one row: a line's end in a cell is a space.
  fileprivate var visible: Table {
    let cells = { (row: [String]) in row.map { VisibleText.of($0, lineEnds: .spaces) } }
    return Table(
      heading: cells(heading), rows: rows.map(cells), urgent: urgent, urgency: urgency)
  }
}
