extension Day {
  /// Week and the year it belongs to, as ISO 8601 counts: week 1 has the year's first Thursday.
  package var week: (year: Int, week: Int) {
    let thursday = Day(number: number + 4 - weekday)
    let year = thursday.parts.year
    guard let first = Day(year: year, month: 1, day: 1) else { return (year, 1) }
    return (year, (thursday.number - first.number) / 7 + 1)
  }

  /// That weekday of the day's month: 1 for the first, 2 for the second, -1 for the last.
  ///
  /// Null when the month has no such day.
  package func weekday(_ weekday: Int, number count: Int) -> Day? {
    let parts = self.parts
    guard let first = Day(year: parts.year, month: parts.month, day: 1) else { return nil }
    let earliest = first.number + (weekday - first.weekday).modulo(7)
    let after = first.adding(months: 1)
    let latest = earliest + (after.number - 1 - earliest) / 7 * 7
    let found = count > 0 ? earliest + 7 * (count - 1) : latest + 7 * (count + 1)
    return (earliest...latest).contains(found) ? Day(number: found) : nil
  }

  /// The first day after this one that begins one of so many equal parts of a year, in months.
  package func nextPart(ofYearIn count: Int) -> Day? {
    guard [1, 2, 3, 4, 6, 12].contains(count) else { return nil }
    let (length, parts) = (12 / count, self.parts)
    guard let first = Day(year: parts.year, month: 1, day: 1) else { return nil }
    return first.adding(months: ((parts.month - 1) / length + 1) * length)
  }

  /// Whole years of somebody born on the day; on 29 February, a year is full on 1 March.
  package func age(on day: Day) -> Int {
    let (born, now) = (parts, day.parts)
    let hasHadBirthday = (now.month, now.day) >= (born.month, born.day)
    return now.year - born.year - (hasHadBirthday ? 0 : 1)
  }
}
