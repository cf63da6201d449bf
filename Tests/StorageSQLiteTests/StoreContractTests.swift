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

  @Test func `a query counts, and selects by the last day a field may hold`() throws {
    try contract.create([
      ("task", "t-1", ["title": .text("A"), "status": .text("open"), "due": .text("2026-11-20")]),
      ("task", "t-2", ["title": .text("B"), "status": .text("open"), "due": .text("2026-11-21")]),
      ("task", "t-3", ["title": .text("C"), "status": .text("open")]),
    ])
    var query = RecordQuery("task", matching: ["status": .text("open")])
    let count = { (query: RecordQuery) in
      try contract.store.read(at: nil) { source, _ in try source.count(query) }
    }
    #expect(try count(query) == 3)

    query.upTo = ["due": try #require(Day(iso: "2026-11-20"))]

    #expect(try contract.ids(query) == ["t-1"])
    #expect(try count(query) == 1)
  }

  @Test func `the latest answer to each thing is kept, and none is ever lost`() throws {
    let day = try #require(Day(iso: "2026-11-20"))
    let answer = { (kind: Answer.Kind, gist: String, reason: String?) in
      Answer(
        time: "2026-11-20T08:00:00Z", who: "kari", subject: "task 't-1'", gist: gist, kind: kind,
        day: day, reason: reason)
    }
    #expect(try contract.store.answers().isEmpty)
    #expect(try contract.store.answer(to: "task 't-1'", gist: "a") == nil)

    try contract.store.note(answer(.later, "a", nil))
    try contract.store.note(answer(.no, "b", "moved"))
    try contract.store.note(answer(.no, "a", "done by phone"))

    #expect(
      try contract.store.answers() == [
        answer(.no, "a", "done by phone"), answer(.no, "b", "moved"),
      ])
    #expect(try contract.store.latestRevision() == 1)
    #expect(
      try contract.store.answer(to: "task 't-1'", gist: "a") == answer(.no, "a", "done by phone"))
    #expect(try contract.store.answer(to: "task 't-2'", gist: "a") == nil)
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

    let tried = try contract.store.bringIn(trial) {
      for change in changes { _ = try $0.take(change) }
    }
    #expect(tried.revision == nil && tried.created == 1 && tried.changed == 1 && tried.left == 1)
    #expect(try contract.store.latestRevision() == 1)
    let done = try contract.store.bringIn(order) {
      for change in changes { _ = try $0.take(change) }
    }
    #expect(done.revision == 2 && done.created == 1 && done.changed == 1 && done.left == 1)
    #expect(try contract.record("client", "c-2")?.version == 2)
    #expect(try contract.record("client", "c-1")?.version == 1)
    let again = try contract.store.bringIn(order) {
      for change in changes { _ = try $0.take(change) }
    }
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

    #expect(try contract.store.commits(since: nil).map(\.revision) == [2, 1])
    #expect(try contract.store.commits(since: nil).first?.label == "test")
  }

  /// One value of every kind of field that a municipality may add.
  private static let own: [(name: String, kind: FieldKind, value: Value)] = [
    ("text", .text, .text("Ærlig \"talt\"")), ("word", .word, .text("a_word")),
    ("choice", .choice(["low", "high"]), .text("high")), ("integer", .integer, .integer(-3)),
    ("decimal", .decimal, .decimal(37)), ("boolean", .boolean, .boolean(false)),
    ("day", .day, .day(Day(number: 739_000))), ("time", .time, .text("08:30")),
    ("texts", .texts, .list(["a", "b"])), ("words", .words, .list([])),
    ("reference", .reference("worker"), .text("w-1")),
    ("references", .references("worker"), .list(["w-1"])),
  ]

  @Test func `fields of the municipality's own are kept, found and remembered`() throws {
    let before = try contract.adopt(Self.own.map { ("client", $0.name, $0.kind) })
    let values = Dictionary(uniqueKeysWithValues: Self.own.map { ("ext.\($0.name)", $0.value) })
    try contract.update("client", "c-1", values)
    try contract.update("client", "c-1", ["ext.integer": .integer(4)])

    #expect(try contract.record("client", "c-1", at: before)?.ext == [:])
    #expect(try contract.record("client", "c-1", at: before + 1)?.ext == values)
    #expect(
      try contract.record("client", "c-1")?.ext
        == values.merging(["ext.integer": .integer(4)]) { $1 })
    for own in Self.own where !own.kind.isList && own.name != "integer" {
      let query = RecordQuery("client", matching: ["ext.\(own.name)": own.value])
      #expect(try contract.ids(query) == ["c-1"], "\(own.name)")
    }
    #expect(try contract.ids(RecordQuery("client", matching: ["ext.integer": .integer(-3)])) == [])
  }

  @Test func `a value that is not of its field's kind, or leads nowhere, is refused`() throws {
    try contract.adopt([("client", "score", .integer), ("client", "contact", .reference("worker"))])

    for (name, value) in [
      ("ext.score", Value.text("three")), ("ext.contact", .text("w-9")), ("ext.other", .integer(1)),
    ] {
      let error = try #require(throws: RegisterError.self) {
        try contract.update("client", "c-1", [name: value])
      }
      #expect(error.findings.map(\.field) == [name])
    }
  }

  @Test func `a field that was taken up stays what it was`() throws {
    try contract.adopt([("client", "score", .integer), ("task", "size", .choice(["s", "m"]))])

    #expect(throws: RegisterError.self) { try contract.adopt([("client", "score", .text)]) }
    #expect(throws: RegisterError.self) { try contract.adopt([("task", "size", .choice(["s"]))]) }
    let latest = try contract.adopt([("task", "size", .choice(["s", "m", "l"]))])
    let fields = { revision in
      try contract.store.read(at: revision) { source, _ in
        try source.fields().custom.map { "\($0.path) \($0.kind.form.choices ?? [])" }
      }
    }
    #expect(
      try fields(latest - 1) == [
        "client.ext.score []", "task.ext.size [\"s\", \"m\"]",
      ])
    #expect(
      try fields(nil) == ["client.ext.score []", "task.ext.size [\"s\", \"m\", \"l\"]"])
  }

  @Test func `who looked at what is sensitive is told, latest first`() throws {
    for subject in ["client c-1", "client c-2"] {
      try contract.store.note(
        Access(
          time: "2026-11-20T08:00:00Z", who: "a", command: "show", subject: subject,
          capabilities: ["read.health", "read.identity"], revision: 1))
    }

    let all = try contract.store.accesses(to: nil, since: nil)
    #expect(all.map(\.subject) == ["client c-2", "client c-1"])
    #expect(all.first?.capabilities == ["read.health", "read.identity"])
    #expect(try contract.store.accesses(to: "client c-1", since: Day(iso: "2026-11-20")).count == 1)
    #expect(try contract.store.accesses(to: nil, since: Day(iso: "2026-11-21")).isEmpty)
  }

  @Test func `more than a thousand looks and commits are all listed`() throws {
    for number in 1...1100 {
      try contract.store.note(
        Access(
          time: "t", who: "a", command: "show", subject: "client c-\(number)", capabilities: [],
          revision: 1))
    }
    #expect(try contract.store.accesses(to: nil, since: nil).count == 1100)
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
