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
      name: "combined_parts", reason: "a combined decision gathers decisions of one client",
      source: "003:88", type: "decision"
    ) { transition, source in
      try combinedParts(of: transition.after, in: source)
    },
    CoreRule(
      name: "superseded_client", reason: "a decision supersedes one of the same client",
      source: "design, section 3", type: "decision"
    ) { transition, source in
      guard let id = transition.after["supersedes"]?.text,
        let superseded = try source.record(RecordKey("decision", id)),
        superseded["client"] != transition.after["client"]
      else { return nil }
      return "\(superseded.key.named) belongs to another client"
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
      if part["client"] != decision["client"] {
        return "\(part.key.named) belongs to another client than \(decision.key.named)"
      }
      if part["kind"] == .text("combined") {
        return "\(part.key.named) is itself a combined decision"
      }
    }
    return nil
  }
}
