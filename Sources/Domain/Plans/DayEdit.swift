/// Another day than the routine proposed, said by whoever reads the plan.
package struct DayEdit: Sendable, Hashable, Codable {
  /// The number of the change in the plan, from 1.
  package let change: Int
  package let field: String
  package let day: Day

  package init(change: Int, field: String, day: Day) {
    self.change = change
    self.field = field
    self.day = day
  }
}
