/// Renders documents as plain text of a width in characters.
package struct TextRenderer: Sendable {
  package let width: Int

  package init(width: Int) {
    self.width = max(40, width)
  }

  package func render(_ document: Document) -> String {
    document.blocks.map(render).joined(separator: "\n")
  }

  private func render(_ block: Document.Block) -> String {
    switch block {
    case .title(let text): lines(wrap(text, to: width))
    case .paragraph(let text): lines(wrap(text, to: width))
    case .lines(let texts): lines(texts.flatMap { wrap($0, to: width, hanging: 2) })
    case .verbatim(let texts): lines(texts)
    case .item(let number, let headline, let details):
      lines(item(number.map { "\($0). " } ?? "", headline, details))
    case .table(let table): lines(self.lines(of: table))
    }
  }

  private func lines(_ lines: [String]) -> String {
    lines.map { $0 + "\n" }.joined()
  }

  private func item(_ mark: String, _ headline: String, _ details: [Document.Detail]) -> [String] {
    let indent = String(repeating: " ", count: mark.count)
    let labelWidth = (details.map(\.label.count).max() ?? 0) + 2
    let head = wrap(headline, to: width - mark.count)
    return zip([mark] + head.dropFirst().map { _ in indent }, head).map { $0 + $1 }
      + details.flatMap { detail in
        let texts = detail.values.flatMap { wrap($0, to: width - indent.count - labelWidth) }
        return texts.enumerated().map { place, text in
          indent + pad(place == 0 ? detail.label : "", to: labelWidth) + text
        }
      }
  }

  private func lines(of table: Table) -> [String] {
    let all = [table.heading] + table.rows
    let widths = table.heading.indices.map { column in
      all.map { $0[column].count }.max() ?? 0
    }
    return all.map { row in
      let cells = zip(row, widths).map { pad($0, to: $1) }
      return trimmingEnd(cells.joined(separator: "  "))
    }
  }

  private func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func trimmingEnd(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// Lines of whole words; a word longer than the width has a line of its own.
  private func wrap(_ text: String, to width: Int, hanging: Int = 0) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      var lines: [String] = []
      var line = ""
      for word in paragraph.split(separator: " ") {
        if line.isEmpty {
          line = String(word)
        } else if line.count + 1 + word.count <= width {
          line += " \(word)"
        } else {
          lines.append(line)
          line = String(repeating: " ", count: hanging) + word
        }
      }
      return lines + [line]
    }
  }
}
