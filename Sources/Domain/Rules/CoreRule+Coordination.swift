extension CoreRule {
  static let coordination = [
    CoreRule(
      name: "one_coordinator", reason: "a client has one active coordinator at a time",
      source: "health and care services act, section 7-2; 004:554", type: "coordinator_assignment"
    ) { transition, source in
      guard let client = transition.after["client"] else { return nil }
      let others = try source.records(
        RecordQuery("coordinator_assignment", matching: ["client": client]))
      let clash = others.first {
        $0.key != transition.after.key && $0.overlaps(transition.after)
      }
      return clash.map {
        LocalizedText(
          message: "rule.one_coordinator",
          ["client": source.schema.spoken(RecordKey("client", client.plain)), "record": $0.spoken])
      }
    },
    CoreRule(
      name: "held_meeting", reason: "a meeting that was held keeps its group, day and invitations",
      source: "design, section 3", type: "meeting"
    ) { transition, _ in
      guard let before = transition.before, before["status"] == .text("held"),
        transition.after.differs(from: before, exceptIn: ["minutes"])
      else { return nil }
      return LocalizedText(message: "rule.held_meeting", ["record": before.spoken])
    },
  ]
}
