/// A legal reference as it read in one period, or a body as it was called.
package struct Law: Sendable, Hashable, Codable {
  /// What an objection does to sharing by it.
  package enum Sharing: String, Sendable, Codable, CaseIterable {
    /// Nothing.
    case always
    /// It stops it.
    case unlessObjected = "unless_objected"
    /// It stops it, unless somebody writes down a weighty reason.
    case unlessObjectedOrWeighty = "unless_objected_or_weighty"
  }

  package let title: LocalizedText
  package let period: LawPeriod
  /// What it says, in one line of our own.
  package var summary: String?
  /// Nil when it does not permit sharing.
  package var sharing: Sharing?

  package init(
    title: LocalizedText, period: LawPeriod, summary: String? = nil, sharing: Sharing? = nil
  ) {
    self.title = title
    self.period = period
    self.summary = summary
    self.sharing = sharing
  }
}

/// From when until when something is the law, and how that is known.
package struct LawPeriod: Sendable, Hashable, Codable {
  /// First day it applies.
  package let from: Day?
  package let until: Day?
  /// Where it can be read.
  package let source: String?
  /// The day on which it was held against the source.
  package let checked: Day?

  package init(from: Day? = nil, until: Day? = nil, source: String? = nil, checked: Day? = nil) {
    self.from = from
    self.until = until
    self.source = source
    self.checked = checked
  }

  package func includes(_ day: Day) -> Bool { (from ?? day) <= day && day <= (until ?? day) }
}

/// What the law of one period says of a kind of decision.
package struct DecisionRule: Sendable, Hashable, Codable {
  package enum Remedy: String, Sendable, Codable, CaseIterable { case complaint, court }
  /// What the time to complain is counted from.
  package enum Start: String, Sendable, Codable, CaseIterable { case notice, end }

  package let period: LawPeriod
  /// Ids of the legal references that such a decision can be based on.
  package var basis: [String] = []
  /// The person's right, as the id of a legal reference.
  package var right: String?
  package var remedy = Remedy.complaint
  package var time = ParameterValue(0, .weeks)
  package var start = Start.notice
  /// What the time is from.
  package var law: String?
  /// The id of who settles it, and of what says so.
  package var body = ""
  package var bodyLaw: String?
  /// Whether one may ask that it is not carried out meanwhile.
  package var isPostponable = false

  package init(period: LawPeriod) { self.period = period }

  /// The last day to complain, counted from the notice; nil when the time runs from another event.
  package func lastDay(from notice: Day) -> Day? {
    guard start == .notice else { return nil }
    let count = Int(max(0, min(time.value, 1000)))
    switch time.unit {
    case .days: return NorwegianCalendar.deadline(from: notice, months: 0, days: count)
    case .weeks: return NorwegianCalendar.deadline(from: notice, months: 0, days: 7 * count)
    case .months: return NorwegianCalendar.deadline(from: notice, months: count, days: 0)
    case .years: return NorwegianCalendar.deadline(from: notice, months: 12 * count, days: 0)
    case .number, .hours, .kroner: return nil
    }
  }
}

/// What the notice of a decision says beside the complaint: each part's name to the law it is by.
package struct NoticeRule: Sendable, Hashable, Codable {
  package static let parts = ["access", "again", "postponement", "advice", "costs"]

  package let period: LawPeriod
  package let laws: [String: String]

  package init(period: LawPeriod, laws: [String: String]) {
    self.period = period
    self.laws = laws
  }
}
