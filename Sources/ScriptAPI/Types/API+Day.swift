import Domain
package import LuaValues

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
      ExposedField("week", "integer", "Number of the week, as ISO 8601 counts.") { _, number in
        .integer(Int64(Day(number: Int(number)).week.week))
      },
      ExposedField("week_year", "integer", "The year that the week belongs to.") { _, number in
        .integer(Int64(Day(number: Int(number)).week.year))
      },
    ],
    methods: [
      ExposedFunction("text", gives: "string", "As Norwegians write it: \"20.11.2026\".") { call in
        .string(call.ownerDay.inNumbers)
      },
      ExposedFunction(
        "next", [Parameter("weekday", .choice(weekdays))], gives: "day",
        "The first such weekday after the day: run.today:next \"tuesday\"."
      ) { call in
        let place = call.value("weekday")?.text.flatMap(weekdays.firstIndex(of:)) ?? 0
        let ahead = (place + 1 - call.ownerDay.weekday + 6) % 7 + 1
        return try call.session.value(call.ownerDay.adding(days: ahead))
      },
    ])

  static let duration = ExposedType(
    "duration", "A span of time, made with days(n), weeks(n) or months(n).", isPlainValue: true)

  static let dayFunctions = [
    ExposedFunction(
      "day", [Parameter("text", .text)], gives: "day",
      "The day that is written so: day \"2026-11-20\"."
    ) { call in
      guard let day = call.value("text")?.text.flatMap(Day.init(iso:)) else {
        throw call.refusal("text", expected: "a day of the calendar, as \"2026-11-20\"")
      }
      return try call.session.value(day)
    },
    span("days", "So many days."), span("weeks", "So many weeks."),
    span("months", "So many months; from the 31st to the last day of a shorter month."),
  ]

  private static func span(_ name: String, _ meaning: String) -> ExposedFunction {
    ExposedFunction(name, [Parameter("count", .integer)], gives: "duration", meaning) { call in
      guard let count = call.value("count")?.integer, let span = Span(count, name) else {
        throw call.refusal("count", expected: "a whole number from -100000 to 100000")
      }
      return try call.session.value(span)
    }
  }
}

/// A span of months and days, packed into an object's payload.
package struct Span: Equatable {
  package let months: Int
  package let days: Int

  package init(months: Int, days: Int) {
    self.months = months
    self.days = days
  }

  /// Such as 6 and "weeks"; nil for another unit, or a count outside -100,000 to 100,000.
  package init?(_ count: Int, _ unit: String) {
    guard let one = Self.one(unit), (-100_000...100_000).contains(count) else { return nil }
    self.init(months: one.months * count, days: one.days * count)
  }

  static func one(_ unit: String) -> Span? {
    switch unit {
    case "days": Span(months: 0, days: 1)
    case "weeks": Span(months: 0, days: 7)
    case "months": Span(months: 1, days: 0)
    default: nil
    }
  }

  /// As a script has it: weeks(6).
  package init?(_ value: LuaValue) {
    guard case .object(let object) = value, object.type == API.durationID else { return nil }
    self.init(payload: object.payload)
  }

  package var value: LuaValue { .object(LuaObject(type: API.durationID, payload: payload)) }

  /// Whether time passes by it.
  package var isAhead: Bool { months >= 0 && days >= 0 && (months, days) != (0, 0) }

  init(payload: Int64) {
    months = Int(payload >> 32)
    days = Int(Int32(truncatingIfNeeded: payload))
  }

  var payload: Int64 { Int64(months) << 32 | Int64(UInt32(truncatingIfNeeded: days)) }

  var negated: Span { Span(months: -months, days: -days) }

  /// Whether it fits where it is packed, with room for one more sum.
  var isInRange: Bool { abs(months) < 1 << 24 && abs(days) < 1 << 30 }

  static func + (left: Span, right: Span) -> Span {
    Span(months: left.months + right.months, days: left.days + right.days)
  }

  func added(to day: Day) -> Day { day.adding(months: months).adding(days: days) }
}
