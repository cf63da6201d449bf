import Domain
import Lua

// What a routine tells its readers beside its proposals.
extension Session {
  func addFinding(_ arguments: [LuaValue]) throws {
    guard arguments.count == 2, case .table(let table) = arguments[1],
      let message = text(table["message"])
    else {
      throw LuaRefusal.invalid("'finding' takes a table with message = \"...\"")
    }
    let known = ["message", "about", "severity"]
    for case .string(let name) in table.entries.map(\.key) where !known.contains(name) {
      throw LuaRefusal.unknown(
        "'finding' has no argument '\(name)'\(NearestName.hint(name, among: known))")
    }
    add(
      Finding(
        "routine.note", try severity(table["severity"]), message, at: place,
        about: try about(table["about"])))
  }

  private func severity(_ value: LuaValue) throws -> Finding.Severity {
    if value == .nil { return .note }
    guard case .string(let name) = value, let severity = Finding.Severity(rawValue: name) else {
      throw LuaRefusal.invalid("'severity' is \"note\", \"warning\" or \"error\"")
    }
    return severity
  }

  private func about(_ value: LuaValue) throws -> RecordKey? {
    if value == .nil { return nil }
    guard case .object(let object) = value,
      let type = Schema.find(typeName(object)), let key = key(of: value, type: type.id)
    else { throw LuaRefusal.invalid("'about' is a record; got \(describe(value))") }
    return key
  }

  func addLog(_ arguments: [LuaValue]) throws {
    guard let value = arguments.dropFirst().first, let text = text(value) else {
      throw LuaRefusal.invalid("'log' takes a text: run:log(\"...\")")
    }
    add(Plan.LogLine(text: text, at: place))
  }
}
