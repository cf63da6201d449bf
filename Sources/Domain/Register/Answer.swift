/// What somebody said to what was proposed or fell due: kept, so that nobody is asked twice.
package struct Answer: Sendable, Hashable {
  package enum Kind: String, Sendable, Codable {
    /// It was done.
    case yes
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
  /// What was proposed, so that something else is asked about anew; or its key, after "once".
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
  ///
  /// What was done may have to be done again: that is the routine's to say.
  package func holds(on day: Day) -> Bool {
    switch kind {
    case .yes: false
    case .no: true
    case .later: self.day >= day
    }
  }
}

// Keys of proposals among the gists.
extension Answer {
  package static func gist(ofKey key: String) -> String { "once \(key)" }
  package static func isKey(_ gist: String) -> Bool { gist.hasPrefix("once ") }
}

extension Plan {
  /// What it is remembered by that somebody said yes to it: nothing for what the host itself proposed.
  package func answers(by who: String, at time: String, in schema: Schema) -> [Answer] {
    guard head.package.hash != PackageArchive.none.hash else { return [] }
    return records.filter { !$0.changes.isEmpty }.flatMap { record in
      ([record.gist(asOf: asOf, in: schema)] + record.keys).map { gist in
        Answer(
          time: time, who: who, subject: head.name.subject(record.key), gist: gist, kind: .yes,
          day: asOf)
      }
    }
  }
}

extension PlanHead {
  /// Whose proposals they are.
  package var name: RoutineName { RoutineName(package.id, routine) }
}

extension PlanRecord {
  /// The keys of its proposals, each once, as answers have them.
  package var keys: [String] {
    Set(changes.compactMap(\.once)).sorted().map(Answer.gist(ofKey:))
  }
}
