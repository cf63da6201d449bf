/// When a routine is due.
package enum Cadence: Sendable, Hashable, Codable {
  case every(months: Int, days: Int)
  case on([Occasion])
  case manual

  /// Whether a record's turn has come on a day, when it was last answered for on another or never.
  ///
  /// Only `every` lets time pass; whoever asks for what is due by another is given it each time.
  package func turn(on day: Day, after last: Day?) -> Turn {
    guard case .every(let months, let days) = self, let last else { return .due(since: nil) }
    let next = last.adding(months: months).adding(days: days)
    return next <= day ? .due(since: next) : .notBefore(next)
  }

  /// The most of each unit that a period may have.
  package static let longest = 10_000

  /// Whether it is one that a declaration can have.
  package func isPossible(in schema: Schema) -> Bool {
    if case .on(let occasions) = self {
      return occasions.allSatisfy { $0.isPossible(in: schema) }
    }
    guard case .every(let months, let days) = self else { return true }
    return (0...Self.longest).contains(months) && (0...8 * Self.longest).contains(days)
      && months + days > 0
  }
}

/// Whether a record's turn has come.
package enum Turn: Sendable, Hashable {
  /// It has, on that day; nil when nothing was ever answered for the record.
  case due(since: Day?)
  case notBefore(Day)
}
