import Casework
import Domain
import Foundation
import Packages
import Routines
import RutineTesting
import StorageSQLite
import TestSupport
import Testing

/// Proposals that are made once, whatever becomes of them.
@Suite struct OnceTests {
  private static let leases = """
    {"clients": [{"id": "c-1", "name": "Kari", "status": "active"}],
     "dwellings": [{"id": "b-1", "address": "V 1", "kind": "flat", "capacity": 2}],
     "tenancies": [
       {"id": "l-1", "client": "c-1", "dwelling": "b-1", "starts": "2024-01-01",
        "renewal": "2027-02-02"},
       {"id": "l-10", "client": "c-1", "dwelling": "b-1", "starts": "2024-01-01",
        "renewal": "2027-02-02"}]}
    """

  private func package(_ once: String = "once = { \"renewal\", tenancy.renewal }") throws
    -> Package
  {
    try .made(
      "",
      [
        "routines/renewal.lua": """
        return routine { title = "R", scope = "tenancy", run = function(tenancy, run)
          local task = tenancy.client:add_task { title = "Can buy?", because = "renewed", \(once) }
          run:log(task and "proposed" or "nothing")
        end }
        """
      ])
  }

  private func plan(
    _ desk: Desk, _ package: Package, on day: Day = Desk.today, record: String? = "l-1"
  ) throws -> Plan {
    var order = PlanOrder("renewal", of: package, asOf: day)
    order.record = record
    return try desk.office.propose(order).plan
  }

  private func apply(_ desk: Desk, _ plan: Plan, _ package: Package) throws {
    _ = try desk.office.apply(plan, from: package.archive)
  }

  @Test func `what was done is not proposed again, also when somebody has edited it`() throws {
    let desk = try Desk(Self.leases)
    let package = try package()
    let first = try plan(desk, package)
    #expect(first.changes.map(\.once) == ["renewal 2027-02-02"])
    try apply(desk, first, package)
    _ = try RegisterFixture(desk.store).update(
      "task", try #require(first.changes.first?.id),
      ["title": .text("Other"), "status": .text("dropped")])

    let again = try plan(desk, package, on: Desk.today.adding(days: 400))
    #expect(again.changes.isEmpty)
    #expect(again.log.map { $0.text[.en] } == ["nothing"])
    #expect(again.findings.map(\.code) == [Finding.notDone])
    #expect(
      again.findings.map { $0.message[.nb] } == ["renewal 2027-02-02: svart ja 20.11.2026"])
    // Of another lease, and of the same when it is renewed again, nothing was answered.
    #expect(try plan(desk, package, record: "l-10").changes.count == 1)
    _ = try RegisterFixture(desk.store).update(
      "tenancy", "l-1", ["renewal": .text("2030-02-02")])
    #expect(try plan(desk, package).changes.count == 1)
  }

  @Test func `again counts from the day on which it was answered`() throws {
    let desk = try Desk(Self.leases)
    let package = try package("once = { \"renewal\" }, again = months(6)")
    try apply(desk, try plan(desk, package), package)
    let until = { (iso: String) in
      try self.plan(desk, package, on: try #require(Day(iso: iso))).changes.count
    }
    #expect(try [until("2026-11-20"), until("2027-05-19"), until("2027-05-20")] == [0, 0, 1])
    try apply(desk, try plan(desk, package, on: try #require(Day(iso: "2027-06-30"))), package)
    #expect(try [until("2027-12-29"), until("2027-12-30")] == [0, 1])
  }

  @Test func `a no is remembered under the key, and later is not`() throws {
    for (kind, count) in [(Answer.Kind.no, 0), (.later, 1)] {
      let desk = try Desk(Self.leases)
      let package = try package()
      try answer(kind, desk, package)
      #expect(try plan(desk, package).changes.count == count)
    }
  }

  @Test func `the same key twice in a run is one proposal, and the reader is told`() throws {
    let desk = try Desk(Self.leases)
    let package = try Package.made(
      "",
      [
        "routines/renewal.lua": """
        return routine { title = "R", scope = "client", run = function(client, run)
          for tenancy in client.tenancies do
            client.tasks:add { title = "T", once = { "a", 3, tenancy.dwelling }, because = "b" }
            tenancy:change { follow_up = "agreed", once = { tenancy }, because = "b" }
          end
        end }
        """
      ])
    let made = try plan(desk, package, record: nil)
    #expect(
      made.changes.map(\.once) == ["a 3 dwelling/b-1", "tenancy/l-1", "tenancy/l-10"])
    #expect(
      made.findings.map { $0.message[.en] } == ["a 3 dwelling/b-1: is proposed above"])
    try apply(desk, made, package)
    #expect(try plan(desk, package, record: nil).findings.count == 4)
  }

  @Test func `the same answers give the same bytes, and the plan says which it knew`() throws {
    let desk = try Desk(Self.leases)
    let package = try package()
    let first = try plan(desk, package, record: nil)
    #expect(try first.lines == plan(desk, package, record: nil).lines)
    #expect(first.reads.answers == 0)
    try apply(desk, try plan(desk, package), package)
    let second = try plan(desk, package, record: nil)
    #expect(second.reads.answers == 2)
    #expect(second.changes.count == 1)
    // What was planned before is answered now.
    let error = try #require(throws: RegisterError.self) { try apply(desk, first, package) }
    #expect(error.code == .stale)
    #expect(try Plan.read(second.lines[...], of: .norway).plan.lines == second.lines)
  }

  @Test func `a plan is not applied when something was answered for its record since it was made`()
    throws
  {
    for kind in [Answer.Kind.yes, .no] {
      let desk = try Desk(Self.leases)
      let package = try package("due = run.today")
      let (first, other) = (try plan(desk, package), try plan(desk, package, record: "l-10"))
      let saved = [
        try plan(desk, package, record: nil),
        try plan(desk, package, on: Desk.today.adding(days: 1)),
      ]
      if kind == .yes {
        try apply(desk, first, package)
      } else {
        try answer(.no, desk, package)
      }
      for plan in saved {
        let error = try #require(throws: RegisterError.self) { try apply(desk, plan, package) }
        #expect(error.code == .stale)
        #expect(error.message[.en].contains("tenancy 'l-1'"), "\(error.message[.en])")
      }
      // Nothing was answered for another record, and what is planned anew knows the answer.
      if kind == .yes { try apply(desk, other, package) }
      try apply(desk, try plan(desk, package, on: Desk.today.adding(days: 1)), package)
    }
  }

  private func answer(_ kind: Answer.Kind, _ desk: Desk, _ package: Package) throws {
    var order = DueOrder(today: Desk.today)
    order.package = package
    order.routine = "renewal"
    try desk.office.due(order) { search in
      let question = try #require(try search.questions().questions.first)
      let plan = try search.current(question).plan
      try search.remember(kind, to: question, about: plan, because: nil)
    }
  }

  @Test(arguments: [
    "once = \"renewal\"", "once = {}", "once = { \"Kari Nordmann\" }", "once = { 1.5 }",
    "once = { { \"a\" } }", "again = months(6)", "once = { \"a\" }, again = 6",
    "once = { \"\(String(repeating: "a", count: 64))\", \"\(String(repeating: "b", count: 64))\", \"\(String(repeating: "c", count: 64))\" }",
  ])
  func `a key is a short list of words, days, whole numbers and records`(once: String) throws {
    let desk = try Desk(Self.leases)
    let made = try plan(desk, try package(once))
    #expect(made.changes.isEmpty)
    #expect(made.findings.map(\.code) == ["value.invalid"])
  }
}
