import Domain
import LuaValues
import ScriptAPI

/// What a case says was answered before: { once = "renewal 2027-02-02", record = "l-1", on = "2026-11-20" }.
struct TestAnswer {
  private let key: String
  private let record: String?
  private let day: Day
  private let kind: Answer.Kind

  static func all(_ value: LuaValue, _ session: Session) throws -> [TestAnswer] {
    if value == .nil { return [] }
    guard case .table(let table) = value, let list = table.list else { throw refusal }
    return try list.map { element in
      guard case .table(let table) = element else { throw refusal }
      return try TestAnswer(table, session)
    }
  }

  private init(_ table: LuaTable, _ session: Session) throws {
    guard let key = table["once"].text,
      let day = session.plain(table["on"]).flatMap(FieldKind.day.accept)?.day,
      let kind = Answer.Kind(rawValue: table["answer"].text ?? "yes"), kind != .later,
      table.entries.allSatisfy({ ["once", "record", "on", "answer"].contains($0.key.text ?? "") })
    else { throw Self.refusal }
    self.key = key
    self.day = day
    self.kind = kind
    record = table["record"].text
  }

  func answer(_ name: RoutineName, _ scope: RecordTypeID?) -> Answer {
    let about = scope.flatMap { type in record.map { RecordKey(type, $0) } }
    return Answer(
      time: "", who: "", subject: name.subject(about), gist: Answer.gist(ofKey: key), kind: kind,
      day: day)
  }

  private static let refusal = LuaRefusal.test(
    "'answered' is a list of { once = \"renewal 2027-02-02\", record = id, on = day, answer = \"yes\" or \"no\" }"
  )
}
