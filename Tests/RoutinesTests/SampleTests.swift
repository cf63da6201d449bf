import Casework
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

/// The sample municipalities' routines, as a coordinator would run them.
@Suite struct SampleTests {
  private let store: SQLiteStore

  init() throws {
    store = try SQLiteStore.inMemory(law: LawBook.norge)
  }

  private func importRegister(_ name: String) throws {
    let data = try Data(contentsOf: Places.example(name).appending(path: "register.json"))
    _ = try Importer.importJSON(
      data, named: "register.json", into: store, time: "2026-11-20T08:00:00Z")
  }

  /// Gives the package all that it asks for, as the next revision.
  private func grantAll(_ name: String) throws {
    let package = try PackageReader.read(Places.example(name).path).get()
    try contract().grant(
      .grant, package.capabilities, to: package.manifest.id, hash: package.hash)
  }

  private func plan(
    _ package: String, _ routine: String, asOf day: String, record: String? = nil
  ) throws -> Plan {
    let package = try PackageReader.read(Places.example(package).path).get()
    let planner = try Planner(package, routine: routine)
    let day = try #require(Day(iso: day))
    return try store.read(at: nil) { source, revision in
      try planner.plan(over: source, revision: revision, asOf: day, record: record)
    }
  }

  @discardableResult
  private func apply(_ plan: Plan, from package: String) throws -> Int {
    let package = try PackageReader.read(Places.example(package).path).get()
    return try Applier.apply(
      plan, from: package.archive, to: store, by: "kari", time: "2026-11-20T09:00:00Z")
  }

  private func contract() -> RegisterFixture { RegisterFixture(store) }

  @Test(arguments: [
    // The register's last meetings: 29 May, 10 July, 21 August, 2 October, 13 November 2026.
    ("2026-11-20", "2026-12-28"),  // six weeks is Christmas Day, a Friday: on to Monday
    ("2026-12-24", "2026-12-28"), ("2026-12-27", "2026-12-28"),
    ("2026-07-20", "2026-08-21"), ("2026-09-30", "2026-10-02"), ("2025-01-20", "2025-02-21"),
    ("2026-03-10", "2026-04-17"), ("2025-04-20", "2025-05-16"),
    ("2027-05-17", "2027-05-18"),  // overdue: the first working day from today
    ("2027-03-25", "2027-03-30"),  // overdue, in the Easter holidays
    ("2025-12-25", "2026-01-23"), ("2024-09-01", "2024-09-02"),  // none held yet
  ])
  func `the steering group's next meeting is on the right day`(
    today: String, expected: String
  ) throws {
    try importRegister("kommune-a")

    let plan = try plan("kommune-a", "steering_group", asOf: today)

    #expect(plan.changes.map(\.type) == ["meeting"])
    #expect(plan.changes.first?.fields["date"] == Day(iso: expected).map(Value.day))
    #expect(plan.findings == [])
  }

  @Test(arguments: [
    ("2026-02-13", "2026-03-27"),  // the last working day before Easter
    ("2026-02-19", "2026-04-07"),  // Maundy Thursday: on to the day after Easter Monday
    ("2026-04-05", "2026-05-18"),  // 17 May, a Sunday
    ("2026-04-02", "2026-05-15"),  // Ascension Day
    ("2026-11-13", "2026-12-28"), ("2026-11-20", "2027-01-04"), ("2026-06-12", "2026-07-24"),
  ])
  func `six weeks after a meeting is moved to a working day`(held: String, expected: String) throws
  {
    try contract().create([
      ("group", "g-1", ["name": .text("Styringsgruppa"), "kind": .text("steering")]),
      (
        "meeting", "m-1",
        ["group": .text("g-1"), "date": .text(held), "status": .text("held")]
      ),
    ])

    let plan = try plan("kommune-a", "steering_group", asOf: held)

    #expect(plan.changes.first?.fields["date"] == Day(iso: expected).map(Value.day))
  }

  @Test func `an overdue meeting says when it should have been held`() throws {
    try importRegister("kommune-a")

    let late = try plan("kommune-a", "steering_group", asOf: "2027-01-15")
    let justInTime = try plan("kommune-a", "steering_group", asOf: "2026-12-26")

    #expect(late.changes[0].because[.en].hasSuffix("It should have met on 28.12.2026."))
    #expect(justInTime.changes[0].because[.en].hasSuffix("25.12.2026 is not a working day."))
  }

  @Test func `nothing is proposed when a meeting is called already`() throws {
    try importRegister("kommune-a")
    try contract().create([
      (
        "meeting", "called",
        ["group": .text("styringsgruppa"), "date": .text("2026-12-28"), "status": .text("called")]
      )
    ])

    #expect(try plan("kommune-a", "steering_group", asOf: "2026-11-20").changes == [])
  }

  @Test func `only members in force on the day are invited, and the secretary`() throws {
    try importRegister("kommune-a")

    let now = try plan("kommune-a", "steering_group", asOf: "2026-11-20")
    let before = try plan("kommune-a", "steering_group", asOf: "2026-03-10")

    #expect(now.changes[0].fields["invited"] == .list((1...8).map { "w-0\($0)" }))
    #expect(
      before.changes[0].fields["invited"]?.list
        == ["w-01", "w-02", "w-03", "w-04", "w-05", "w-06", "w-19", "w-08"])
    #expect(now.changes[0].fields["matters"] == .list(["t-01", "t-03", "t-02"]))
  }

  @Test func `the needs committee asks each service for its needs`() throws {
    try importRegister("kommune-a")

    let plan = try plan("kommune-a", "needs_committee", asOf: "2026-11-20")

    #expect(plan.changes.map(\.type) == ["meeting", "task", "task", "task", "task", "task"])
    #expect(plan.changes[0].fields["date"] == Day(iso: "2027-04-12").map(Value.day))
  }

  @Test func `a combined decision is proposed once, and again when a decision is added`() throws {
    try importRegister("samlevedtak")
    try grantAll("samlevedtak")
    let first = try plan("samlevedtak", "samlevedtak", asOf: "2026-11-20", record: "c-006")
    #expect(first.changes.map(\.type) == ["decision", "document"])
    #expect(first.findings.map(\.severity) == [.note])
    try apply(first, from: "samlevedtak")

    #expect(
      try plan("samlevedtak", "samlevedtak", asOf: "2026-11-20", record: "c-006").changes == [])

    try contract().create([
      (
        "decision", "d-new",
        [
          "client": .text("c-006"), "title": .text("Dagtilbud"), "kind": .text("day_activity"),
          "status": .text("in_force"), "decided": .text("2026-11-20"),
          "starts": .text("2026-11-20"),
        ]
      )
    ])
    let second = try plan("samlevedtak", "samlevedtak", asOf: "2026-11-21", record: "c-006")
    let old = first.changes[0].id

    #expect(second.changes.map(\.op) == [.update, .create, .create])
    #expect(second.changes[0].id == old)
    #expect(second.changes[0].fields == ["status": .text("superseded")])
    #expect(second.changes[1].fields["supersedes"] == .text(old))
    #expect(second.changes[1].fields["parts"]?.list?.contains("d-new") == true)
    try apply(second, from: "samlevedtak")
    #expect(try contract().record("decision", old)?["status"] == .text("superseded"))
    #expect(try contract().record("decision", old, at: 3)?["status"] == .text("in_force"))
  }

  @Test func `a whole sweep applied leaves nothing more to propose`() throws {
    try importRegister("samlevedtak")
    try grantAll("samlevedtak")

    let plan = try plan("samlevedtak", "samlevedtak", asOf: "2026-11-20")
    try apply(plan, from: "samlevedtak")

    #expect(plan.changes.count > 20)
    #expect(try self.plan("samlevedtak", "samlevedtak", asOf: "2026-11-20").changes == [])
  }

  @Test func `the same run gives the same bytes`() throws {
    try importRegister("samlevedtak")
    try grantAll("samlevedtak")

    let plans = try (1...3).map { _ in
      try plan("samlevedtak", "samlevedtak", asOf: "2026-11-20").lines
    }

    #expect(Set(plans).count == 1)
  }

  @Test func `a saved plan is read back as it was, and applied`() throws {
    try importRegister("kommune-a")
    let plan = try plan("kommune-a", "steering_group", asOf: "2026-11-20")
    let archive = try PackageReader.read(Places.example("kommune-a").path).get().archive

    let file = try PlanFile.decode(
      PlanFile(plan: plan, package: archive).encoded(), named: "p.json", of: .norway)
    let revision = try Applier.apply(
      file.plan, from: file.package, to: store, by: "kari", time: "2026-11-20T09:00:00Z")

    #expect(revision == 2)
    #expect(file.plan.lines == plan.lines)
    #expect(file.package == archive)
    #expect(try store.plan(plan.id)?.digest == plan.digest)
  }

  @Test func `a plan is refused when it was applied, altered, or made out of date`() throws {
    try importRegister("kommune-a")
    let plan = try plan("kommune-a", "steering_group", asOf: "2026-11-20")
    let text = String(decoding: plan.lines, as: UTF8.self)
    let altered = text.replacing(#""date":"2026-12-28""#, with: #""date":"2027-01-01""#)
    #expect(altered != text)

    let tampered = try #require(throws: RegisterError.self) {
      try PlanFile.decode(Data(altered.utf8), named: "p.json", of: .norway)
    }
    #expect(tampered.code == .tampered)
    try contract().update("task", "t-01", ["status": .text("done")])
    let stale = try #require(throws: RegisterError.self) { try apply(plan, from: "kommune-a") }
    #expect(stale.code == .stale)
    #expect(
      stale.message[.en] == "the plan is out of date: task 't-01' was changed by 'test'"
        + " (revision 2) after the plan was made (revision 1); run the routine again")

    let again = try self.plan("kommune-a", "steering_group", asOf: "2026-11-20")
    try apply(again, from: "kommune-a")
    let applied = try #require(throws: RegisterError.self) { try apply(again, from: "kommune-a") }
    #expect(applied.code == .alreadyApplied)
  }

  @Test func `a saved plan that names a field that does not exist is refused`() throws {
    try importRegister("kommune-a")
    let plan = try plan("kommune-a", "steering_group", asOf: "2026-11-20")
    let record = try #require(plan.records.first)
    var reads = record.reads
    reads.lists.append(
      Reads.ListRead(type: "meeting", field: "date\" = '' OR \"id", value: "x"))
    let forged = Plan(
      plan.head, [PlanRecord(record.key, changes: record.changes, reads: reads)])
    let data = PlanFile(plan: forged, package: PackageArchive(name: "p@1", files: [:])).encoded()

    let error = try #require(throws: RegisterError.self) {
      try PlanFile.decode(data, named: "p.json", of: .norway)
    }

    #expect(error.code == .badPlan)
    #expect(error.findings.map(\.code) == ["plan.field"])
  }

  @Test func `a meeting called by somebody else makes the plan stale`() throws {
    try importRegister("kommune-a")
    let plan = try plan("kommune-a", "steering_group", asOf: "2026-11-20")
    try contract().create([
      (
        "meeting", "other",
        ["group": .text("styringsgruppa"), "date": .text("2026-12-01"), "status": .text("called")]
      )
    ])

    let error = try #require(throws: RegisterError.self) { try apply(plan, from: "kommune-a") }

    #expect(error.code == .stale)
    #expect(error.message[.en].contains("meeting 'other'"))
  }
}
