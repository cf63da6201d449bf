package import Domain
import LuaValues

/// What was answered before to the routine of a run, read when a run first asks for it.
///
/// One is for a whole batch of records, so that asking costs one query for all of them.
package final class Recollection {
  private let source: any RecordSource
  private let query: MemoryQuery
  private var memory: Memory?

  package init(_ query: MemoryQuery, in source: any RecordSource) {
    self.query = query
    self.source = source
  }

  fileprivate func all() throws -> Memory {
    if let memory { return memory }
    let read = try source.remembered(query)
    memory = read
    return read
  }
}

// What is proposed once.
extension Session {
  /// The longest that a key may be, in bytes.
  private static let longestKey = 160

  /// Words, days, whole numbers and records as one text; nil for anything else.
  func key(ofProposal value: LuaValue) -> String? {
    guard case .table(let table) = value, let list = table.list, !list.isEmpty else { return nil }
    let parts = list.compactMap(keyPart)
    guard parts.count == list.count else { return nil }
    let key = parts.joined(separator: " ")
    return key.utf8.count <= Self.longestKey ? key : nil
  }

  private func keyPart(_ value: LuaValue) -> String? {
    switch value {
    case .string(let word): FieldKind.isWord(word) ? word : nil
    case .integer(let number): String(number)
    case .object(let object) where isDay(object): Day(number: Int(object.payload)).iso
    default: key(of: value).map { "\($0.type.rawValue)/\($0.id)" }
    }
  }

  /// Whether what is proposed under the key was proposed above, or was answered and need not come again;
  /// whoever reads the plan is told.
  func isAnswered(_ key: String, again: Span?) throws -> Bool {
    pay(steps: 200)
    if keys.contains(key) {
      leave(LocalizedText(message: "once.above", ["key": key]))
      return true
    }
    guard let entry = try entry(key) else { return false }
    if let again, again.added(to: entry.day) <= today { return false }
    let day = entry.day
    leave(
      LocalizedText(
        message: "once.answered",
        [
          "key": key,
          "answer": LocalizedText(message: entry.kind == .no ? "record.no" : "record.yes"),
          "day": LocalizedText(nb: day.inNumbers, nn: day.inNumbers, en: day.iso),
        ]))
    return true
  }

  /// Notes which answers the register had: what is proposed is stale when there are more for its record.
  package func noteAnswers() throws {
    if let recollection { note(answers: try recollection.all().last) }
  }

  private func entry(_ key: String) throws -> Memory.Entry? {
    guard let recollection else { return nil }
    let memory = try recollection.all()
    note(answers: memory.last)
    return memory.entry(for: names.subject, key: key)
  }

  private func leave(_ reason: LocalizedText) {
    pay(steps: 200, bytes: 1000)
    add(Finding(Finding.notDone, .note, reason, at: place))
  }
}
