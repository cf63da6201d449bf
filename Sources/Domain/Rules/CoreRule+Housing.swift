extension CoreRule {
  static let housing = [
    CoreRule(
      name: "dwelling_capacity", reason: "a dwelling has no more tenancies than places",
      source: "design, section 3", type: "tenancy"
    ) { transition, source in
      guard let id = transition.after["dwelling"]?.text,
        let dwelling = try source.record(RecordKey("dwelling", id)),
        let capacity = dwelling["capacity"]?.integer
      else { return nil }
      let tenancies = try source.records(
        RecordQuery("tenancy", matching: ["dwelling": .text(id)]))
      let most = mostAtOnce(tenancies.filter { $0.overlaps(transition.after) })
      return most > capacity
        ? "\(dwelling.key.named) has \(capacity) places and would have \(most) tenancies" : nil
    }
  ]

  /// The largest number of the tenancies in force on one day: reached on some first day.
  private static func mostAtOnce(_ tenancies: [Record]) -> Int {
    tenancies.compactMap { $0["starts"]?.day }
      .map { day in tenancies.count { $0.isInForce(on: day) } }
      .max() ?? 0
  }
}
