import Escaping

/// Renders documents for whoever hears them read: one thing on a line, nothing by place or mark.
package struct PlainRenderer: Sendable {
  package init() {}

  package func render(_ document: Document) -> ScreenText {
    ScreenText(
      rendered: document.visible.joined { block in
        lines(of: block).map { VisibleText.of($0, lineEnds: .spaces) + "\n" }.joined()
      })
  }

  private func lines(of block: Document.Block) -> [String] {
    switch block {
    case .title(let text), .heading(let text, _), .paragraph(let text): [text]
    case .lines(let texts, _): texts.map(unmarked)
    case .verbatim(let texts): texts.map(unmarked)
    case .quoted(let markdown):
      // The one mark: a letter may say what the text around it would.
      MarkdownLine.all(in: markdown).map { $0.text.isEmpty ? "" : "| \($0.text)" }
    case .item(let number, let headline, let details):
      [(number.map { "\($0). " } ?? "") + headline]
        + details.map { said($0.label, $0.values.joined(separator: "; ")) }
    case .table(let table):
      table.rows.enumerated().map { place, row in
        sentence(row, under: table.heading, table.urgent.contains(place) ? table.urgency : "")
      }
    }
  }

  private func sentence(_ row: [String], under heading: [String], _ urgency: String) -> String {
    let cells = zip(heading, row).filter { !$1.isEmpty }.map(said)
    return ((urgency.isEmpty ? [] : [urgency]) + cells).joined(separator: ". ")
  }

  private func said(_ label: String, _ text: String) -> String {
    label.isEmpty ? text : "\(label): \(text)"
  }

  /// White space in front says something only to the eye.
  private func unmarked(_ text: String) -> String {
    String(text.drop { $0 == " " })
  }
}
