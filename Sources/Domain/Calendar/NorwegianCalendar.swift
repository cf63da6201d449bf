/// Public holidays and working days in Norway.
///
/// Source: act of 24 February 1995 no. 12 on public holidays, section 2, and act of
/// 26 April 1947 no. 1 on 1 and 17 May, which are holidays from that year on. Christmas Eve and New Year's Eve are not among them.
package enum NorwegianCalendar {
  /// Days from Easter Sunday: Maundy Thursday, Good Friday, Easter Sunday and Monday,
  /// Ascension Day, Whit Sunday and Monday.
  private static let daysFromEaster = [-3, -2, 0, 1, 39, 49, 50]
  private static let fixed = [(1, 1), (12, 25), (12, 26)]
  private static let inMay = [(5, 1), (5, 17)]
  private static let firstYearInMay = 1947

  package static func isHoliday(_ day: Day) -> Bool {
    let parts = day.parts
    if fixed.contains(where: { $0 == (parts.month, parts.day) }) { return true }
    if parts.year >= firstYearInMay, inMay.contains(where: { $0 == (parts.month, parts.day) }) {
      return true
    }
    return daysFromEaster.contains(day.number - easterSunday(parts.year).number)
  }

  /// Monday to Friday, unless a public holiday.
  package static func isWorkingDay(_ day: Day) -> Bool {
    day.weekday <= 5 && !isHoliday(day)
  }

  /// The day itself when it is a working day, else the first one after it.
  package static func workingDay(from day: Day) -> Day {
    var candidate = day
    while !isWorkingDay(candidate) { candidate = candidate.adding(days: 1) }
    return candidate
  }

  /// Gauss's rule in the form of the Gregorian calendar ("anonymous algorithm", 1876).
  package static func easterSunday(_ anyYear: Int) -> Day {
    // Days past the last year are reached by counting on from one in it.
    let year = min(max(anyYear, 1), 9999)
    let (golden, century, yearOfCentury) = (year % 19, year / 100, year % 100)
    let moonCorrection = (century + 8) / 25
    let epact =
      (19 * golden + century - century / 4 - (century - moonCorrection + 1) / 3 + 15) % 30
    let weekdayShift =
      (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let lateShift = (golden + 11 * epact + 22 * weekdayShift) / 451
    let dayFromMarch = epact + weekdayShift - 7 * lateShift + 114
    return Day(year: year, month: dayFromMarch / 31, day: dayFromMarch % 31 + 1) ?? Day(number: 0)
  }
}
