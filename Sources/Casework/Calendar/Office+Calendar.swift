package import Domain
package import Rendering

/// Whose calendar is wanted, of which days, and how much it may say.
package struct CalendarOrder {
  /// A group, a worker or a unit.
  package let whose: RecordKey
  package let days: ClosedRange<Day>
  /// Whether people are named.
  package var names = false
  /// How long what says no length lasts.
  package var minutes = 60
  /// What the events' ids end in.
  package var domain = "rutine"

  package init(_ whose: RecordKey, _ days: ClosedRange<Day>) {
    self.whose = whose
    self.days = days
  }

  /// From a month ago to a year ahead, or a year from or to the day that was asked for.
  package static func days(from: Day?, until: Day?, today: Day) -> ClosedRange<Day> {
    let usual = (today.adding(months: -1), today.adding(months: 12))
    let first = from ?? min(usual.0, until?.adding(months: -12) ?? usual.0)
    let last = until ?? max(usual.1, from?.adding(months: 12) ?? usual.1)
    // Days in the wrong order are one day.
    return first...max(first, last)
  }
}

extension Office {
  /// The meetings and visits of a group, a worker or a unit; a misspelt id is no empty calendar.
  package func calendar(_ order: CalendarOrder) throws -> CalendarFile {
    let words = try words()
    let times = Dictionary(
      try store.commits(since: nil).map { ($0.revision, $0.time) }
    ) { first, _ in first }
    return try store.read(at: nil) { source, _ in
      let events = CalendarEvents(
        source: source, words: words, times: times, names: order.names, minutes: order.minutes,
        domain: order.domain)
      return try events.file(for: source.existing(order.whose), order.days)
    }
  }
}
