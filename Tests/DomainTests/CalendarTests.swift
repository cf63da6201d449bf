import Domain
import Foundation
import TestSupport
import Testing

/// Holidays, weeks, what recurs, and time limits.
@Suite struct CalendarTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test func `holidays from 1901 to 2100 are those of an independent source`() throws {
    let file = Places.root.appending(path: "Tests/DomainTests/holidays.txt")
    let expected = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")

    let ours = (1901...2100).map { year in
      let days = (0..<366).compactMap { Day(year: year, month: 1, day: 1)?.adding(days: $0) }
        .filter { $0.parts.year == year && NorwegianCalendar.isHoliday($0) }
      return ([String(year)] + days.map { String($0.iso.suffix(5)) }).joined(separator: " ")
    }

    #expect(ours.count == expected.count)
    for (one, other) in zip(ours, expected) { #expect(one == other) }
  }

  @Test func `in 1900 Easter was on 15 April, and 1 and 17 May were no holidays yet`() throws {
    let days = try ["04-12", "04-13", "04-15", "04-16", "05-24", "06-03", "06-04"].map {
      try day("1900-\($0)")
    }
    #expect(days.allSatisfy(NorwegianCalendar.isHoliday))
    #expect(try !NorwegianCalendar.isHoliday(day("1900-05-01")))
    #expect(try !NorwegianCalendar.isHoliday(day("1946-05-17")))
  }

  @Test(arguments: [
    // Three weeks from notice: the same weekday, moved on from a holiday (section 29).
    ("2026-11-20", 0, 21, "2026-12-11"), ("2026-12-03", 0, 21, "2026-12-24"),
    ("2026-12-04", 0, 21, "2026-12-28"), ("2026-12-05", 0, 21, "2026-12-28"),
    ("2026-03-12", 0, 21, "2026-04-07"), ("2026-03-13", 0, 21, "2026-04-07"),
    ("2026-04-10", 0, 21, "2026-05-04"), ("2027-04-26", 0, 21, "2027-05-18"),
    // One month: the same date, or the last of a shorter month (section 11 a).
    ("2026-01-15", 1, 0, "2026-02-16"), ("2026-01-31", 1, 0, "2026-03-02"),
    ("2028-01-31", 1, 0, "2028-02-29"), ("2026-10-31", 1, 0, "2026-11-30"),
    ("2026-11-25", 1, 0, "2026-12-28"), ("2026-12-01", 1, 0, "2027-01-04"),
    // Three months of a first decision on discharge (001:2620).
    ("2026-02-17", 3, 0, "2026-05-18"), ("2026-11-30", 3, 0, "2027-03-01"),
  ])
  func `a time limit ends as administrative law counts it`(
    from: String, months: Int, days: Int, expected: String
  ) throws {
    #expect(
      NorwegianCalendar.deadline(from: try day(from), months: months, days: days).iso == expected)
  }

  @Test func `the last day to complain is the one that Python counts`() throws {
    let file = Places.root.appending(path: "Tests/DomainTests/deadlines.txt")
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      var rule = DecisionRule(period: LawPeriod())
      let unit = try #require(ParameterValue.Unit(rawValue: parts[2]))
      rule.time = ParameterValue(try #require(Double(parts[1])), unit)
      #expect(rule.lastDay(from: try day(parts[0]))?.iso == parts[3], "\(line)")
    }
  }

  @Test(arguments: [
    ("2026-01-01", 2026, 1), ("2025-12-29", 2026, 1), ("2027-01-03", 2026, 53),
    ("2026-11-20", 2026, 47), ("2021-01-03", 2020, 53), ("2024-12-30", 2025, 1),
  ])
  func `weeks are numbered as ISO 8601 does`(iso: String, year: Int, week: Int) throws {
    #expect(try day(iso).week == (year, week))
  }

  @Test func `the second Tuesday, the last Friday, and a fifth that is not there`() throws {
    #expect(try day("2026-11-20").weekday(2, number: 2) == day("2026-11-10"))
    #expect(try day("2026-11-20").weekday(5, number: -1) == day("2026-11-27"))
    #expect(try day("2026-02-01").weekday(7, number: 1) == day("2026-02-01"))
    #expect(try day("2026-11-20").weekday(2, number: 5) == nil)
    #expect(try day("2026-11-20").weekday(2, number: 0) == nil)
  }

  @Test func `twice a year is at the turn of each half`() throws {
    #expect(try day("2026-06-30").nextPart(ofYearIn: 2) == day("2026-07-01"))
    #expect(try day("2026-07-01").nextPart(ofYearIn: 2) == day("2027-01-01"))
    #expect(try day("2026-11-20").nextPart(ofYearIn: 4) == day("2027-01-01"))
    #expect(try day("2026-11-20").nextPart(ofYearIn: 5) == nil)
  }

  @Test(arguments: [
    ("2008-11-20", "2026-11-19", 17), ("2008-11-20", "2026-11-20", 18),
    ("2008-02-29", "2026-02-28", 17), ("2008-02-29", "2026-03-01", 18),
  ])
  func `an age is in whole years`(born: String, on: String, age: Int) throws {
    #expect(try day(born).age(on: day(on)) == age)
  }

  @Test func `a municipality's closed days are no working days, and move no legal limit`() throws {
    var calendar = WorkCalendar()
    calendar.closedYearly = ["12-24", "12-31"]
    calendar.closedDays = [try day("2026-05-15")]

    #expect(try calendar.workingDay(from: day("2026-12-24")) == day("2026-12-28"))
    #expect(try calendar.workingDay(from: day("2026-05-14")) == day("2026-05-18"))
    #expect(try calendar.workingDay(3, after: day("2026-12-22")) == day("2026-12-29"))
  }
}
