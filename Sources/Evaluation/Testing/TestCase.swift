import Domain
import LuaValues
import Packages
import ScriptAPI

/// What a case runs: a routine, a day, and a register in a few lines.
struct TestCase {
  let routine: String
  let asOf: Day
  /// The only record to run on; null for all in the routine's scope.
  let record: String?
  /// Capabilities; null for all that the package asks for.
  private let granted: [String]?
  private let register: TestRegister
  private let answered: [TestAnswer]

  /// What its register holds: the same for the same.
  struct Contents: Hashable {
    let granted: [String]?
    let changes: [Change]
    let answers: [Answer]
  }

  func contents(_ name: RoutineName, _ scope: RecordTypeID?) -> Contents {
    Contents(
      granted: granted, changes: register.changes,
      answers: answered.map { $0.answer(name, scope) })
  }

  private static let names = [
    "routine", "as_of", "register", "record", "granted", "answered", "proposes", "findings",
    "indicators",
  ]

  init(_ table: LuaTable, _ session: Session) throws {
    for entry in table.entries {
      let name = entry.key.text ?? "?"
      guard Self.names.contains(name) else {
        throw LuaRefusal.test("a case has no '\(name)'\(NearestName.hint(name, among: Self.names))")
      }
    }
    guard let routine = table["routine"].text else {
      throw LuaRefusal.test("a case needs routine = the name of a file in routines/")
    }
    guard let day = session.plain(table["as_of"]).flatMap(FieldKind.day.accept)?.day else {
      throw LuaRefusal.test("a case needs as_of = \"2026-11-20\", the day it runs as of")
    }
    self.routine = routine
    asOf = day
    record = table["record"].text
    granted = session.plain(table["granted"]).flatMap { $0.list ?? ($0.text.map { [$0] }) }
    register = try TestRegister(table["register"], session)
    answered = try TestAnswer.all(table["answered"], session)
  }
}

extension TestCase.Contents {
  /// The case's register, granted what the package asks for unless the case says otherwise.
  func source(for package: Package) throws -> CaseRegister {
    try CaseRegister(
      changes, of: package, granting: granted ?? package.capabilities, answers: answers)
  }
}

/// Records that a case writes down, as in a file of import.
struct TestRegister {
  private(set) var changes: [Change] = []
  private var counts: [RecordTypeID: Int] = [:]

  /// A table of lists, or a list of such tables, one after the other.
  init(_ value: LuaValue, _ session: Session) throws {
    if value == .nil { return }
    guard case .table(let table) = value else {
      throw LuaRefusal.test("'register' is a table: { clients = { { id = \"c-1\" } } }")
    }
    for part in table.list ?? [value] {
      guard case .table(let lists) = part else {
        throw LuaRefusal.test("'register' is a table of lists, or a list of such tables")
      }
      for entry in lists.entries { try add(entry, session) }
    }
  }

  private mutating func add(_ entry: LuaTable.Entry, _ session: Session) throws {
    let name = entry.key.text ?? "?"
    guard let type = session.draft.schema.find(plural: name) else {
      let hint = NearestName.hint(name, among: session.draft.schema.types.map(\.plural))
      throw LuaRefusal.test("'register': there is no record type '\(name)'\(hint)")
    }
    guard case .table(let table) = entry.value, let records = table.list else {
      throw LuaRefusal.test("'register': '\(name)' is a list of records")
    }
    for record in records {
      guard case .table(let fields) = record else {
        throw LuaRefusal.test("'register': '\(name)' is a list of records, each a table")
      }
      try add(fields, of: type, session)
    }
  }

  private mutating func add(
    _ table: LuaTable, of type: RecordType, _ session: Session
  ) throws {
    counts[type.id, default: 0] += 1
    let id = table["id"].text ?? "\(type.id.rawValue)-\(counts[type.id] ?? 0)"
    var fields: [String: Value] = [:]
    for entry in table.entries where entry.key.text != "id" {
      let name = entry.key.text ?? "?"
      if name == "ext", case .table(let own) = entry.value {
        for entry in own.entries {
          fields[RegisterFields.prefix + (entry.key.text ?? "?")] = session.plain(entry.value)
        }
      } else {
        fields[name] = session.plain(entry.value) ?? .list([])
      }
    }
    // What a register must have and a test need not say.
    for (name, word) in type.firstWords where fields[name] == nil { fields[name] = .text(word) }
    if fields[type.titleField] == nil, type.field(type.titleField)?.isRequired == true,
      type.field(type.titleField)?.kind == .text
    {
      fields[type.titleField] = .text(id)
    }
    changes.append(
      Change(
        op: .create, key: RecordKey(type.id, id), fields: fields, because: LocalizedText("test")))
  }
}

extension LuaRefusal {
  static func test(_ message: String) -> LuaRefusal {
    LuaRefusal(code: "test.invalid", message: message)
  }
}
