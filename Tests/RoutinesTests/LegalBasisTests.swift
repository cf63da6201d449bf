import Domain
import PackageReading
import RutineTesting
import StorageSQLite
import TestSupport
import Testing

/// What decisions rest on and what messages are shared by, by the law of the day.
@Suite struct LegalBasisTests {
  /// A person, a unit of the municipality and one outside it.
  private func register() throws -> RegisterFixture {
    let contract = RegisterFixture(try SQLiteStore.inMemory(law: LawBook.norge))
    try contract.create([
      ("client", "c-1", ["name": .text("Kari"), "status": .text("active")]),
      ("unit", "home", ["name": .text("Home"), "kind": .text("home_care")]),
      (
        "unit", "dps",
        ["name": .text("DPS"), "kind": .text("dps"), "is_external": .boolean(true)]
      ),
    ])
    return contract
  }

  private func findings(
    _ contract: RegisterFixture, _ type: RecordTypeID, _ fields: [String: Value]
  )
    throws -> [String]
  {
    do {
      try contract.create([(type, "x", fields.merging(["client": .text("c-1")]) { $1 })])
      return []
    } catch let error as RegisterError {
      return error.findings.map { "\($0.code): \($0.message[.en])" }
    }
  }

  @Test(arguments: [
    ("home_nursing", "hol-3-2", "2026-11-20", ""),
    ("home_nursing", "sotjl-27", "2026-11-20", "cannot rest on"),
    ("home_nursing", "helse- og omsorgstjenesteloven § 3-2", "2026-11-20", "no legal reference"),
    ("temporary_accommodation", "sotjl-27", "2026-11-20", ""),
    ("temporary_accommodation", "sotjl-27", "2009-12-31", "was not in force on 2009-12-31"),
    ("housing_help", "boligsosialloven-6", "2023-07-01", ""),
    ("housing_help", "boligsosialloven-6", "2023-06-30", "was not in force on 2023-06-30"),
    ("allocation", "hol-3-7", "2022-01-01", "knows of any for such a decision"),
    ("allocation", "hol-3-7", "2025-01-01", "was not in force on 2025-01-01"),
    ("own_kind", "hol-3-1", "2026-11-20", ""),
    ("own_kind", "utskriving-psyk-rus", "2026-11-20", "no legal reference"),
  ])
  func `a decision rests on a law that is in force on its day and fits its kind`(
    kind: String, basis: String, day: String, wrong: String
  ) throws {
    let contract = try register()
    let found = try findings(
      contract, "decision",
      [
        "kind": .text(kind), "title": .text("T"), "status": .text("in_force"),
        "decided": .text(day), "legal_basis": .text(basis),
      ])

    #expect(try contract.store.faults(atMost: 1).findings == [])
    #expect(found.count == (wrong.isEmpty ? 0 : 1))
    #expect(found.allSatisfy { $0.hasPrefix("rule.legal_basis: ") && $0.contains(wrong) })
    #expect(found.allSatisfy { !$0.contains(basis) || wrong.contains(basis) })
  }

  @Test(arguments: [("starts", "2026-11-20", 0), ("starts", "2023-07-01", 1), ("review", "", 1)])
  func `a draft is held against the day it is to hold from, or else against the law as it stands`(
    field: String, day: String, wrong: Int
  ) throws {
    var fields: [String: Value] = [
      "kind": .text("own_kind"), "title": .text("T"), "status": .text("draft"),
      "legal_basis": .text("hol-3-7"),
    ]
    if !day.isEmpty { fields[field] = .text(day) }
    if wrong == 0 { fields["legal_basis"] = .text("hol-3-2") }

    #expect(try findings(try register(), "decision", fields).count == wrong)
  }

  /// Basis, day, whether the person objects, a reason for sharing all the same, what is wrong.
  @Test(arguments: [
    ("hpl-25", "2026-05-31", false, false, ""),
    ("hpl-25", "2026-05-31", true, false, "stops it"),
    ("hpl-25", "2026-05-31", true, true, "stops it"),
    ("hpl-25", "2026-06-30", true, true, ""),
    ("hpl-25", "2026-07-01", true, false, "stops it"),
    ("hpl-25", "2026-07-01", true, true, ""),
    ("hpl-45", "2026-06-30", false, false, ""),
    ("hpl-45", "2026-07-01", false, false, "was not in force on 2026-07-01"),
    ("fvl-13b", "2026-11-20", true, false, ""),
    ("hol-6-1", "2026-11-20", false, false, "no leave to share"),
    ("hpl-10a", "2026-11-20", false, false, "no leave to share"),
    ("Nasjonal retningslinje", "2026-11-20", false, false, "no legal reference"),
    ("", "2026-11-20", false, false, "without a consent or a legal basis"),
  ])
  func `sharing needs a law that permits it, and an objection stops it where the law says so`(
    basis: String, day: String, objects: Bool, hasReason: Bool, wrong: String
  ) throws {
    for unit in ["home", "dps"] {
      let contract = try register()
      if objects {
        try contract.create([
          ("objection", "o", ["client": .text("c-1"), "raised": .text("2026-01-01")])
        ])
      }
      var fields: [String: Value] = [
        "kind": .text("order"), "subject": .text("S"), "status": .text("ready"),
        "to_unit": .text(unit), "scope": .list(["health"]), "due": .text(day),
      ]
      if !basis.isEmpty { fields["legal_basis"] = .text(basis) }
      if hasReason { fields["despite_objection"] = .text("Life is in danger") }

      let found = try findings(contract, "message", fields)

      #expect(found.isEmpty == wrong.isEmpty, "\(unit): \(found)")
      #expect(found.allSatisfy { $0.contains(wrong) }, "\(unit): \(found)")
    }
  }

  @Test(arguments: [
    ("2026-01-01", nil, nil, nil, true), ("2026-11-21", nil, nil, nil, false),
    ("2026-01-01", "2026-11-20", nil, nil, false), ("2026-01-01", "2026-11-21", nil, nil, true),
    ("2026-01-01", nil, "home", nil, true), ("2026-01-01", nil, "dps", nil, false),
    ("2026-01-01", nil, nil, "health", true), ("2026-01-01", nil, nil, "finances", false),
  ])
  func `an objection holds from its day until it is taken back, for what and whom it says`(
    raised: String, withdrawn: String?, unit: String?, scope: String?, stops: Bool
  ) throws {
    let contract = try register()
    var objection: [String: Value] = ["client": .text("c-1"), "raised": .text(raised)]
    if let withdrawn { objection["withdrawn"] = .text(withdrawn) }
    if let unit { objection["recipients"] = .list([unit]) }
    if let scope { objection["scope"] = .list([scope]) }
    try contract.create([("objection", "o", objection)])

    let found = try findings(
      contract, "message",
      [
        "kind": .text("order"), "subject": .text("S"), "status": .text("sent"),
        "to_unit": .text("home"), "scope": .list(["health"]), "sent": .text("2026-11-20"),
        "legal_basis": .text("hpl-25"),
      ])

    #expect(found.isEmpty != stops, "\(found)")
  }

  @Test(arguments: [("2026-03-01", true), ("2026-01-01", false)])
  func `a consent that is younger than the objection takes its place`(raised: String, stops: Bool)
    throws
  {
    let contract = try register()
    try contract.create([
      ("objection", "o", ["client": .text("c-1"), "raised": .text(raised)]),
      (
        "consent", "s",
        [
          "client": .text("c-1"), "given": .text("2026-02-01"), "scope": .list(["health"]),
          "recipients": .list(["home"]),
        ]
      ),
    ])

    let found = try findings(
      contract, "message",
      [
        "kind": .text("order"), "subject": .text("S"), "status": .text("ready"),
        "to_unit": .text("home"), "scope": .list(["health"]), "due": .text("2026-11-20"),
        "consent": .text("s"),
      ])

    #expect(found.isEmpty != stops, "\(found)")
  }

  @Test func `a message inside the municipality that shares nothing needs no leave`() throws {
    let found = try findings(
      try register(), "message",
      [
        "kind": .text("call"), "subject": .text("S"), "status": .text("ready"),
        "to_unit": .text("home"),
      ])

    #expect(found == [])
  }

  /// What else is decided, on what day, and whether somebody is told.
  @Test(arguments: [
    (nil, "2026-11-20", true), ("housing_help", "2026-11-20", false),
    ("financial_support", "2026-11-20", true), (nil, "2023-06-30", false),
  ])
  func `no dwelling is no answer to who asks for help to find or keep a home`(
    also: String?, day: String, isTold: Bool
  ) throws {
    let contract = try register()
    try contract.create([
      (
        "application", "a",
        [
          "client": .text("c-1"), "kind": .text("housing_help"), "received": .text("2023-01-01"),
          "status": .text("received"),
        ]
      )
    ])
    let told = try contract.store.read(at: nil) { source, _ in
      let draft = Draft(over: source)
      for kind in ["allocation"] + (also.map { [$0] } ?? []) {
        try draft.propose(
          Change(
            op: .create, key: RecordKey("decision", kind),
            fields: [
              "client": .text("c-1"), "application": .text("a"), "kind": .text(kind),
              "title": .text("T"), "status": .text("refused"), "grounds": .text("None is vacant"),
              "decided": .day(try #require(Day(iso: day))),
            ], because: LocalizedText("b")))
      }
      return try CoreRule.advise(draft.transitions, in: draft)
    }

    #expect(told.map(\.code) == (isTold ? ["rule.housing_help_answered"] : []))
    #expect(told.allSatisfy { $0.severity == .warning })
  }
}
