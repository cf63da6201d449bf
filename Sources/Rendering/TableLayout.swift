/// A table as lines: columns as wide as their widest cell, or as narrow as the width asks for.
struct TableLayout {
  private static let gap = 2
  private static let narrowest = 8

  let table: Table
  let style: TextStyle
  /// A column before the others, for marks.
  private let marks: [String]
  private let widths: [Int]

  init(_ table: Table, width: Int, style: TextStyle) {
    self.table = table
    self.style = style
    marks = table.urgent.isEmpty ? ["", ""] : ["! ", "  "]
    let natural = table.heading.indices.map { column in
      ([table.heading] + table.rows).map { $0[column].count }.max() ?? 0
    }
    widths = Self.fit(natural, into: width - marks[1].count)
  }

  var lines: [String] {
    let heading = row(table.heading, mark: marks[1]).map { style.strong($0) }
    return heading
      + table.rows.enumerated().flatMap { place, cells in
        let isUrgent = table.urgent.contains(place)
        let lines = row(cells, mark: marks[isUrgent ? 0 : 1])
        return isUrgent ? lines.map { style.toned($0, .urgent) } : lines
      }
  }

  /// The widest column gives way first.
  private static func fit(_ natural: [Int], into width: Int) -> [Int] {
    var widths = natural
    var excess = widths.reduce(0, +) + gap * max(0, widths.count - 1) - width
    while excess > 0, let widest = widths.max(), widest > narrowest,
      let place = widths.lastIndex(of: widest)
    {
      let next = widths.filter { $0 < widest }.max() ?? narrowest
      let less = max(1, min(excess, widest - max(next, narrowest)))
      widths[place] -= less
      excess -= less
    }
    return widths
  }

  private func row(_ cells: [String], mark: String) -> [String] {
    let columns = zip(cells, widths).map { TextWrap.lines($0, to: max(1, $1), cutting: true) }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let parts = zip(columns, widths).map { texts, width in
        TextWrap.pad(line < texts.count ? texts[line] : "", to: width)
      }
      let text = (line == 0 ? mark : marks[1]) + parts.joined(separator: "  ")
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }
}
