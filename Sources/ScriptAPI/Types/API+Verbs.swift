import Domain
import LuaValues

/// Verbs: each proposes changes and says why.
extension API {
  static let scheduleMeeting = ExposedFunction.verb(
    "schedule_meeting",
    [
      Parameter("date", .day),
      Parameter("invite", .references("worker"), isOptional: true),
      Parameter("agenda", .texts, isOptional: true),
      Parameter("matters", .references("task"), isOptional: true),
    ], gives: "meeting", "Proposes a meeting of the group."
  ) { call in
    try call.create(
      "meeting",
      [
        "group": .text(call.ownerKey.id), "status": .text("called"), "date": call.value("date"),
        "invited": call.value("invite"), "agenda": call.value("agenda"),
        "matters": call.value("matters"),
      ])
  }

  static let addTask = ExposedFunction.verb(
    "add_task",
    [
      Parameter("title", .text),
      Parameter("due", .day, isOptional: true),
      Parameter("worker", .reference("worker"), isOptional: true),
      Parameter("unit", .reference("unit"), isOptional: true),
    ], gives: "task", "Proposes something to be done."
  ) { call in
    try call.create(
      "task",
      [
        call.ownerKey.type.rawValue: .text(call.ownerKey.id), "status": .text("open"),
        "opened": .day(call.session.today), "title": call.value("title"),
        "due": call.value("due"), "worker": call.value("worker"), "unit": call.value("unit"),
      ])
  }

  static let assignCoordinator = ExposedFunction.verb(
    "assign_coordinator",
    [
      Parameter("worker", .reference("worker")),
      Parameter("tasks", .texts, isOptional: true),
      Parameter("starts", .day, isOptional: true),
    ], gives: "coordinator_assignment",
    "Proposes a care coordinator from today or a later day, and ends the one before."
  ) { call in
    let starts = call.value("starts")?.day ?? call.session.today
    let session = call.session
    if let before = try session.draft.coordination(of: call.ownerKey.id, on: session.today) {
      let last = max(starts.adding(days: -1), before["starts"]?.day ?? starts)
      try call.update(before, ["ends": .day(last)])
    }
    return try call.create(
      "coordinator_assignment",
      [
        "client": .text(call.ownerKey.id), "worker": call.value("worker"),
        "tasks": call.value("tasks"), "starts": .day(starts),
      ])
  }

  static let combineDecisions = ExposedFunction.verb(
    "combine_decisions",
    [
      Parameter("title", .text),
      Parameter("parts", .references("decision")),
      Parameter("responsible", .reference("worker"), isOptional: true),
      Parameter("review", .day, isOptional: true),
      Parameter("unit", .reference("unit"), isOptional: true),
      Parameter("supersedes", .reference("decision"), isOptional: true),
    ], gives: "decision",
    "Proposes one combined decision that gathers the parts, which stay in force; the combined"
      + " decision it supersedes does not."
  ) { call in
    let supersedes = call.value("supersedes")
    if let id = supersedes?.text,
      let old = try call.session.draft.record(RecordKey("decision", id))
    {
      try call.update(old, ["status": .text("superseded")])
    }
    return try call.create(
      "decision",
      [
        "client": .text(call.ownerKey.id), "kind": .text("combined"),
        "status": .text("in_force"), "decided": .day(call.session.today),
        "starts": .day(call.session.today), "title": call.value("title"),
        "parts": call.value("parts"), "responsible": call.value("responsible"),
        "review": call.value("review"), "unit": call.value("unit"), "supersedes": supersedes,
      ])
  }
}
