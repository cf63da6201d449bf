import Domain
import StorageSQLite
import TestSupport
import Testing

/// The contract that any store must hold, shown for SQLite.
@Suite struct StoreContractTests {
  private let contract: StoreContract

  init() throws {
    contract = StoreContract(try SQLiteStore.inMemory())
    try contract.create([
      ("client", "c-1", ["name": .text("A"), "status": .text("active")]),
      ("client", "c-2", ["name": .text("B"), "status": .text("active")]),
      ("worker", "w-1", ["name": .text("W"), "roles": .list(["a", "b"])]),
      (
        "dwelling", "b-1",
        ["address": .text("V 1"), "kind": .text("flat"), "capacity": .integer(1)]
      ),
      (
        "decision", "d-1",
        [
          "client": .text("c-1"), "title": .text("T"), "kind": .text("k"),
          "status": .text("in_force"), "hours_per_week": .decimal(2.5),
          "decided": .text("2026-01-02"), "complaint_pending": .boolean(false),
        ]
      ),
    ])
  }

  @Test func `a record is read as it was written`() throws {
    let decision = try #require(try contract.record("decision", "d-1"))

    #expect(decision.version == 1)
    #expect(decision.revision == 1)
    #expect(decision["hours_per_week"] == .decimal(2.5))
    #expect(decision["decided"] == Day(iso: "2026-01-02").map(Value.day))
    #expect(decision["complaint_pending"] == .boolean(false))
    #expect(try contract.record("worker", "w-1")?["roles"] == .list(["a", "b"]))
  }

  @Test func `a change makes a version and the earlier one can still be read`() throws {
    let revision = try contract.update("client", "c-1", ["name": .text("C")])

    #expect(revision == 2)
    #expect(try contract.record("client", "c-1")?["name"] == .text("C"))
    #expect(try contract.record("client", "c-1")?.version == 2)
    #expect(try contract.record("client", "c-1", at: 1)?["name"] == .text("A"))
    #expect(try contract.record("client", "c-1", at: 0) == nil)
  }

  @Test func `a revision that does not exist is refused`() {
    #expect(throws: RegisterError.self) { try contract.record("client", "c-1", at: 9) }
  }

  @Test func `records are selected by fields, in order of id, page by page`() throws {
    var query = RecordQuery("client", matching: ["status": .text("active")], limit: 1)
    #expect(try contract.ids(query) == ["c-1"])
    query.after = "c-1"
    #expect(try contract.ids(query) == ["c-2"])
    #expect(try contract.ids(RecordQuery("client", matching: ["name": .text("B")])) == ["c-2"])
    #expect(
      try contract.ids(RecordQuery("dwelling", matching: ["capacity": .integer(1)])) == ["b-1"])
  }

  @Test func `a commit with one bad change leaves nothing`() throws {
    let error = try #require(throws: RegisterError.self) {
      try contract.create([
        ("client", "c-3", ["name": .text("D"), "status": .text("active")]),
        ("task", "t-1", ["title": .text("T"), "status": .text("open"), "client": .text("c-99")]),
      ])
    }

    #expect(error.code == .dataInvalid)
    #expect(
      error.findings.map { $0.message[.en] }
        == ["task 't-1', field 'client': there is no client 'c-99'"])
    #expect(try contract.record("client", "c-3") == nil)
    #expect(try contract.store.latestRevision() == 1)
  }

  @Test func `an import makes what is new, changes what differs and leaves the rest`() throws {
    let order = ImportOrder(name: "f.json", time: "")
    let changes = [("c-1", "A"), ("c-2", "Other"), ("c-3", "New")].map { id, name in
      Change(
        op: .create, key: RecordKey("client", id),
        fields: ["name": .text(name), "status": .text("active")], because: LocalizedText("t"))
    }
    let trial = ImportOrder(name: "f.json", time: "", isTrial: true)

    let tried = try contract.store.bringIn(trial) { for change in changes { _ = try $0(change) } }
    #expect(tried.revision == nil && tried.created == 1 && tried.changed == 1 && tried.left == 1)
    #expect(try contract.store.latestRevision() == 1)
    let done = try contract.store.bringIn(order) { for change in changes { _ = try $0(change) } }
    #expect(done.revision == 2 && done.created == 1 && done.changed == 1 && done.left == 1)
    #expect(try contract.record("client", "c-2")?.version == 2)
    #expect(try contract.record("client", "c-1")?.version == 1)
    let again = try contract.store.bringIn(order) { for change in changes { _ = try $0(change) } }
    #expect(again.revision == nil && again.left == 3)
    #expect(try contract.store.latestRevision() == 2)
  }

  @Test func `core rules hold for every commit`() throws {
    let broken: [(String, [(RecordTypeID, String, [String: Value])])] = [
      (
        "rule.one_coordinator",
        ["k-1", "k-2"].map {
          (
            "coordinator_assignment", $0,
            ["client": .text("c-1"), "worker": .text("w-1"), "starts": .text("2026-01-01")]
          )
        }
      ),
      (
        "rule.dwelling_capacity",
        ["l-1", "l-2"].map {
          (
            "tenancy", $0,
            ["client": .text("c-1"), "dwelling": .text("b-1"), "starts": .text("2026-01-01")]
          )
        }
      ),
      (
        "rule.combined_parts",
        [
          (
            "decision", "d-9",
            [
              "client": .text("c-2"), "title": .text("T"), "kind": .text("combined"),
              "status": .text("in_force"), "decided": .text("2026-01-02"),
              "parts": .list(["d-1", "d-9"]),
            ]
          )
        ]
      ),
      (
        "rule.same_client",
        [
          (
            "decision", "d-9",
            [
              "client": .text("c-2"), "title": .text("T"), "kind": .text("k"),
              "status": .text("in_force"), "decided": .text("2026-01-02"),
              "supersedes": .text("d-1"),
            ]
          )
        ]
      ),
      (
        "rule.period_order",
        [
          (
            "tenancy", "l-1",
            [
              "client": .text("c-1"), "dwelling": .text("b-1"), "starts": .text("2026-02-01"),
              "ends": .text("2026-01-01"),
            ]
          )
        ]
      ),
    ]
    for (code, records) in broken {
      let error = try #require(throws: RegisterError.self) { try contract.create(records) }
      #expect(error.findings.first?.code == code)
    }
    #expect(try contract.store.latestRevision() == 1)
  }

  @Test func `an issued decision is not edited, only ended`() throws {
    let error = try #require(throws: RegisterError.self) {
      try contract.update("decision", "d-1", ["title": .text("Other")])
    }
    #expect(error.findings.first?.code == "rule.issued_decision")

    try contract.update("decision", "d-1", ["status": .text("ended"), "ends": .text("2026-03-01")])
    #expect(try contract.record("decision", "d-1")?["status"] == .text("ended"))
  }

  @Test func `what was committed is told, latest first`() throws {
    try contract.update("client", "c-1", ["name": .text("C")])

    #expect(try contract.store.commits(limit: 5).map(\.revision) == [2, 1])
    #expect(try contract.store.commits(limit: 1).first?.label == "test")
  }

  @Test func `a capability is granted to one package, and has been even after it was taken back`()
    throws
  {
    #expect(try contract.granted(to: "p") == [])
    #expect(try contract.grant(.grant, ["read.health", "read.identity"], to: "p") == 2)
    try contract.grant(.grant, ["read.health"], to: "p", hash: "i")
    try contract.grant(.withdraw, ["read.identity"], to: "p")

    #expect(try contract.granted(to: "p") == ["read.health i 3"])
    #expect(try contract.granted(to: "p", at: 2) == ["read.health h 2", "read.identity h 2"])
    #expect(try contract.granted(to: "p", at: 3) == ["read.health i 3", "read.identity h 2"])
    #expect(try contract.granted(to: "other") == [])
  }
}
