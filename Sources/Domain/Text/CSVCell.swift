import Escaping
import Foundation

/// A value as a cell of a Norwegian spreadsheet: 20.11.2026, 37,5, ja, a | b.
package enum CSVCell {
  /// The value that the cell holds for a field of that kind; null for an empty cell.
  ///
  /// What is not of the kind comes back as text, for the check to refuse.
  package static func value(of cell: String, _ kind: FieldKind) -> Value? {
    let bare = cell.trimmingCharacters(in: .whitespacesAndNewlines)
    if bare.isEmpty { return nil }
    switch kind {
    case .text: return .text(CSVText.unshielded(cell))
    case .texts, .words, .references: return list(CSVText.unshielded(cell)) ?? .text(cell)
    case .integer: return Int(number(bare)).map(Value.integer) ?? .text(bare)
    case .decimal:
      return Double(number(bare).replacing(",", with: ".")).map(Value.decimal) ?? .text(bare)
    case .boolean: return flags[bare.lowercased()].map(Value.boolean) ?? .text(bare)
    case .day: return isoDay(bare).flatMap(Day.init(iso:)).map(Value.day) ?? .text(bare)
    case .choice(let words): return .text(word(bare, among: words) ?? bare)
    case .word, .time, .nationalIdentityNumber, .reference: return .text(bare)
    }
  }

  /// The cell of a value, quoted where it must be.
  package static func cell(of value: Value) -> String {
    switch value {
    case .text(let text): CSVText.quoted(CSVText.shielded(text))
    case .list(let list): CSVText.quoted(CSVText.shielded(joined(list)))
    case .decimal(let decimal): "\(decimal)".replacing(".", with: ",")
    case .day(let day): day.iso.split(separator: "-").reversed().joined(separator: ".")
    case .boolean(let flag): flag ? "ja" : "nei"
    case .integer(let integer): String(integer)
    }
  }

  private static let flags = [
    "ja": true, "nei": false, "yes": true, "no": false, "true": true, "false": false,
    "sann": true, "usann": false, "1": true, "0": false,
  ]

  /// The word itself, or the one that people call so in any language.
  private static func word(_ text: String, among words: [String]) -> String? {
    if words.contains(text) { return text }
    let called = words.filter { word in
      guard let label = ChoiceLabels.label(of: word) else { return false }
      return Language.allCases.contains { label[$0].lowercased() == text.lowercased() }
    }
    return called.count == 1 ? called[0] : nil
  }

  /// Without the spaces between thousands, and with an ASCII minus.
  private static func number(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace }).replacing("\u{2212}", with: "-")
  }

  /// 20.11.2026 or 1.2.2026 as 2026-11-20; null when it is neither.
  private static func isoDay(_ text: String) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4, parts.allSatisfy({ Int($0) != nil }) else {
      return nil
    }
    let padded = parts.prefix(2).map { $0.count == 1 ? "0\($0)" : String($0) }
    return "\(parts[2])-\(padded[1])-\(padded[0])"
  }

  /// Elements between bars; a list that bars cannot write is JSON.
  private static func list(_ cell: String) -> Value? {
    if cell.hasPrefix("[") {
      return (try? JSONDecoder().decode([String].self, from: Data(cell.utf8))).map(Value.list)
    }
    return .list(cell.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) })
  }

  private static func joined(_ list: [String]) -> String {
    let cell = list.joined(separator: " | ")
    if !list.isEmpty, case .list(list)? = Self.list(cell) { return cell }
    return (try? CanonicalJSON.data(list)).map { String(decoding: $0, as: UTF8.self) } ?? cell
  }
}
