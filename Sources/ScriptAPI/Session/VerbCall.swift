import Domain
import Lua

/// One call of a verb: its owner, its checked arguments, and the changes it proposes.
struct VerbCall {
  let owner: RecordKey
  private let verb: String
  private let table: LuaTable
  private let session: Session
  private let because: LocalizedText
  private let law: String?
  private let at: Location

  init(
    _ verb: String, on type: RecordTypeID, _ arguments: [LuaValue], _ session: Session,
    takes names: [String]
  ) throws {
    guard let owner = session.key(of: arguments.first, type: type) else {
      throw LuaRefusal.invalid(
        "'\(verb)' is called on a \(type.rawValue): write \(type.rawValue):\(verb) { ... }")
    }
    guard arguments.count == 2, case .table(let table) = arguments[1] else {
      throw LuaRefusal.invalid("'\(verb)' takes a table: \(verb) { because = \"...\" }")
    }
    try Self.refuseUnknown(table, names + ["because", "law"], verb)
    self.owner = owner
    self.verb = verb
    self.table = table
    self.session = session
    guard let because = session.text(table["because"]) else {
      throw LuaRefusal.invalid("'\(verb)' needs because = \"...\": the reason that people read")
    }
    self.because = because
    law = try session.law(table["law"])
    at = session.place
  }

  private static func refuseUnknown(
    _ table: LuaTable, _ names: [String], _ verb: String
  ) throws {
    for entry in table.entries {
      guard case .string(let name) = entry.key else {
        throw LuaRefusal.unknown("'\(verb)' takes named values only, such as because = \"...\"")
      }
      if !names.contains(name) {
        throw LuaRefusal.unknown(
          "'\(verb)' has no argument '\(name)'\(NearestName.hint(name, among: names))")
      }
    }
  }

  /// The argument of that name, or null when it is not given.
  func take(_ kind: FieldKind, _ name: String) throws -> Value? {
    let given = table[name]
    if given == .nil { return nil }
    guard let value = session.fieldValue(given, kind: kind) else {
      throw LuaRefusal.invalid(
        "'\(verb)', argument '\(name)': expected \(kind.scriptExpectation), got \(session.describe(given))"
      )
    }
    return value
  }

  func need(_ kind: FieldKind, _ name: String) throws -> Value {
    guard let value = try take(kind, name) else {
      throw LuaRefusal.invalid("'\(verb)' needs \(name): \(kind.scriptExpectation)")
    }
    return value
  }

  func create(_ type: RecordTypeID, _ fields: [String: Value?]) throws -> LuaValue {
    let key = RecordKey(type, session.newID(type))
    try propose(
      Change(
        op: .create, key: key, fields: fields.compactMapValues { $0 }, because: because, law: law,
        at: at))
    return try session.record(key)
  }

  func update(_ record: Record, _ fields: [String: Value]) throws {
    try propose(
      Change(
        op: .update, key: record.key, version: record.version, fields: fields, because: because,
        law: law, at: at))
  }

  private func propose(_ change: Change) throws {
    if let finding = DataCheck.findings(in: change).first {
      throw LuaRefusal(code: finding.code, message: finding.message[.en])
    }
    try session.propose(DataCheck.normalized(change))
  }
}

extension FieldKind {
  /// What a script writes for such a value.
  var scriptExpectation: String {
    switch self {
    case .day: "a day, such as run.today or day \"2026-11-20\""
    case .reference(let type): "a \(type.rawValue)"
    case .references(let type): "a list of \(type.rawValue) records"
    default: expectation
    }
  }
}
