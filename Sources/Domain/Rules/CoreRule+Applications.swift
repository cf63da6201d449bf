extension CoreRule {
  static let applications = [
    CoreRule(
      name: "application_decided", reason: "an application is decided on a day, after it came",
      source: "public administration act, section 11 a", type: "application"
    ) { transition, _ in
      transition.after.lacking(["decided"], when: ["decided"])
        ?? transition.after.disorder(["received", "decided"], ["received", "preliminary_reply"])
    },
    CoreRule(
      name: "complaint_order", reason: "a complaint is treated after it came",
      source: "public administration act, sections 29 and 33", type: "complaint"
    ) { transition, _ in
      transition.after.lacking(["forwarded"], when: ["forwarded"])
        ?? transition.after.lacking(["decided"], when: ["reversed", "upheld", "rejected"])
        ?? transition.after.disorder(["received", "forwarded"], ["received", "decided"])
    },
    CoreRule(
      name: "complained_decision", reason: "only an issued decision can be complained of",
      source: "public administration act, section 28", type: "complaint"
    ) { transition, source in
      guard let id = transition.after["decision"]?.text,
        let decision = try source.record(RecordKey("decision", id)),
        decision["status"] == .text("draft")
      else { return nil }
      return LocalizedText(
        message: "rule.about_draft",
        ["record": transition.after.spoken, "record2": decision.spoken])
    },
    CoreRule(
      name: "delivered_hours", reason: "a week has a Monday, and hours delivered are 0 to 168",
      source: "004:640", type: "delivery"
    ) { transition, _ in
      if transition.after["week"]?.day?.weekday != 1 {
        return LocalizedText(message: "rule.week", ["record": transition.after.spoken])
      }
      guard case .decimal(let hours)? = transition.after["hours"], !(0...168).contains(hours) else {
        return nil
      }
      return LocalizedText(message: "rule.hours", ["record": transition.after.spoken])
    },
    CoreRule(
      name: "queue_priority", reason: "the first in the queue is number 1", source: "000:2985",
      type: "queue_entry"
    ) { transition, _ in
      guard let priority = transition.after["priority"]?.integer, priority < 1 else { return nil }
      return LocalizedText(message: "rule.priority", ["record": transition.after.spoken])
    },
  ]
}
