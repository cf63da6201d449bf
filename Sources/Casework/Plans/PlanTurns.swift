import Domain
import Routines

/// When what a plan proposes is due, though somebody ran the routine by hand.
package struct PlanTurns: Sendable {
  let cadence: Cadence
  /// Records that are due, and the first day since which one of those that were answered before is.
  private(set) var due = 0
  private(set) var since: Day?
  /// Records that are not due again yet, and the day on which the first of them is.
  private(set) var waiting = 0
  private(set) var next: Day?

  init(_ plan: Plan, _ turns: Turns) {
    cadence = turns.cadence
    for record in plan.records where !record.changes.isEmpty {
      switch turns.turn(of: record.key) {
      case .due(let day):
        due += 1
        since = [since, day].compactMap { $0 }.min()
      case .notBefore(let day):
        waiting += 1
        next = min(next ?? day, day)
      }
    }
  }
}
