/// A set of changes and what must still be true for them to be made.
package struct Commit: Sendable {
  package enum Origin: Sendable {
    /// The plan must still be due by the cadence as it is applied; nil for a plan that was made by hand, which
    /// is applied whenever somebody said yes to it.
    case applying(Plan, source: PackageArchive, whileDueBy: Cadence?)
    case granting(GrantOrder, source: PackageArchive)
    case adopting(FieldOrder, source: PackageArchive)
  }

  package let origin: Origin
  /// The account of the machine, or whom a host program names: who said yes, gave or took back.
  package let who: String
  /// UTC, as "2026-11-20T08:30:00Z".
  package let time: String

  package init(origin: Origin, by who: String, time: String) {
    self.origin = origin
    self.who = who
    self.time = time
  }

  package var changes: [Change] {
    switch origin {
    case .applying(let plan, _, _): plan.changes
    case .granting, .adopting: []
    }
  }

  /// Its line in the register's history.
  func summary(at revision: Int) -> CommitSummary {
    let (kind, label, planID): (String, String, String?) =
      switch origin {
      case .applying(let plan, _, _): ("apply", plan.label, plan.id)
      case .granting(let order, _):
        (
          order.kind.rawValue, "\(order.name) \(order.capabilities.joined(separator: ", "))", nil
        )
      case .adopting(let order, _): ("adopt", order.package, nil)
      }
    return CommitSummary(
      revision: revision, time: time, who: who, kind: kind, label: label, planID: planID)
  }
}

extension Plan {
  /// What the register's history calls it.
  package var label: String { "\(package) \(routine)" }
}

/// One line of the register's history.
package struct CommitSummary: Sendable, Hashable {
  package let revision: Int
  package let time: String
  /// Empty where an older version did not note it.
  package let who: String
  /// "import", "apply", "grant", "withdraw" or "adopt".
  package let kind: String
  /// File name of an import, "package routine" of a run, "package capabilities" of a
  /// grant, "package" of adopted fields.
  package let label: String
  package let planID: String?

  package init(
    revision: Int, time: String, who: String, kind: String, label: String, planID: String?
  ) {
    self.revision = revision
    self.time = time
    self.who = who
    self.kind = kind
    self.label = label
    self.planID = planID
  }
}
