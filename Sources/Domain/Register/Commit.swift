/// A set of changes and what must still be true for them to be made.
package struct Commit: Sendable {
  package enum Origin: Sendable {
    case applying(Plan, source: PackageArchive, Approval)
    case granting(GrantOrder, source: PackageArchive)
    case adopting(FieldOrder, source: PackageArchive)
  }

  package let origin: Origin
  /// UTC, as "2026-11-20T08:30:00Z".
  package let time: String

  package init(origin: Origin, time: String) {
    self.origin = origin
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
      revision: revision, time: time, kind: kind, label: label, planID: planID)
  }
}

/// That somebody said yes to a plan.
package struct Approval: Sendable {
  /// The account of the machine that it was said with.
  let who: String
  /// The plan must still be due by this cadence as it is applied; nil for a plan that was made by hand, which is
  /// applied whenever it was answered.
  let cadence: Cadence?

  package init(by who: String, whileDueBy cadence: Cadence? = nil) {
    self.who = who
    self.cadence = cadence
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
  /// "import", "apply", "grant", "withdraw" or "adopt".
  package let kind: String
  /// File name of an import, "package routine" of a run, "package capabilities" of a
  /// grant, "package" of adopted fields.
  package let label: String
  package let planID: String?

  package init(revision: Int, time: String, kind: String, label: String, planID: String?) {
    self.revision = revision
    self.time = time
    self.kind = kind
    self.label = label
    self.planID = planID
  }
}
