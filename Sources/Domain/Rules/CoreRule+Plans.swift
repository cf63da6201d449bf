extension CoreRule {
  static let plans = [
    CoreRule(
      name: "one_case_owner", reason: "responsibility lies in one place at a time",
      source: "000:1820", type: "case_owner"
    ) { transition, source in
      try transition.after.clash(on: ["client"], in: source).map {
        LocalizedText(message: "rule.one_case_owner", ["record": $0.spoken])
      }
    },
    CoreRule(
      name: "one_membership", reason: "nobody is a member of a group twice at a time",
      source: "004:547", type: "membership"
    ) { transition, source in
      try transition.after.clash(on: ["group", "worker"], in: source).map {
        LocalizedText(message: "rule.one_membership", ["record": $0.spoken])
      }
    },
    CoreRule(
      name: "one_plan", reason: "a person has one individual plan",
      source: "health and care services act, section 7-1", type: "individual_plan"
    ) { transition, source in
      guard transition.after["status"] == .text("active"), let client = transition.after["client"]
      else { return nil }
      let others = try source.records(
        RecordQuery("individual_plan", matching: ["client": client, "status": .text("active")]))
      return others.first { $0.key != transition.after.key }.map {
        LocalizedText(message: "rule.one_plan", ["record": $0.spoken])
      }
    },
    CoreRule(
      name: "plan_made", reason: "a plan that holds was made on a day", source: "004:573",
      type: "individual_plan"
    ) { transition, _ in
      transition.after.lacking(["made"], when: ["active"])
        ?? transition.after.disorder(["made", "updated"])
    },
    CoreRule(
      name: "measure_owner", reason: "each measure is somebody's to do", source: "004:568",
      type: "plan_measure"
    ) { transition, _ in
      let measure = transition.after
      let isOwned =
        measure["worker"] != nil || measure["unit"] != nil || measure["by_client"] == .boolean(true)
      return isOwned
        ? nil : LocalizedText(message: "rule.measure_owner", ["record": measure.spoken])
    },
    CoreRule(
      name: "agreed_goal", reason: "a goal is agreed on a day, by members of the group",
      source: "004:544", type: "group_goal"
    ) { transition, source in
      if let problem = transition.after.lacking(["agreed"], when: ["agreed"]) { return problem }
      for id in transition.after["agreed_by"]?.list ?? [] {
        guard let member = try source.record(RecordKey("membership", id)),
          member["group"] != transition.after["group"]
        else { continue }
        return LocalizedText(
          message: "rule.another_group",
          ["record": transition.after.spoken, "record2": member.spoken])
      }
      return nil
    },
    CoreRule(
      name: "dispute_decided", reason: "a dispute ends with where the responsibility lies",
      source: "000:2920", type: "dispute"
    ) { transition, _ in
      transition.after.lacking(["decided", "outcome"], when: ["decided"])
        ?? transition.after.disorder(["raised", "decided"], ["raised", "deadline"])
    },
    CoreRule(
      name: "handover_parties", reason: "a handover is from somebody to somebody else",
      source: "004:399", type: "handover"
    ) { transition, _ in
      let handover = transition.after
      let from = [handover["from_worker"], handover["from_unit"]]
      let to = [handover["to_worker"], handover["to_unit"]]
      if from.allSatisfy({ $0 == nil }) || to.allSatisfy({ $0 == nil }) {
        return LocalizedText(message: "rule.handover_sides", ["record": handover.spoken])
      }
      return from == to
        ? LocalizedText(message: "rule.to_the_same", ["record": handover.spoken]) : nil
    },
  ]

  static let discharge = [
    CoreRule(
      name: "discharged_day", reason: "a person is discharged on a day", source: "001:2600",
      type: "discharge_notice"
    ) { transition, _ in transition.after.lacking(["discharged"], when: ["discharged"]) },
    CoreRule(
      name: "step_number", reason: "steps home are numbered from 1, each once", source: "004:528",
      type: "transition_step"
    ) { transition, source in
      let step = transition.after
      guard let number = step["number"], number.integer ?? 0 >= 1 else {
        return LocalizedText(message: "rule.number", ["record": step.spoken])
      }
      guard let notice = step["discharge_notice"] else { return nil }
      let steps = try source.records(
        RecordQuery("transition_step", matching: ["discharge_notice": notice]))
      return steps.first { $0.key != step.key && $0["number"] == number }.map {
        LocalizedText(
          message: "rule.step_number", ["record": step.spoken, "record2": $0.spoken])
      }
    },
    CoreRule(
      name: "skipped_step", reason: "a step home that is skipped is so for a reason",
      source: "004:530", type: "transition_step"
    ) { transition, _ in transition.after.lacking(["reason"], when: ["skipped"]) },
  ]
}

extension Record {
  /// Another record of the type with the same values in the fields, in force at the same time.
  fileprivate func clash(on fields: [String], in source: any RecordSource) throws -> Record? {
    var query = RecordQuery(key.type)
    for field in fields { query.matching[field] = self[field] }
    return try source.records(query).first { $0.key != key && $0.overlaps(self) }
  }
}
