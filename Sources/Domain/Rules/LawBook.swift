/// The law as packages say it is, for every day.
package struct LawBook: Sendable, Hashable, Codable {
  /// Each legal reference by its id, in one version or more.
  package var laws: [String: [Law]] = [:]
  /// Who settles complaints, by id.
  package var bodies: [String: [Law]] = [:]
  /// Each kind of decision that has rules.
  package var decisions: [String: [DecisionRule]] = [:]
  package var notices: [NoticeRule] = []

  package init() {}

  /// Without any law, so that no legal basis holds.
  package static let none = LawBook()

  /// The legal reference as it reads on the day; null when it is not in force.
  package func law(_ id: String, on day: Day) -> Law? {
    laws[id]?.first { $0.period.includes(day) }
  }

  package func body(_ id: String, on day: Day) -> Law? {
    bodies[id]?.first { $0.period.includes(day) }
  }

  /// The rule for a kind of decision made on the day; null when nobody has written one down.
  package func rule(for kind: String, on day: Day) -> DecisionRule? {
    decisions[kind]?.first { $0.period.includes(day) }
  }

  package func notice(on day: Day) -> NoticeRule? { notices.first { $0.period.includes(day) } }

  /// Ids of the legal references in force on the day, each with its title.
  package func titles(on day: Day) -> [String: LocalizedText] {
    laws.compactMapValues { versions in versions.first { $0.period.includes(day) }?.title }
  }

  /// Takes in what it lacks: what it says itself of an id or a kind decides.
  package mutating func add(_ other: LawBook) {
    laws.merge(other.laws) { own, _ in own }
    bodies.merge(other.bodies) { own, _ in own }
    decisions.merge(other.decisions) { own, _ in own }
    notices = notices.isEmpty ? other.notices : notices
  }
}

/// Makes one of the packages that a register has applied plans of, the deciding one first.
package typealias LawReader = @Sendable ([PackageArchive]) -> LawBook
