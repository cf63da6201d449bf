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
      ([table.heading] + table.rows).map { $0[column].columns }.max() ?? 0
    }
    let words = table.heading.indices.map { column in
      ([table.heading] + table.rows).map { Self.longestWord(in: $0[column]) }.max() ?? 0
    }
    let room = width - marks[1].count
    let whole = Self.fit(natural, into: room, floors: words)
    widths = Self.fit(whole, into: room, floors: words.map { min($0, Self.narrowest) })
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

  private static func longestWord(in text: String) -> Int {
    text.split(separator: " ").map(\.columns).max() ?? 0
  }

  /// The widest column gives way first, none below its floor.
  private static func fit(_ natural: [Int], into width: Int, floors: [Int]) -> [Int] {
    var widths = natural
    var excess = widths.reduce(0, +) + gap * max(0, widths.count - 1) - width
    while excess > 0 {
      let open = widths.indices.filter { widths[$0] > floors[$0] }
      guard let place = open.max(by: { widths[$0] < widths[$1] }) else { return widths }
      widths[place] -= 1
      excess -= 1
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
