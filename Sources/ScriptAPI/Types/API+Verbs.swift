import Domain
import Lua

/// Verbs: each proposes changes and says why.
extension API {
  static let scheduleMeeting = ExposedFunction(
    "schedule_meeting",
    "group:schedule_meeting { date = day, invite = list of worker?, agenda = list of string?,"
      + " matters = list of task?, because = text, law = string? }",
    "Proposes a meeting of the group. Gives the meeting."
  ) { session, arguments in
    let call = try VerbCall(
      "schedule_meeting", on: "group", arguments, session,
      takes: ["date", "invite", "agenda", "matters"])
    return try call.create(
      "meeting",
      [
        "group": .text(call.owner.id), "status": .text("called"), "date": call.need(.day, "date"),
        "invited": call.take(.references("worker"), "invite"),
        "agenda": call.take(.texts, "agenda"),
        "matters": call.take(.references("task"), "matters"),
      ])
  }

  static func addTask(_ owner: RecordTypeID) -> ExposedFunction {
    ExposedFunction(
      "add_task",
      "\(owner.rawValue):add_task { title = string, due = day?, worker = worker?, unit = unit?,"
        + " because = text, law = string? }",
      "Proposes something to be done. Gives the task."
    ) { session, arguments in
      let call = try VerbCall(
        "add_task", on: owner, arguments, session, takes: ["title", "due", "worker", "unit"])
      return try call.create(
        "task",
        [
          owner.rawValue: .text(call.owner.id), "status": .text("open"),
          "opened": .day(session.today), "title": call.need(.text, "title"),
          "due": call.take(.day, "due"), "worker": call.take(.reference("worker"), "worker"),
          "unit": call.take(.reference("unit"), "unit"),
        ])
    }
  }

  static let assignCoordinator = ExposedFunction(
    "assign_coordinator",
    "client:assign_coordinator { worker = worker, tasks = list of string?, starts = day?,"
      + " because = text, law = string? }",
    "Proposes a care coordinator from today or a later day, and ends the one before."
      + " Gives the assignment."
  ) { session, arguments in
    let call = try VerbCall(
      "assign_coordinator", on: "client", arguments, session, takes: ["worker", "tasks", "starts"])
    let starts = try call.take(.day, "starts")?.day ?? session.today
    if let before = try session.activeAssignment(of: call.owner) {
      let last = max(starts.adding(days: -1), before["starts"]?.day ?? starts)
      try call.update(before, ["ends": .day(last)])
    }
    return try call.create(
      "coordinator_assignment",
      [
        "client": .text(call.owner.id), "worker": call.need(.reference("worker"), "worker"),
        "tasks": call.take(.texts, "tasks"), "starts": .day(starts),
      ])
  }

  static let combineDecisions = ExposedFunction(
    "combine_decisions",
    "client:combine_decisions { title = string, parts = list of decision, responsible = worker?,"
      + " review = day?, unit = unit?, supersedes = decision?, because = text, law = string? }",
    "Proposes one combined decision that gathers the parts, which stay in force; the combined"
      + " decision it supersedes does not. Gives the decision."
  ) { session, arguments in
    let call = try VerbCall(
      "combine_decisions", on: "client", arguments, session,
      takes: ["title", "parts", "responsible", "review", "unit", "supersedes"])
    let supersedes = try call.take(.reference("decision"), "supersedes")
    if let id = supersedes?.text, let old = try session.draft.record(RecordKey("decision", id)) {
      try call.update(old, ["status": .text("superseded")])
    }
    return try call.create(
      "decision",
      [
        "client": .text(call.owner.id), "kind": .text("combined"), "status": .text("in_force"),
        "decided": .day(session.today), "starts": .day(session.today),
        "title": call.need(.text, "title"), "parts": call.need(.references("decision"), "parts"),
        "responsible": call.take(.reference("worker"), "responsible"),
        "review": call.take(.day, "review"), "unit": call.take(.reference("unit"), "unit"),
        "supersedes": supersedes,
      ])
  }
}
