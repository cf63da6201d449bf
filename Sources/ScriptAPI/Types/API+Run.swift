import Domain
import Lua

/// The run itself: its day, its calendar, the whole register, findings and log.
extension API {
  static let calendar = ExposedType(
    "calendar", "Norwegian public holidays and working days.",
    methods: [
      ExposedFunction(
        "working_day", "run.calendar:working_day(day)",
        "The day itself when it is a working day, else the first one after it."
      ) { session, arguments in
        let day = try session.day(arguments.dropFirst().first, as: "day")
        return try session.value(NorwegianCalendar.workingDay(from: day))
      },
      ExposedFunction(
        "is_working_day", "run.calendar:is_working_day(day)",
        "Whether it is Monday to Friday and no public holiday."
      ) { session, arguments in
        let day = try session.day(arguments.dropFirst().first, as: "day")
        return .boolean(NorwegianCalendar.isWorkingDay(day))
      },
      ExposedFunction(
        "is_holiday", "run.calendar:is_holiday(day)", "Whether it is a public holiday."
      ) { session, arguments in
        let day = try session.day(arguments.dropFirst().first, as: "day")
        return .boolean(NorwegianCalendar.isHoliday(day))
      },
    ])

  static let run = ExposedType(
    "run", "What the routine is given beside its record.",
    fields: [
      ExposedField("today", "day", "The day the routine runs as of.") { session, _ in
        try session.value(session.today)
      },
      ExposedField("calendar", "calendar", "The Norwegian calendar.") { session, _ in
        session.single("calendar")
      },
    ]
      + Schema.types.map { type in
        ExposedField(type.plural, "collection of \(type.id.rawValue)", "All of them.") {
          session, _ in session.collection(Listing(type: type.id))
        }
      },
    methods: [
      ExposedFunction(
        "finding", "run:finding { message = text, about = record?, severity = \"note\"? }",
        "Tells the reader of the plan something; severity is note, warning or error."
      ) { session, arguments in
        try session.addFinding(arguments)
        return .nil
      },
      ExposedFunction(
        "log", "run:log(text)", "Writes a line for whoever looks into the run later."
      ) { session, arguments in
        try session.addLog(arguments)
        return .nil
      },
    ])

  static let routineFunctions = [
    ExposedFunction(
      "routine",
      "routine { title = text, scope = name, where = table?, when = when?, run = function }",
      "What a routine's file returns."
    ) { session, arguments in
      guard case .table(let table)? = arguments.first else {
        throw LuaRefusal.invalid("'routine' takes a table")
      }
      _ = try RoutineDeclaration(table, session: session)
      return .argument(0)
    },
    ExposedFunction("every", "every { weeks = 6 }", "When: again after so long.") {
      _, arguments in
      .table(LuaTable(["every": try Cadence.checkSpan(arguments.first)]))
    },
    ExposedFunction("on", "on { \"discharge_notice.received\" }", "When: after such an event.") {
      _, arguments in
      .table(LuaTable(["on": try Cadence.checkEvents(arguments.first)]))
    },
    ExposedFunction("manual", "when = manual", "When: only when somebody runs it.") { _, _ in
      .table(LuaTable(["manual": .boolean(true)]))
    },
  ]
}
