import Domain
import ScriptAPI

/// What one record's run read and called, as an author reads it.
struct TraceView {
  let record: RecordKey?
  let lines: [TraceLine]

  /// Lines that say the same again are folded into one.
  func show() {
    Output.line(record.map { "\($0.type.rawValue) \($0.id)" } ?? "municipality")
    let width = lines.map { $0.at.description.count }.max() ?? 0
    var place = lines.startIndex
    while place < lines.endIndex {
      let same = lines[place...].prefix { $0 == lines[place] }.count
      let at = lines[place].at.description
      let gap = String(repeating: " ", count: width - at.count + 2)
      Output.line("  \(at)\(gap)\(lines[place].text)\(same > 1 ? " (\(same) times)" : "")")
      place += same
    }
    Output.line()
  }
}
