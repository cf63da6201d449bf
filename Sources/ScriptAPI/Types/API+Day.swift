import Domain
import Lua

/// Days and spans of time, which are values with arithmetic.
extension API {
  static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  static let day = ExposedType(
    "day", "A day of the calendar. day + weeks(6), day - days(3), day - day (in days), <, ==.",
    isPlainValue: true,
    fields: [
      ExposedField("year", "integer", "The year.") { _, number in
        .integer(Int64(Day(number: Int(number)).parts.year))
      },
      ExposedField("month", "integer", "1 to 12.") { _, number in
        .integer(Int64(Day(number: Int(number)).parts.month))
      },
      ExposedField("day", "integer", "Day of the month, from 1.") { _, number in
        .integer(Int64(Day(number: Int(number)).parts.day))
      },
      ExposedField("weekday", "string", "monday to sunday, in English.") { _, number in
        .string(weekdays[Day(number: Int(number)).weekday - 1])
      },
    ],
    methods: [
      ExposedFunction("text", "day:text()", "As Norwegians write it: \"20.11.2026\".") {
        session, arguments in
        let day = try session.day(arguments.first, as: "self")
        let parts = day.iso.split(separator: "-")
        return .string(parts.reversed().joined(separator: "."))
      },
      ExposedFunction(
        "next", "day:next \"tuesday\"", "The first such weekday after the day."
      ) { session, arguments in
        let day = try session.day(arguments.first, as: "self")
        guard case .string(let name)? = arguments.dropFirst().first,
          let place = weekdays.firstIndex(of: name)
        else { throw LuaRefusal.invalid("'next' takes a weekday, such as \"tuesday\"") }
        let ahead = (place + 1 - day.weekday + 6) % 7 + 1
        return try session.value(day.adding(days: ahead))
      },
    ])

  static let duration = ExposedType(
    "duration", "A span of time, made with days(n), weeks(n) or months(n).", isPlainValue: true)

  static let dayFunctions = [
    ExposedFunction("day", "day \"2026-11-20\"", "The day that is written so.") {
      session, arguments in
      guard case .string(let text)? = arguments.first, let day = Day(iso: text) else {
        throw LuaRefusal.invalid("'day' takes a day as \"2026-11-20\"")
      }
      return try session.value(day)
    },
    span("days", "So many days.") { Span(months: 0, days: $0) },
    span("weeks", "So many weeks.") { Span(months: 0, days: 7 * $0) },
    span("months", "So many months; from the 31st to the last day of a shorter month.") {
      Span(months: $0, days: 0)
    },
  ]

  private static func span(
    _ name: String, _ meaning: String, make: @escaping @Sendable (Int) -> Span
  ) -> ExposedFunction {
    ExposedFunction(name, "\(name)(n)", meaning) { session, arguments in
      guard case .integer(let count)? = arguments.first, abs(count) <= 100_000 else {
        throw LuaRefusal.invalid("'\(name)' takes a whole number")
      }
      return session.value(make(Int(count)))
    }
  }
}

/// A span of months and days, packed into an object's payload.
struct Span: Equatable {
  let months: Int
  let days: Int

  init(months: Int, days: Int) {
    self.months = months
    self.days = days
  }

  init(payload: Int64) {
    months = Int(payload >> 32)
    days = Int(Int32(truncatingIfNeeded: payload))
  }

  var payload: Int64 { Int64(months) << 32 | Int64(UInt32(truncatingIfNeeded: days)) }

  var negated: Span { Span(months: -months, days: -days) }

  static func + (left: Span, right: Span) -> Span {
    Span(months: left.months + right.months, days: left.days + right.days)
  }

  func added(to day: Day) -> Day { day.adding(months: months).adding(days: days) }
}
