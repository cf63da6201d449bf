import Casework
public import Domain

/// One thing that waits for somebody: a day in the register that comes, or what a routine proposes.
public struct DueItem: Sendable {
  /// The day in the register; nil for a proposal.
  public let day: Day?
  /// The record that it is about; nil where a routine looks at the municipality as a whole.
  public let record: RecordKey?
  /// What a yes would do; nil where it takes more than a yes.
  public let plan: Plan?
  /// Whether its day has passed.
  public let isLate: Bool

  let terms: DueTerms
  /// What a no, and what a later, is remembered by.
  let gists: (no: [String], later: [String])
}

/// What falls due, and what could not be found out.
public struct Due: Sendable {
  /// What is late first, then proposals, then what is to come.
  public let items: [DueItem]
  /// Why a routine proposed nothing where it might have.
  public let stopped: [Finding]
}

/// What somebody says to what falls due.
public enum Reply: Sendable, Equatable {
  /// Does it.
  case yes
  /// It is not to be done: the same thing is not asked about again, or where a routine comes every so often, not
  /// before its time.
  case no(because: String?)
  /// It is asked about again the next day.
  case later
}

extension Office {
  /// What waits, and what a package's routines propose.
  ///
  /// Things that somebody has answered already are left out.
  public func due(
    asOf today: Day, until day: Day? = nil, of package: MunicipalityPackage? = nil
  ) throws(Refusal) -> Due {
    var order = DueOrder(today: today, until: day)
    order.package = package?.package
    return try use { office in
      try office.due(order) { search in
        let found = try search.questions()
        return Due(
          items: try found.questions.compactMap { try item($0, search) }, stopped: found.stopped)
      }
    }
  }

  private func item(_ question: DueQuestion, _ search: DueSearch) throws -> DueItem? {
    let (stands, plan) = try search.current(question)
    guard stands, try !search.isAnswered(question, plan) else { return nil }
    if let plan { try search.open(question, plan) }
    return DueItem(
      day: question.day, record: question.about, plan: plan,
      isLate: question.day.map { $0 < search.today } ?? false, terms: question.terms,
      gists: (
        question.gists(of: plan, for: .no, in: search.schema),
        question.gists(of: plan, for: .later, in: search.schema)
      ))
  }

  /// Answers it, and remembers the answer.
  ///
  /// - Returns: the new revision after a yes.
  /// - Throws: as ``apply(_:of:)``, and `usage` for a yes to what takes more than a yes.
  @discardableResult
  public func answer(_ item: DueItem, _ reply: Reply) throws(Refusal) -> Int? {
    if case .no(let reason?) = reply { try Refusal.requireLine(reason, most: 4000) }
    return try use { office in
      switch reply {
      case .yes:
        guard let plan = item.plan else { throw Refusal.needsMore }
        return try office.apply(plan, to: item.terms)
      case .no(let reason):
        try office.remember(.no, to: item.terms, item.gists.no, because: reason)
      case .later: try office.remember(.later, to: item.terms, item.gists.later, because: nil)
      }
      return nil
    }
  }
}
