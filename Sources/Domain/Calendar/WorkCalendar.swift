/// Working days of one municipality: Norway's, without those on which it is closed.
package struct WorkCalendar: Sendable, Hashable, Codable {
  /// Days of its own, such as a day between two holidays.
  package var closedDays: Set<Day> = []
  /// Days of every year, as "12-24".
  package var closedYearly: Set<String> = []

  package init() {}

  package func isHoliday(_ day: Day) -> Bool {
    NorwegianCalendar.isHoliday(day) || closedDays.contains(day)
      || closedYearly.contains(String(day.iso.suffix(5)))
  }

  /// Monday to Friday, unless a holiday.
  package func isWorkingDay(_ day: Day) -> Bool { day.weekday <= 5 && !isHoliday(day) }

  /// The day itself when it is a working day, else the first one after it.
  ///
  /// A municipality that is closed for a year on end has none: then the day itself.
  package func workingDay(from day: Day) -> Day {
    (0..<400).lazy.map(day.adding(days:)).first(where: isWorkingDay) ?? day
  }

  /// The working day that is so many working days after the day.
  package func workingDay(_ count: Int, after day: Day) -> Day {
    (0..<count).reduce(day) { day, _ in workingDay(from: day.adding(days: 1)) }
  }
}

extension NorwegianCalendar {
  /// The last day of a time limit that runs from the day.
  ///
  /// The day itself does not count. Weeks end on the same weekday, months on the same date, or
  /// on the last of a shorter month. What ends on a Saturday, a Sunday or a public holiday ends on
  /// the next working day. Source: courts of justice act (domstolloven), sections 148 and 149,
  /// which the limits of the public administration act follow. A municipality's own closed days
  /// do not move it.
  package static func deadline(from day: Day, months: Int, days: Int) -> Day {
    workingDay(from: day.adding(months: months).adding(days: days))
  }
}
