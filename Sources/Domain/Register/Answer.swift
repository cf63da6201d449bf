/// What somebody said to what fell due, when it was not yes: kept, so that nobody is asked twice.
package struct Answer: Sendable, Hashable {
  package enum Kind: String, Sendable, Codable {
    /// It is not to be done.
    case no
    /// It is to be asked about again on another day.
    case later
  }

  /// UTC, as "2026-11-20T08:30:00Z".
  package let time: String
  /// The account of the machine that it was said with.
  package let who: String
  /// What was asked about: "kommune-a steering_group group 'g-1'", "task 't-1'".
  package let subject: String
  /// What was proposed, so that something else is asked about anew.
  package let gist: String
  package let kind: Kind
  /// The day as of which it was asked.
  package let day: Day
  /// Why, in the words of whoever answered.
  package let reason: String?

  package init(
    time: String, who: String, subject: String, gist: String, kind: Kind, day: Day,
    reason: String? = nil
  ) {
    self.time = time
    self.who = who
    self.subject = subject
    self.gist = gist
    self.kind = kind
    self.day = day
    self.reason = reason
  }

  /// Whether it still answers the question on a day: a no always, later for the rest of its day.
  package func holds(on day: Day) -> Bool { kind == .no || self.day >= day }
}
