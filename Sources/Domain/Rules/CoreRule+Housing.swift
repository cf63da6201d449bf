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
        ? LocalizedText(
          message: "rule.capacity",
          ["record": dwelling.spoken, "capacity": capacity, "most": most]) : nil
    },
    CoreRule(
      name: "dwelling_numbers", reason: "a dwelling has a place, and a day has 24 hours",
      source: "004:284", type: "dwelling"
    ) { transition, source in
      let dwelling = transition.after
      if dwelling["capacity"]?.integer ?? 1 < 1 {
        return LocalizedText(message: "rule.no_places", ["record": dwelling.spoken])
      }
      if case .decimal(let hours)? = dwelling["staffing_hours"], !(0...24).contains(hours) {
        return LocalizedText(message: "rule.staffing", ["record": dwelling.spoken])
      }
      if let before = transition.before, before["capacity"] != dwelling["capacity"] {
        let tenancies = try source.records(
          RecordQuery("tenancy", matching: ["dwelling": .text(dwelling.key.id)]))
        let most = mostAtOnce(tenancies)
        if most > dwelling["capacity"]?.integer ?? most {
          return LocalizedText(
            message: "rule.capacity_lowered", ["record": dwelling.spoken, "most": most])
        }
      }
      return nil
    },
    CoreRule(
      name: "vacancy_closed", reason: "a place that is filled or withdrawn is so from a day",
      source: "001:2187", type: "vacancy"
    ) { transition, _ in transition.after.lacking(["closed"], when: ["filled", "withdrawn"]) },
    CoreRule(
      name: "passed_over", reason: "whoever passes somebody over in the queue says why",
      source: "001:2036; public administration act, section 25", type: "offer"
    ) { transition, _ in
      let offer = transition.after
      guard offer["passed_over"]?.list?.isEmpty == false, offer["reason"] == nil else { return nil }
      return LocalizedText(message: "rule.passed_over", ["record": offer.spoken])
    },
    CoreRule(
      name: "offered_dwelling", reason: "an offer is of the dwelling whose place is vacant",
      source: "001:2036", type: "offer"
    ) { transition, source in
      guard let id = transition.after["vacancy"]?.text,
        let vacancy = try source.record(RecordKey("vacancy", id)),
        vacancy["dwelling"] != transition.after["dwelling"]
      else { return nil }
      return LocalizedText(
        message: "rule.another_dwelling",
        ["record": transition.after.spoken, "record2": vacancy.spoken])
    },
    CoreRule(
      name: "checked_dwelling", reason: "a move is checked in the dwelling of the lease",
      source: "000:2775", type: "dwelling_check"
    ) { transition, source in
      guard let id = transition.after["tenancy"]?.text,
        let tenancy = try source.record(RecordKey("tenancy", id)),
        tenancy["dwelling"] != transition.after["dwelling"]
      else { return nil }
      return LocalizedText(
        message: "rule.another_dwelling",
        ["record": transition.after.spoken, "record2": tenancy.spoken])
    },
    CoreRule(
      name: "threat_handled", reason: "a threat to the home that is handled is so from a day",
      source: "002:1226", type: "tenancy_threat"
    ) { transition, _ in
      transition.after.lacking(["handled"], when: ["handled"])
        ?? transition.after.disorder(["raised", "handled"])
    },
  ]

  /// The largest number of the tenancies in force on one day: reached on some first day.
  private static func mostAtOnce(_ tenancies: [Record]) -> Int {
    tenancies.compactMap { $0["starts"]?.day }
      .map { day in tenancies.count { $0.isInForce(on: day) } }
      .max() ?? 0
  }
}
