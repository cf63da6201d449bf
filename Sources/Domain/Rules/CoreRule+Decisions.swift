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
      return "\(before.key.named) has been issued; make a new decision that supersedes it"
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
        return "\(transition.after.key.named) has hours outside 0 to 168 a week"
      }
      guard let least = hours[0], let most = hours[1], most < least else { return nil }
      return "\(transition.after.key.named) has 'hours_most' below 'hours_least'"
    },
  ]

  private static func combinedParts(of decision: Record, in source: any RecordSource) throws
    -> String?
  {
    let parts = decision["parts"]?.list ?? []
    guard decision["kind"] == .text("combined") else {
      return parts.isEmpty ? nil : "\(decision.key.named) has parts but is not combined"
    }
    if Set(parts).count < 2 { return "\(decision.key.named) gathers fewer than two decisions" }
    for id in parts {
      guard let part = try source.record(RecordKey("decision", id)) else { continue }
      if part["kind"] == .text("combined") {
        return "\(part.key.named) is itself a combined decision"
      }
    }
    return nil
  }
}
