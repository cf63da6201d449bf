import Domain
import LuaValues
import ScriptAPI

/// A change that a case expects: { new = "task", title = "..." } or { change = "decision", id = "d-1" }.
struct ExpectedChange {
  private let op: Change.Operation
  private let type: RecordType
  private let id: String?
  private var fields: [(name: String, value: Value)] = []
  private var because: LuaValue = .nil
  private var law: String?
  private var once: String?
  private var letter: ExpectedLetter?

  init(_ value: LuaValue, _ session: Session) throws {
    guard case .table(let table) = value else {
      throw LuaRefusal.test("'proposes' is a list of tables: { new = \"task\", title = \"...\" }")
    }
    op = table["new"] == .nil ? .update : .create
    let name = (op == .create ? table["new"] : table["change"]).text
    guard let name, let type = session.draft.schema.find(name) else {
      let hint = NearestName.hint(name ?? "", among: session.draft.schema.types.map(\.id.rawValue))
      throw LuaRefusal.test(
        "each of 'proposes' names a record type: new = \"task\", or change = \"task\" and its id\(hint)"
      )
    }
    self.type = type
    id = table["id"].text
    for entry in table.entries { try take(entry, session) }
    fields.sort { $0.name < $1.name }
  }

  private mutating func take(_ entry: LuaTable.Entry, _ session: Session) throws {
    let name = entry.key.text ?? "?"
    switch name {
    case "new", "change", "id": break
    case "because": because = entry.value
    case "law": law = entry.value.text
    case "once": once = entry.value.text
    case "letter" where type.id == "document":
      letter = try ExpectedLetter(entry.value, session)
    case "ext":
      guard case .table(let own) = entry.value else { return }
      for entry in own.entries {
        fields.append(
          (RegisterFields.prefix + (entry.key.text ?? "?"), session.plain(entry.value) ?? .list([]))
        )
      }
    default:
      guard let field = type.field(name) else {
        throw LuaRefusal.test(
          "'proposes': a \(type.id.rawValue) has no field '\(name)'"
            + NearestName.hint(name, among: type.fields.map(\.name)))
      }
      let plain = session.plain(entry.value)
      let isPlace = plain?.text?.hasPrefix("#") == true && field.kind.target != nil
      guard let value = isPlace ? plain : plain.flatMap(field.kind.accept) else {
        throw LuaRefusal.test("'proposes': '\(name)' is \(field.kind.expectation)")
      }
      fields.append((name, value))
    }
  }

  /// "new task", "change decision d-1".
  var head: String {
    op == .create ? "new \(type.id.rawValue)" : "change \(type.id.rawValue) \(id ?? "")"
  }

  static func head(of change: Change) -> String {
    change.op == .create
      ? "new \(change.type.rawValue)" : "change \(change.type.rawValue) \(change.id)"
  }

  var lines: [String] { [head] + fields.map { "  \($0.name) = \($0.value.plain)" } }

  static func lines(of change: Change) -> [String] {
    [head(of: change)]
      + change.fields.sorted { $0.key < $1.key }.map { "  \($0.key) = \(outline($0.value))" }
      + ["  because = \(change.because[.en])"]
  }

  /// A letter is not repeated in whole.
  private static func outline(_ value: Value) -> String {
    let lines = value.plain.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.count == 1 ? value.plain : "\(lines[0]) ... (\(lines.count) lines)"
  }

  /// Fields that are not as expected, each with what was expected and what was proposed.
  func difference(from change: Change, in plan: Plan) throws -> [String] {
    var lines: [String] = []
    for (name, value) in fields {
      let actual = change.fields[name]
      if actual == resolved(value, in: plan) { continue }
      // What kind a municipality's own field is, only the register knows.
      if name.hasPrefix(RegisterFields.prefix), actual?.plain == value.plain { continue }
      lines += ["-   \(name) = \(value.plain)", "+   \(name) = \(actual?.plain ?? "(nothing)")"]
    }
    if let law, law != change.law {
      lines += ["-   law = \(law)", "+   law = \(change.law ?? "(nothing)")"]
    }
    if let once, once != change.once {
      lines += ["-   once = \(once)", "+   once = \(change.once ?? "(nothing)")"]
    }
    return lines + (letter?.difference(from: change) ?? []) + becauseLines(change)
  }

  /// "#2" is the record that the second change makes.
  private func resolved(_ value: Value, in plan: Plan) -> Value {
    guard let text = value.text, text.hasPrefix("#"), let place = Int(text.dropFirst()),
      place > 0, plan.changes.indices.contains(place - 1)
    else { return value }
    return .text(plan.changes[place - 1].id)
  }

  private func becauseLines(_ change: Change) -> [String] {
    let pairs: [(Language, String)] =
      switch because {
      case .string(let text):
        Language.allCases.contains { change.because[$0] == text } ? [] : [(.nb, text)]
      case .table(let table):
        Language.allCases.compactMap { language in
          table[language.rawValue].text.map { (language, $0) }
        }.filter { change.because[$0] != $1 }
      default: []
      }
    return pairs.flatMap { language, text in
      ["-   because = \(text)", "+   because = \(change.because[language])"]
    }
  }
}
