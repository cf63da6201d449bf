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

/// Letters are made by a routine from the package's templates, and are part of its plan.
@Suite struct LetterTests {
  private let templates = [
    "documents/call.mustache": "Til {{name}}, {{day}}: {{#list}}{{.}};{{/list}} {{sum}} {{what}}",
    "documents/call.nn.mustache": "Til {{name}} den {{day}}",
    "documents/decided.mustache": "{{> rights}}",
  ]

  /// Runs the body on one client of a municipality that writes nynorsk.
  private func run(_ body: String) throws -> Plan {
    try Places.withFolder { folder in
      try Places.write(
        templates.merging([
          "municipality.toml": """
          [municipality]
          id = "test"
          name = "Test"
          language = "nn"
          [package]
          version = "1.0.0"
          api = 1
          extends = ["norge"]
          [[decisions.holding]]
          basis = ["hol-10-2"]
          remedy = "court"
          time = 2
          unit = "months"
          law = "hol-10-7"
          body = "tingretten"
          """,
          "routines/r.lua":
            "return routine { title = 'T', scope = 'client', run = function(client, run)\n"
            + body + "\nend }",
        ]) { $1 }, in: folder)
      let store = try SQLiteStore.inMemory(law: LawBook.norge)
      try RegisterFixture(store).create([
        ("client", "c-1", ["name": .text("Kari *Li*"), "status": .text("active")]),
        (
          "decision", "d-1",
          [
            "client": .text("c-1"), "kind": .text("home_care"), "title": .text("D"),
            "status": .text("in_force"), "decided": .text("2026-01-01"),
          ]
        ),
        (
          "decision", "d-2",
          [
            "client": .text("c-1"), "kind": .text("holding"), "title": .text("D"),
            "status": .text("in_force"), "decided": .text("2026-11-20"),
          ]
        ),
        (
          "decision", "d-3",
          [
            "client": .text("c-1"), "kind": .text("home_nursing"), "title": .text("D"),
            "status": .text("in_force"), "decided": .text("2026-11-20"),
          ]
        ),
      ])
      let planner = try Planner(try PackageReader.read(folder.path).get(), routine: "r")
      let day = try #require(Day(iso: "2026-11-20"))
      return try store.read(at: nil) { source, revision in
        try planner.plan(over: source, revision: revision, asOf: day)
      }
    }
  }

  private func body(_ data: String, _ more: String = "") throws -> String? {
    let plan = try run(
      "client:write_document { template = 'call', kind = 'call', title = 'T', because = 'b', \(more)"
        + " data = { \(data) } }")
    #expect(plan.findings == [])
    return plan.changes.first?.fields["body"]?.text
  }

  @Test func `it is written in the municipality's language, unless the routine says another`()
    throws
  {
    let data =
      "name = client, day = run.today, list = { 'a', 1.5 }, sum = 2, what = { nb = 'x', en = 'y' }"
    #expect(try body(data) == "Til Kari \\*Li\\* den 20. november 2026")
    #expect(
      try body(data, "language = 'nb',")
        == "Til Kari \\*Li\\*, 20. november 2026: a;1,5; 2 x")
    #expect(
      try body(data, "language = 'en',")
        == "Til Kari \\*Li\\*, 20 November 2026: a;1.5; 2 y")
  }

  @Test func `it is kept with whom and what it is about`() throws {
    let plan = try run(
      "client.decisions[1]:write_document { template = 'call', kind = 'decision_letter',"
        + " title = 'T', data = { name = 'K', day = run.today }, because = 'b', law = 'fvl-27' }")

    let change = try #require(plan.changes.first)
    var fields = change.fields
    fields["body"] = nil
    #expect(
      fields == [
        "title": .text("T"), "kind": .text("decision_letter"), "client": .text("c-1"),
        "decision": .text("d-1"), "date": .day(try #require(Day(iso: "2026-11-20"))),
        "language": .text("nn"), "template": .text("call"),
      ])
    #expect(plan.laws.keys.sorted() == ["fvl-27"])
  }

  @Test func `a decision of which one cannot complain is brought before the court`() throws {
    let plan = try run(
      "client.decisions[2]:write_document { template = 'decided', kind = 'decision_letter',"
        + " title = 'T', data = { grounds = '' }, language = 'en', because = 'b' }")

    let body = try #require(plan.changes.first?.fields["body"]?.text)
    #expect(plan.findings == [])
    #expect(
      body.contains("One cannot complain on the decision. You may bring it before the district"))
    #expect(
      body.contains("2 months of receiving this letter (health and care services act, section 10"))
    #expect(body.contains("the last day is 20 January 2027"))
    #expect(!body.contains("Statsforvalteren") && !body.contains("Postponement"))
  }

  @Test func `who may not read of health does not learn a kind from whether it has a rule`() throws
  {
    let plan = try run(
      "client.decisions[3]:write_document { template = 'decided', kind = 'decision_letter',"
        + " title = 'T', data = { grounds = 'g' }, because = 'b' }")

    #expect(plan.changes.isEmpty)
    #expect(plan.findings.map(\.code) == ["capability.missing"])
  }

  @Test(arguments: [
    ("client.decisions[1]", "law.no_rule", "of decision 'd-1' made on 2026-01-01"),
    ("client", "law.no_decision", "is for letters about a decision"),
  ])
  func `a letter that the law says nothing for is not written`(
    of owner: String, code: String, message: String
  ) throws {
    let plan = try run(
      "\(owner):write_document { template = 'decided', kind = 'decision_letter', title = 'T',"
        + " data = { grounds = 'g' }, because = 'b' }")

    #expect(plan.changes.isEmpty)
    #expect(plan.findings.map(\.code) == [code])
    #expect(plan.findings.first?.message[.en].contains(message) == true)
  }

  @Test(arguments: [
    ("template = 'cal'", "there is no template 'cal' in documents/; did you mean 'call'?"),
    ("template = 'call', data = { name = 'x' }", "wants 'day', which its data do not give"),
    ("template = 'call', data = { run }", "'data' names its values"),
    (
      "template = 'call', data = { name = client.decisions }",
      "'data.name' is a collection; a letter takes texts"
    ),
    ("template = 'call', data = { name = { a = pairs } }", "'data.name.a' is a function"),
  ])
  func `what cannot be written is said`(arguments: String, message: String) throws {
    let plan = try run(
      "client:write_document { kind = 'call', title = 'T', because = 'b', \(arguments) }")

    let finding = try #require(plan.findings.first)
    #expect(finding.message[.en].contains(message), "\(finding.message[.en])")
    #expect(["value.invalid", "template.invalid"].contains(finding.code))
  }
}
