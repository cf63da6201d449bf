import Domain
import Testing

/// The events that a routine can belong to.
@Suite struct EventTests {
  @Test func `each event has a name of its own, and can be found by it`() {
    let names = Schema.norway.types.flatMap(RecordEvent.of).map(\.name)
    #expect(Set(names).count == names.count)
    for name in names { #expect(RecordEvent.find(name, in: .norway)?.name == name) }
    for type in Schema.norway.types {
      #expect(RecordEvent.find("\(type.id.rawValue).created", in: .norway) != nil)
      #expect(RecordEvent.find("\(type.id.rawValue).changed", in: .norway) != nil)
    }
  }

  @Test(arguments: [
    ("decision.in_force", false), ("decision.ends", true), ("meeting.held", false),
    // A word and a day: the status becomes it on that day.
    ("meeting.called", true), ("discharge_notice.received", true), ("membership.ends", true),
  ])
  func `a status and a day are events, and a day has a time before it`(name: String, isDay: Bool) {
    #expect(RecordEvent.find(name, in: .norway)?.isDay == isDay)
    #expect(Cadence.on([Occasion(name, days: 42)]).isPossible(in: .norway) == isDay)
    #expect(Cadence.on([Occasion(name)]).isPossible(in: .norway))
  }

  @Test(arguments: [
    ("decison.ended", "; did you mean 'decision.ended'?"),
    ("decision.endd", "; did you mean 'decision.ended'?"),
    ("dischargenotice.received", "; did you mean 'discharge_notice.received'?"),
    ("unit.opened", "; a unit has created, changed, starts, ends"),
    ("meteor.struck", "; an event is a record type, a full stop, and what happens"),
    ("", "; an event is a record type, a full stop, and what happens"),
  ])
  func `what is no event is told with the nearest right one`(name: String, hint: String) {
    #expect(RecordEvent.find(name, in: .norway) == nil)
    #expect(RecordEvent.hint(name, in: .norway) == hint)
  }

  @Test func `a period has at least a day, and no more than it can be written with`() {
    #expect(Cadence.every(months: 0, days: 1).isPossible(in: .norway))
    for (months, days) in [(0, 0), (-1, 3), (0, -1), (10_001, 0), (Int.max, Int.max), (0, 80_001)] {
      #expect(!Cadence.every(months: months, days: days).isPossible(in: .norway))
    }
    #expect(!Cadence.on([Occasion("meteor.struck")]).isPossible(in: .norway))
    #expect(!Cadence.on([Occasion("decision.ends", days: .max)]).isPossible(in: .norway))
  }

  @Test func `the turn comes again after the period, from the day of the last answer`() throws {
    let day = { (iso: String) in try #require(Day(iso: iso)) }
    let monthly = Cadence.every(months: 1, days: 0)
    #expect(monthly.turn(on: try day("2026-11-20"), after: nil) == .due(since: nil))
    let last = try day("2028-01-31")
    #expect(
      monthly.turn(on: try day("2028-02-28"), after: last) == .notBefore(try day("2028-02-29")))
    #expect(
      monthly.turn(on: try day("2028-03-05"), after: last) == .due(since: try day("2028-02-29")))
    #expect(Cadence.manual.turn(on: last, after: last) == .due(since: nil))
  }
}
