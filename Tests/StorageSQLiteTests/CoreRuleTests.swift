import Domain
import RutineTesting
import StorageSQLite
import TestSupport
import Testing

/// Each core rule, broken by one record in a register that is otherwise whole.
@Suite struct CoreRuleTests {
  private typealias Case = (rule: String, type: RecordTypeID, fields: [String: Value])

  /// Takes a field away that the record would have.
  private static let none = Value.text("")

  private static let draftOn: [String: Value] = [
    "client": .text("client-1"), "to_unit": .text("unit-1"), "scope": .list(["word"]),
    "due": .text("2026-11-20"),
  ]

  private static let broken: [Case] = [
    ("one_coordinator", "coordinator_assignment", ["worker": .text("worker-1")]),
    ("one_case_owner", "case_owner", ["unit": .text("unit-1")]),
    ("one_membership", "membership", ["group": .text("group-1")]),
    ("one_plan", "individual_plan", ["status": .text("active"), "made": .text("2026-01-01")]),
    ("plan_made", "individual_plan", ["status": .text("active")]),
    ("measure_owner", "plan_measure", ["by_client": .boolean(false)]),
    ("agreed_goal", "group_goal", ["status": .text("agreed")]),
    ("dispute_decided", "dispute", ["status": .text("decided"), "decided": .text("2026-11-20")]),
    ("handover_parties", "handover", ["to_unit": none]),
    ("handover_parties", "handover", ["from_worker": none, "from_unit": .text("unit-1")]),
    ("discharged_day", "discharge_notice", ["status": .text("discharged")]),
    ("step_number", "transition_step", ["number": .integer(0)]),
    (
      "step_number", "transition_step", ["discharge_notice": .text("discharge_notice-1")]
    ),
    ("skipped_step", "transition_step", ["number": .integer(2), "status": .text("skipped")]),
    ("consent_period", "consent", ["withdrawn": .text("2026-11-01")]),
    (
      "sharing", "message",
      [
        "status": .text("ready"), "client": .text("client-1"), "to_unit": .text("unit-1"),
      ]
    ),
    (
      "sharing", "message",
      [
        "status": .text("ready"), "client": .text("client-1"), "to_unit": .text("unit-1"),
        "consent": .text("consent-1"), "scope": .list(["health"]),
      ]
    ),
    ("sharing", "message", draftOn.merging(["legal_basis": .text("agreement")]) { $1 }),
    (
      "objection", "message",
      draftOn.merging(["status": .text("ready"), "consent": .text("consent-1")]) { $1 }
    ),
    ("objection_period", "objection", ["withdrawn": .text("2026-11-01")]),
    ("legal_basis", "decision", ["legal_basis": .text("agreement")]),
    (
      "application_decided", "application",
      ["status": .text("decided")]
    ),
    ("application_decided", "application", ["preliminary_reply": .text("2026-01-01")]),
    ("complaint_order", "complaint", ["decided": .text("2026-01-01")]),
    ("complaint_order", "complaint", ["status": .text("upheld")]),
    ("delivered_hours", "delivery", ["week": .text("2026-11-17")]),
    ("delivered_hours", "delivery", ["hours": .decimal(169)]),
    ("queue_priority", "queue_entry", ["priority": .integer(0)]),
    ("decided_day", "decision", ["decided": none]),
    (
      "refusal_grounds", "decision",
      ["status": .text("refused"), "decided": .text("2026-01-01")]
    ),
    ("hours_range", "decision", ["hours_least": .decimal(5), "hours_most": .decimal(2)]),
    ("hours_range", "decision", ["hours_per_week": .decimal(-1)]),
    ("combined_parts", "decision", ["kind": .text("combined")]),
    ("combined_parts", "decision", ["parts": .list(["decision-1"])]),
    ("dwelling_numbers", "dwelling", ["capacity": .integer(0)]),
    ("dwelling_numbers", "dwelling", ["staffing_hours": .decimal(25)]),
    ("vacancy_closed", "vacancy", ["status": .text("filled")]),
    ("passed_over", "offer", ["passed_over": .list(["queue_entry-1"])]),
    (
      "offered_dwelling", "offer",
      ["vacancy": .text("vacancy-1"), "dwelling": .text("dwelling-2")]
    ),
    (
      "checked_dwelling", "dwelling_check",
      ["tenancy": .text("tenancy-1"), "dwelling": .text("dwelling-2")]
    ),
    ("complained_decision", "complaint", ["decision": .text("draft-1")]),
    ("threat_handled", "tenancy_threat", ["status": .text("handled")]),
    ("dwelling_capacity", "tenancy", [:]),
    ("period_order", "agreement", ["ends": .text("2026-01-01")]),
    ("same_client", "visit", ["client": .text("client-2"), "tenancy": .text("tenancy-1")]),
  ]

  @Test func `each rule refuses what breaks it, and what keeps it is written`() throws {
    for (rule, type, fields) in Self.broken {
      let contract = RegisterFixture(try Self.register())
      let all = WholeRegister.fields(of: Schema.norway.type(type)).merging(fields) { $1 }
        .filter { $0.value != Self.none }
      let error = #expect(throws: RegisterError.self, "\(rule)") {
        try contract.create([(type, "broken", all)])
      }
      #expect(
        error?.findings.map(\.code).contains("rule.\(rule)") == true,
        "\(rule): \(error?.findings ?? [])")
      #expect(try contract.record(type, "broken") == nil)
    }
  }

  @Test func `what was held, sent or decided is not changed, but minutes are written`() throws {
    let contract = RegisterFixture(try Self.register())
    try contract.update("meeting", "meeting-1", ["status": .text("held")])
    try contract.update("meeting", "meeting-1", ["minutes": .text("We agreed.")])
    try contract.update("message", "message-1", ["status": .text("sent")])

    for (rule, type, fields) in [
      ("held_meeting", "meeting", ["date": Value.text("2026-11-30")]),
      ("sent_message", "message", ["body": .text("Something else")]),
      ("issued_decision", "decision", ["title": .text("Another")]),
    ] as [Case] {
      let error = try #require(throws: RegisterError.self) {
        try contract.update(type, WholeRegister.id(of: type), fields)
      }
      #expect(error.findings.map(\.code) == ["rule.\(rule)"])
    }
  }

  @Test func `each rule has a case here that breaks it`() {
    let shown = Set(Self.broken.map(\.rule)).union([
      "held_meeting", "sent_message", "issued_decision",
    ])
    #expect(Set(Schema.norway.rules.map(\.name)).subtracting(shown) == [])
  }

  @Test func `a record does not change hands: what points to it would be about another`() throws {
    let contract = RegisterFixture(try Self.register())

    let error = try #require(throws: RegisterError.self) {
      try contract.update("tenancy", "tenancy-1", ["client": .text("client-2")])
    }
    #expect(error.findings.map(\.code) == ["rule.same_client"])
  }

  @Test func `an offer names others who were passed over, because they are others`() throws {
    let contract = RegisterFixture(try Self.register())
    let entry = WholeRegister.fields(of: Schema.norway.type("queue_entry"))
      .filter { ["kind", "registered", "status"].contains($0.key) }
      .merging(["client": .text("client-2")]) { $1 }
    let offer = WholeRegister.fields(of: Schema.norway.type("offer"))
      .merging(["passed_over": .list(["q-2"]), "reason": .text("why")]) { $1 }

    try contract.create([("queue_entry", "q-2", entry), ("offer", "o-2", offer)])

    #expect(try contract.record("offer", "o-2")?["passed_over"] == .list(["q-2"]))
  }

  @Test func `there are at least twenty-five rules, each with a reason and a source`() {
    #expect(Set(Schema.norway.rules.map(\.name)).count >= 25)
    for rule in Schema.norway.rules { #expect(!rule.reason.isEmpty && !rule.source.isEmpty) }
  }

  /// One record of each type; the unit is outside, the group has a second client to be mixed up.
  private static func register() throws -> SQLiteStore {
    let store = try WholeRegister.store()
    let contract = RegisterFixture(store)
    try contract.update("unit", "unit-1", ["is_external": .boolean(true)])
    try contract.update(
      "individual_plan", "individual_plan-1",
      ["status": .text("active"), "made": .text("2026-01-01")])
    try contract.update(
      "transition_step", "transition_step-1",
      ["discharge_notice": .text("discharge_notice-1")])
    try contract.create([
      ("client", "client-2", ["name": .text("B"), "status": .text("active")]),
      ("dwelling", "dwelling-2", WholeRegister.fields(of: Schema.norway.type("dwelling"))),
      (
        "decision", "draft-1",
        WholeRegister.fields(of: Schema.norway.type("decision")).merging(["status": .text("draft")])
        {
          $1
        }
      ),
    ])
    return store
  }
}
