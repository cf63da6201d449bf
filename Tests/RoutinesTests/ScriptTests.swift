import Domain
import Evaluation
import Foundation
import PackageReading
import Packages
import Routines
import RutineTesting
import StorageSQLite
import TestSupport
import Testing

/// What a routine may write, and what it is told when it is wrong.
@Suite struct ScriptTests {
  private static let manifest = """
    [municipality]
    id = "test"
    name = "Test"
    [package]
    version = "1.0.0"
    api = 1
    extends = ["norge"]
    [laws.old]
    title = "Old act"
    from = 1990-01-01
    until = 2011-12-31
    [laws.new]
    title = "New act"
    from = 2012-01-01

    """

  /// Runs the body of a routine on one client who has a group, two decisions and a tenancy.
  private func run(_ body: String, asOf today: String = "2026-11-20") throws -> Plan {
    try Places.withFolder { folder in
      try Places.write(
        [
          "municipality.toml": Self.manifest,
          "routines/r.lua":
            "return routine { title = 'T', scope = 'client', run = function(client, run)\n"
            + body + "\nend }",
        ], in: folder)
      let store = try register()
      let planner = try Planner(try PackageReader.read(folder.path).get(), routine: "r")
      let day = try #require(Day(iso: today))
      return try store.read(at: nil) { source, revision in
        try planner.plan(over: source, revision: revision, asOf: day)
      }
    }
  }

  private func register() throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory(law: LawBook.norge)
    try RegisterFixture(store).create([
      ("worker", "w-1", ["name": .text("W")]), ("worker", "w-2", ["name": .text("V")]),
      (
        "client", "c-1",
        [
          "name": .text("Kari"), "status": .text("active"), "born": .text("1980-05-17"),
          "health_notes": .text("secret"),
        ]
      ),
      (
        "group", "g-1",
        ["name": .text("G"), "kind": .text("responsibility"), "client": .text("c-1")]
      ),
      (
        "decision", "d-1",
        [
          "client": .text("c-1"), "title": .text("A"), "kind": .text("k"),
          "status": .text("in_force"), "decided": .text("2026-02-01"),
        ]
      ),
      (
        "decision", "d-2",
        [
          "client": .text("c-1"), "title": .text("B"), "kind": .text("k"),
          "status": .text("ended"), "decided": .text("2026-01-01"),
          "starts": .text("2026-01-01"), "ends": .text("2026-06-30"),
        ]
      ),
      (
        "coordinator_assignment", "k-1",
        ["client": .text("c-1"), "worker": .text("w-1"), "starts": .text("2026-01-01")]
      ),
    ])
    return store
  }

  @Test(arguments: [
    "assert(client.name == 'Kari' and client.id == 'c-1' and client.version == 1)",
    "assert(client.born.year == 1980 and client.born.weekday == 'saturday')",
    "assert(client.phone == nil)", "assert(#client.decisions == 2)",
    "assert(client.decisions:first().id == 'd-2' and client.decisions:last().id == 'd-1')",
    "assert(client.decisions:count { status = { 'ended', 'in_force' } } == 2)",
    "assert(client.decisions:any { from = day '2026-02-01' })",
    "assert(not client.decisions:any { from = day '2026-02-02' })",
    "assert(client.decisions:where { on = day '2026-03-01' }:count() == 2)",
    "assert(client.decisions:where { status = 'ended' }:where { to = day '2025-12-31' }:count() == 0)",
    "local n = 0 for d in client.decisions do n = n + 1 assert(d.client == client) end assert(n == 2)",
    "local n = 0 for _, d in ipairs(client.decisions) do n = n + 1 end assert(n == 2)",
    "assert(client.decisions[1].title == 'B' and client.decisions[3] == nil)",
    "assert(client.coordinator.name == 'W')", "assert(client.groups:first().client == client)",
    "local t = {} t[client] = 1 assert(t[client.groups:first().client] == 1)",
    "assert(run.today + weeks(6) == day '2027-01-01')",
    "assert(day '2026-01-31' + months(1) == day '2026-02-28')",
    "assert(run.today - day '2026-11-01' == 19)", "assert(run.today - days(20) < run.today)",
    "assert(run.today:next 'tuesday' == day '2026-11-24')",
    "assert(run.today:next 'friday' == day '2026-11-27')",
    "assert(run.calendar:working_day(day '2026-05-17') == day '2026-05-18')",
    "assert(run.calendar:is_holiday(day '2026-05-17'))",
    "assert(tostring(run.today) == '2026-11-20' and tostring(client) == 'client c-1')",
    "assert(run.today:text() == '20.11.2026')", "assert(#run.workers == 2)",
    "client:add_task { title = 'T', because = 'b' } assert(client.tasks:first().title == 'T')",
    "local v = client.visits:add { date = run.today, because = 'b' }"
      + " assert(v.status == 'planned' and v.client == client and client.visits:count() == 1)",
    "client:change { wishes = 'A garden', because = 'b' } assert(client.wishes == 'A garden')",
    "local d = run.dwellings:add { address = 'V 2', kind = 'ordinary', capacity = 1, because = 'b' }"
      + " client.tenancies:add { dwelling = d, starts = run.today, because = 'b' }"
      + " assert(client.tenancies[1].dwelling.address == 'V 2')",
    "assert(run.calendar:deadline(day '2026-12-04', weeks(3)) == day '2026-12-28')",
    "assert(run.calendar:nth_weekday(run.today, 2, 'tuesday') == day '2026-11-10')",
    "assert(run.calendar:nth_weekday(run.today, 5, 'tuesday') == nil)",
    "assert(run.calendar:next_part_of_year(run.today, 2) == day '2027-01-01')",
    "assert(run.calendar:working_days_after(run.today, 5) == day '2026-11-27')",
    "assert(run.today.week == 47 and run.today.week_year == 2026)",
    "assert(client:age(run.today) == 46 and client:age(day '2026-05-16') == 45)",
    "assert(run.calendar:deadline(run.today, run:parameter 'preliminary_reply') == day '2026-12-21')",
    "assert(#run:words 'transition_steps' == 4 and run:label('group_kinds', 'needs').nn == 'behovsutval')",
    "run:log('seen') run:finding { message = 'm', about = client }",
  ])
  func `a routine reads and reckons`(body: String) throws {
    #expect(try run(body).findings.filter { $0.severity == .error } == [])
  }

  @Test(arguments: [
    (
      "return client.nmae", "field.unknown",
      "a client has no field or verb 'nmae'; did you mean 'name'?"
    ),
    ("client:asign_coordinator {}", "field.unknown", "did you mean 'assign_coordinator'?"),
    ("return clinet", "field.unknown", "nothing is called 'clinet'"),
    ("return pars({})", "field.unknown", "nothing is called 'pars'; did you mean 'pairs'?"),
    ("client.name = 'x'", "lua.error", "fields of a client are read only"),
    (
      "client:add_task { title = 'T' }", "value.invalid",
      "'add_task', argument 1 'because': expected a text"
    ),
    (
      "client:add_task { because = 'b' }", "value.invalid",
      "'add_task', argument 1 'title': expected text"
    ),
    (
      "client:add_task { title = 'T', duee = run.today, because = 'b' }", "field.unknown",
      "'add_task' has no argument 'duee'; did you mean 'due'?"
    ),
    (
      "client:add_task { title = 'T', due = '2026-11-20', because = 'b' }", "value.invalid",
      "'add_task', argument 1 'due': expected a day, such as run.today"
    ),
    ("client.add_task({ because = 'b' })", "value.invalid", "with a colon: client:add_task {"),
    ("client:add_task()", "value.invalid", "argument 1: expected a table"),
    ("client.decisions:where { statsu = 'x' }", "field.unknown", "did you mean 'status'?"),
    (
      "client.decisions:where { status = 'x' }", "value.invalid",
      "condition 'status' on a decision: expected one of"
    ),
    (
      "client.decisions:where { from = 'x' }", "value.invalid",
      "condition 'from' on a decision: expected a day"
    ),
    ("client.decisions:where 'x'", "value.invalid", "'where', argument 1: expected a table"),
    ("return client.health_notes", "capability.missing", "needs the capability 'read.health'"),
    (
      "return run.clients:any { health_notes = 'x' }", "capability.missing", "'read.health'"
    ),
    ("return day '2026-02-30'", "value.invalid", "'day', argument 1 'text': expected a day"),
    (
      "client.visits:add { because = 'b' }", "value.invalid",
      "'add', argument 1 'date': expected a day"
    ),
    (
      "client.visits:add { date = run.today, client = client, because = 'b' }", "field.unknown",
      "'add' has no argument 'client'"
    ),
    ("client:change { because = 'b' }", "value.invalid", "'change' needs a field to change"),
    (
      "client:change { health_notes = 'x', because = 'b' }", "capability.missing",
      "client.health_notes needs the capability 'read.health'"
    ),
    ("return 'x ' .. run.today", "lua.error", "attempt to concatenate a day value"),
    ("return run.today + 1", "value.invalid", "cannot add a day and a number"),
    (
      "run.calendar:deadline(run.today, 3)", "value.invalid",
      "'deadline', argument 2 'span': expected a span of time, such as weeks(3), got a number"
    ),
    (
      "run.calendar:next_part_of_year(run.today, 5)", "value.invalid",
      "'next_part_of_year', argument 2 'parts': expected 1, 2, 3, 4, 6 or 12"
    ),
    (
      "run:parameter 'preliminary_repply'", "value.invalid",
      "no parameter 'preliminary_repply' on 2026-11-20; did you mean 'preliminary_reply'?"
    ),
    ("run:words 'groups'", "value.invalid", "no vocabulary 'groups'"),
    ("run:label('group_kinds', 'x')", "value.invalid", "argument 2 'word': expected a word of"),
    (
      "run.groups:add { name = 'G', kind = 'steerng', because = 'b' }", "data.unknown_word",
      "field 'kind': 'steerng' is no word of 'group_kinds'; did you mean 'steering'?"
    ),
    ("return run.today < 1", "value.invalid", "cannot compare a day and a number"),
    (
      "return run.today + weeks(99999) + weeks(99999) + weeks(99999) + months(99999)",
      "value.invalid", "outside the years"
    ),
    (
      "return weeks(1e300)", "value.invalid", "'weeks', argument 1 'count': expected a whole number"
    ),
    (
      "return run.today:next 'tirsdag'", "value.invalid",
      "'next', argument 1 'weekday': expected one of"
    ),
    (
      "client:add_task { title = 'T', because = 'b', law = 'old' }", "value.invalid",
      "there is no law 'old' in force on 2026-11-20"
    ),
    (
      "client:combine_decisions { title = 'T', parts = { client.decisions[1] }, because = 'b' }",
      "rule.combined_parts", "gathers fewer than two decisions"
    ),
    ("require 'nowhere'", "sandbox.denied", "there is no module 'nowhere' in lib/"),
    (
      "local t = {} t[1] = t client:add_task { title = t, because = 'b' }", "value.invalid",
      "'add_task', argument 1 'title': expected text that is not blank, without control characters,"
        + " at most 10,000 characters, got a table nested too deeply"
    ),
    ("client:add_task { title = 'a\\0b', because = 'b' }", "value.invalid", "'title'"),
    ("client:add_task { title = '\\xff', because = 'b' }", "value.invalid", "got a string"),
    ("run:log(table.unpack({}, 1, 100000))", "lua.error", "too many arguments"),
    ("run:finding {}", "value.invalid", "message"),
    ("run:log()", "value.invalid", "'log', argument 1 'text': expected"),
    ("error('gave up')", "lua.error", "gave up"),
    ("while true do end", "limit.instructions", "loop"),
    ("local s = 'x' while true do s = s .. s end", "limit.memory", "memory"),
  ])
  func `a mistake is told with its line, its code and the mend`(
    body: String, code: String, message: String
  ) throws {
    let finding = try #require(try run(body).findings.first { $0.severity == .error })

    #expect(finding.code == code)
    #expect(finding.message[.en].contains(message), "\(finding.message[.en])")
    #expect(finding.at.map { "\($0)" } == "routines/r.lua:2")
    #expect(
      ["rule.", "data."].contains { code.hasPrefix($0) }
        || finding.about == RecordKey("client", "c-1"))
  }

  @Test func `to be run on those who have a sensitive value needs leave to read it`() throws {
    let text = """
      return routine { title = 'T', scope = 'client', where = { active_use = true },
        run = function(client, run) run:finding { message = client.id, about = client } end }
      """
    let plan = try Places.withFolder { folder in
      try Places.write(["municipality.toml": Self.manifest, "routines/r.lua": text], in: folder)
      let store = try register()
      let planner = try Planner(try PackageReader.read(folder.path).get(), routine: "r")
      let day = try #require(Day(iso: "2026-11-20"))
      return try store.read(at: nil) { source, revision in
        try planner.plan(over: source, revision: revision, asOf: day)
      }
    }

    #expect(plan.findings.map(\.code) == ["capability.missing"])
    #expect(plan.findings[0].message[.en].contains("client.active_use needs the capability"))
    #expect(!plan.isApplicable)
  }

  @Test func `an error says what the locals were, and nothing of what they said`() throws {
    let plan = try run(
      "local name, last, list = client.name, nil, { 1 } local ok = true error(name .. '!' == '' or 'e')"
    )

    let message = plan.findings[0].message[.en]
    #expect(
      message
        == "e; at hand: client = client c-1, name = text of 4 bytes, last = nil, list = table of 1,"
        + " ok = true")
  }

  @Test func `a routine that fails half-way proposes nothing`() throws {
    let plan = try run("client:add_task { title = 'T', because = 'b' }\nerror('later')")

    #expect(plan.changes == [])
    #expect(plan.findings.map { $0.at?.line } == [3])
    #expect(!plan.isApplicable)
  }

  @Test func `a new coordinator ends the one before`() throws {
    let plan = try run(
      "client:assign_coordinator { worker = run.workers[2], tasks = { 'call' }, because = 'b' }")

    #expect(plan.findings == [])
    #expect(plan.changes.map(\.op) == [.update, .create])
    #expect(plan.changes[0].fields == ["ends": .day(try #require(Day(iso: "2026-11-19")))])
    #expect(plan.changes[1].fields["worker"] == .text("w-2"))
  }

  @Test func `a law is known by its day`() throws {
    let plan = try run(
      "client:add_task { title = 'T', because = 'b', law = 'old' }", asOf: "2010-06-01")

    #expect(plan.findings == [])
    #expect(plan.laws["old"] == LocalizedText("Old act"))
  }

  @Test(arguments: [
    ("return 5", "must return routine"), ("return routine {}", "needs title"),
    (
      "return routine { title = 'T', scope = 'clent', run = print }",
      "'print' is not available to routines"
    ),
    (
      "return routine { title = 'T', scope = 'clent', run = pairs }", "did you mean 'client'?"
    ),
    ("return routine { title = 'T', scope = 'client' }", "needs run = function"),
    (
      "return routine { title = 'T', scope = 'client', whn = 1, run = pairs }",
      "a routine has no 'whn'; did you mean 'when'?"
    ),
    (
      "return routine { title = 'T', scope = 'client', when = every { week = 1 }, run = pairs }",
      "'every' takes days, weeks or months"
    ),
    (
      "return routine { title = 'T', scope = 'client', where = { kin = 1 }, run = pairs }",
      "a client has no field 'kin'"
    ), ("return routine {", "cannot stand here"),
  ])
  func `a routine that declares itself wrongly is told so`(text: String, expected: String) throws {
    try Places.withFolder { folder in
      try Places.write(
        ["municipality.toml": Self.manifest, "routines/r.lua": text], in: folder)
      let package = try PackageReader.read(folder.path).get()

      let error = try #require(throws: PlanningError.self) { try Planner(package, routine: "r") }

      #expect(error.findings.first?.message[.en].contains(expected) == true, "\(error.findings)")
      #expect(error.findings.first?.at?.file == "routines/r.lua")
    }
  }
}
