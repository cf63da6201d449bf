package import Domain
package import LuaValues

/// What a file of tests has beside what routines have: cases, plans to look at, expectations.
///
/// Whoever runs the file decides what they do.
package final class TestBench {
  package var check: (_ name: String, _ table: LuaTable, _ at: Location) throws -> Void = {
    _, _, _ in
  }
  package var propose: (_ table: LuaTable) throws -> LuaValue = { _ in .nil }
  package var expect: (_ holds: Bool, _ message: String, _ at: Location) -> Void = { _, _, _ in }

  /// What the letter of that name should be; null when there is no such file yet.
  package var letter: (_ name: String) -> String? = { _ in nil }
  /// Told what a letter of that name became, when it is not what it should be.
  package var onLetter: (_ name: String, _ text: String) -> Void = { _, _ in }

  package init() {}
}

extension API {
  /// What files in tests/ have beside Lua's own functions.
  package static let testFunctions =
    dayFunctions + [
      ExposedFunction(
        "case", [Parameter("name", .text), Parameter("values", .table(caseForm))],
        "Runs a routine over a register of its own, and compares what it proposes with what is"
          + " expected. Fields that are not named are not compared."
      ) { call in
        try call.session.bench?.check(
          call.value("name")?.text ?? "", call.table("values") ?? LuaTable(), call.session.place)
        return .nil
      },
      ExposedFunction(
        "propose", [Parameter("values", .table(runForm))], gives: "plan",
        "Runs a routine and gives its plan: plan.changes[1].fields.date, plan.findings[1].message,"
          + " plan.title.nb, plan.indicators.name.count, plan.traits.name.nb, plan.when (in words), and plan.due: { months = 0, days = 42 }, a list of events, or nil."
      ) { call in try call.session.bench?.propose(call.table("values") ?? LuaTable()) ?? .nil },
      ExposedFunction(
        "expect", [Parameter("holds", .boolean), Parameter("message", .text)],
        "Says that something must hold, beside what cases say."
      ) { call in
        let holds = call.value("holds") == .boolean(true)
        call.session.bench?.expect(holds, call.value("message")?.text ?? "", call.session.place)
        return .nil
      },
    ]

  private static let runForm =
    "{ routine = name, as_of = day, register = table, record = id?, granted = list?, answered = list? }"
  private static let caseForm =
    "{ routine = name, as_of = day, register = table, record = id?, granted = list?,"
    + " answered = list?, proposes = list?, findings = list?, indicators = table? }"
}

extension Session {
  /// A value of a script as the register holds values, whatever field it is for.
  package func plain(_ value: LuaValue) -> Value? {
    switch value {
    case .string(let text): .text(text)
    case .integer(let integer): .integer(Int(integer))
    case .number(let number): .decimal(number)
    case .boolean(let flag): .boolean(flag)
    case .object(let object) where isDay(object): .day(Day(number: Int(object.payload)))
    case .table(let table):
      table.list.flatMap { list in
        let texts = list.compactMap { plain($0)?.text }
        return texts.count == list.count ? .list(texts) : nil
      }
    default: nil
    }
  }

  /// The value as a script of tests sees it: ids are texts.
  package func scriptValue(_ plain: Value) throws -> LuaValue {
    switch plain {
    case .text(let text): .string(text)
    case .integer(let integer): .integer(Int64(integer))
    case .decimal(let decimal): .number(decimal)
    case .boolean(let flag): .boolean(flag)
    case .day(let day): try value(day)
    case .list(let list): .table(LuaTable(list: list.map(LuaValue.string)))
    }
  }
}
