import Domain
import Testing

@Suite struct DayTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test(arguments: [
    ("2026-11-20", 5), ("2024-02-29", 4), ("1970-01-01", 4), ("1899-12-31", 7), ("0001-01-01", 1),
  ])
  func `a day is read, written and has its weekday`(iso: String, weekday: Int) throws {
    #expect(try day(iso).iso == iso)
    #expect(try day(iso).weekday == weekday)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "26-1-1", "2026-1-01", "", "2026-11-20x", "٢٠٢٦-11-20",
  ])
  func `what is no day is refused`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `a month later is the last day of a shorter month`() throws {
    #expect(try day("2026-01-31").adding(months: 1) == day("2026-02-28"))
    #expect(try day("2024-01-31").adding(months: 1) == day("2024-02-29"))
    #expect(try day("2026-03-15").adding(months: -14) == day("2025-01-15"))
  }

  @Test func `every day of four centuries follows the one before`() throws {
    var number = try day("1900-01-01").number
    while number < (try day("2300-01-01").number) {
      let day = Day(number: number)
      #expect(Day(iso: day.iso) == day)
      number += 97
    }
  }

  @Test(arguments: [
    "2026-01-01", "2026-04-02", "2026-04-03", "2026-04-05", "2026-04-06", "2026-05-01",
    "2026-05-14", "2026-05-17", "2026-05-24", "2026-05-25", "2026-12-25", "2026-12-26",
    "2027-03-25", "2027-03-29", "2024-05-17", "2038-04-25",
  ])
  func `public holidays are no working days`(iso: String) throws {
    #expect(NorwegianCalendar.isHoliday(try day(iso)))
    #expect(!NorwegianCalendar.isWorkingDay(try day(iso)))
  }

  @Test(arguments: [
    ("2026-12-24", "2026-12-24"), ("2026-12-25", "2026-12-28"), ("2026-04-02", "2026-04-07"),
    ("2027-05-17", "2027-05-18"), ("2026-11-21", "2026-11-23"), ("2026-11-20", "2026-11-20"),
  ])
  func `the working day from a day is that day or the next that is one`(
    from: String, expected: String
  ) throws {
    #expect(NorwegianCalendar.workingDay(from: try day(from)) == (try day(expected)))
  }
}
