extension CoreRule {
  static let decisions = [
    CoreRule(
      name: "issued_decision",
      reason: "an issued decision is never edited, only ended, superseded or revoked",
      source: "public administration act, sections 27 and 35", type: "decision"
    ) { transition, _ in
      guard let before = transition.before, before["status"] != .text("draft"),
        transition.after.differs(from: before, exceptIn: ["status", "ends", "complaint_pending"])
      else { return nil }
      return LocalizedText(message: "rule.issued_decision", ["record": before.spoken])
    },
    CoreRule(
      name: "combined_parts",
      reason: "a combined decision gathers two decisions or more, none of them combined",
      source: "003:88", type: "decision"
    ) { transition, source in
      try combinedParts(of: transition.after, in: source)
    },
    CoreRule(
      name: "decided_day", reason: "an issued decision was made on a day",
      source: "public administration act, section 23", type: "decision"
    ) { transition, _ in
      transition.after.lacking(
        ["decided"], when: ["in_force", "ended", "revoked", "superseded", "refused"])
    },
    CoreRule(
      name: "refusal_grounds", reason: "a refusal says why",
      source: "public administration act, sections 24 and 25", type: "decision"
    ) { transition, _ in transition.after.lacking(["grounds"], when: ["refused"]) },
    CoreRule(
      name: "hours_range", reason: "hours are from a least to a most, and never below none",
      source: "004:643", type: "decision"
    ) { transition, _ in
      let names = ["hours_least", "hours_most", "hours_per_week"]
      let hours = names.map { name -> Double? in
        if case .decimal(let hours)? = transition.after[name] { hours } else { nil }
      }
      if hours.contains(where: { $0 ?? 0 < 0 || $0 ?? 0 > 168 }) {
        return LocalizedText(message: "rule.hours_a_week", ["record": transition.after.spoken])
      }
      guard let least = hours[0], let most = hours[1], most < least else { return nil }
      return LocalizedText(message: "rule.hours_reversed", ["record": transition.after.spoken])
    },
  ]

  private static func combinedParts(of decision: Record, in source: any RecordSource) throws
    -> LocalizedText?
  {
    let parts = decision["parts"]?.list ?? []
    guard decision["kind"] == .text("combined") else {
      return parts.isEmpty
        ? nil
        : LocalizedText(message: "rule.parts_not_combined", ["record": decision.spoken])
    }
    if Set(parts).count < 2 {
      return LocalizedText(message: "rule.too_few_parts", ["record": decision.spoken])
    }
    for id in parts {
      guard let part = try source.record(RecordKey("decision", id)) else { continue }
      if part["kind"] == .text("combined") {
        return LocalizedText(message: "rule.part_is_combined", ["record": part.spoken])
      }
    }
    return nil
  }
}
