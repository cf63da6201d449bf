import Domain
import LuaValues

/// Working days, holidays, time limits and what recurs.
extension API {
  static let calendar = ExposedType(
    "calendar",
    "Public holidays, working days and time limits; the municipality's own closed days.",
    methods: [
      ExposedFunction(
        "working_day", onDay, gives: "day",
        "The day itself when it is a working day, else the first one after it."
      ) { call in try call.session.value(call.calendar.workingDay(from: call.day("day"))) },
      ExposedFunction(
        "working_days_after", onDay + [Parameter("count", .integer)], gives: "day",
        "The working day that is so many working days after the day, 0 to 1000."
      ) { call in
        let count = try call.number("count", in: 0...1000)
        return try call.session.value(call.calendar.workingDay(count, after: call.day("day")))
      },
      ExposedFunction(
        "is_working_day", onDay, gives: "boolean",
        "Whether it is Monday to Friday and no holiday, the municipality's own included."
      ) { call in .boolean(call.calendar.isWorkingDay(call.day("day"))) },
      ExposedFunction(
        "is_holiday", onDay, gives: "boolean",
        "Whether it is a public holiday, or a day on which the municipality is closed."
      ) { call in .boolean(call.calendar.isHoliday(call.day("day"))) },
      ExposedFunction(
        "deadline", onDay + [Parameter("span", .span)], gives: "day",
        "The last day of a time limit from the day, as Norwegian administrative law counts it"
          + " (domstolloven, sections 148 and 149): moved on from a Saturday, Sunday or public holiday."
      ) { call in
        let span = call.span("span")
        return try call.session.value(
          NorwegianCalendar.deadline(from: call.day("day"), months: span.months, days: span.days))
      },
      ExposedFunction(
        "nth_weekday",
        onDay + [Parameter("count", .integer), Parameter("weekday", .choice(weekdays))],
        gives: "day?",
        "That weekday of the day's month: 2 and \"tuesday\" for the second Tuesday, -1 for the last."
      ) { call in
        let count = try call.number("count", in: -5...5)
        let weekday = (call.value("weekday")?.text.flatMap(weekdays.firstIndex(of:)) ?? 0) + 1
        return try call.day("day").weekday(weekday, number: count).map(call.session.value) ?? .nil
      },
      ExposedFunction(
        "next_part_of_year", onDay + [Parameter("parts", .integer)], gives: "day",
        "The first day after the day that begins a part of the year: 2 parts for twice a year."
      ) { call in
        guard let day = call.day("day").nextPart(ofYearIn: try call.number("parts", in: 1...12))
        else { throw call.refusal("parts", expected: "1, 2, 3, 4, 6 or 12") }
        return try call.session.value(day)
      },
    ])

  private static let onDay = [Parameter("day", .day)]

  static let age = ExposedFunction(
    "age", onDay, gives: "integer?",
    "Whole years on the day; nil when the day of birth is not known."
  ) { call in
    let born = try call.session.draft.record(call.ownerKey)?["born"]?.day
    return born.map { .integer(Int64($0.age(on: call.day("day")))) } ?? .nil
  }
}

extension Call {
  fileprivate var calendar: WorkCalendar { session.terms.package.calendar }

  /// The argument of that name, which is declared as a day and needed.
  fileprivate func day(_ name: String) -> Day {
    guard let day = value(name)?.day else {
      preconditionFailure("rutine bug: a day that was checked is not there")
    }
    return day
  }

  fileprivate func number(_ name: String, in range: ClosedRange<Int>) throws -> Int {
    guard let number = value(name)?.integer, range.contains(number) else {
      throw refusal(
        name, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }
}
