import Domain

// What is committed, or refused and left no trace.
extension StoreContract {
  static let commits = [
    StoreContract("a transaction reads what it has written, and leaves nothing when it is left") {
      register in
      struct Stop: Error {}
      let client = Record(
        register.store.schema.type("client"), "c-3", version: 1, revision: 2,
        values: try register.record("client", "c-1").unwrapped().values)
      do {
        try register.store.write { rows in
          try rows.append(
            CommitSummary(revision: 2, time: "t", who: "w", kind: "import", label: "f", planID: nil)
          )
          try rows.write(client)
          try expect(try rows.record(client.key), client)
          try expect(try rows.latestRevision(), 2)
          throw Stop()
        }
      } catch is Stop {}
      try expect(try register.record("client", "c-3"), nil)
      try expect(try register.store.latestRevision(), 1)
    },
    StoreContract("a commit with one bad change leaves nothing") { register in
      let error = try refusal {
        try register.create([
          ("client", "c-3", ["name": .text("D"), "status": .text("active")]),
          ("task", "t-1", ["title": .text("T"), "status": .text("open"), "client": .text("c-99")]),
        ])
      }
      try expect(error.code, .dataInvalid)
      try expect(
        error.findings.map { $0.message[.en] },
        ["task 't-1', field 'client': there is no client 'c-99'"])
      try expect(try register.record("client", "c-3"), nil)
      try expect(try register.store.latestRevision(), 1)
    },
    StoreContract("core rules hold for every commit") { register in
      for (code, records) in broken {
        let error = try refusal { try register.create(records) }
        try expect(error.code, .rule)
        try expect(error.findings.first?.code, code)
      }
      try expect(try register.store.latestRevision(), 1)
    },
    StoreContract("an issued decision is not edited, only ended") { register in
      let error = try refusal {
        try register.update("decision", "d-1", ["title": .text("Other")])
      }
      try expect(error.findings.first?.code, "rule.issued_decision")
      let ends: [String: Value] = ["status": .text("ended"), "ends": .text("2026-03-01")]
      try register.update("decision", "d-1", ends)
      try expect(try register.record("decision", "d-1")?["status"], .text("ended"))
    },
    StoreContract("a value that is not of its field's kind, or leads nowhere, is refused") {
      register in
      try register.adopt([
        ("client", "score", .integer), ("client", "contact", .reference("worker")),
      ])
      for (name, value) in [
        ("ext.score", Value.text("three")), ("ext.contact", .text("w-9")),
        ("ext.other", .integer(1)),
      ] {
        let error = try refusal { try register.update("client", "c-1", [name: value]) }
        try expect(error.findings.map(\.field), [name])
      }
    },
    StoreContract("a field that was taken up stays what it was") { register in
      try register.adopt([("client", "score", .integer), ("task", "size", .choice(["s", "m"]))])
      for field in [("client", "score", .text), ("task", "size", .choice(["s"]))]
        as [(RecordTypeID, String, FieldKind)]
      {
        try expect(try refusal { try register.adopt([field]) }.code, .dataInvalid)
      }
      let latest = try register.adopt([("task", "size", .choice(["s", "m", "l"]))])
      let fields = { (revision: Int?) in
        try register.store.read(at: revision) { source, _ in
          try source.fields().custom.map { "\($0.path) \($0.kind.form.choices ?? [])" }
        }
      }
      try expect(
        try fields(latest - 1), ["client.ext.score []", "task.ext.size [\"s\", \"m\"]"])
      try expect(try fields(nil), ["client.ext.score []", "task.ext.size [\"s\", \"m\", \"l\"]"])
    },
    StoreContract("a field that is sensitive now was so at every commit") { register in
      let open = try register.adopt([("client", "score", .integer)])
      try register.adopt([("client", "score", .integer)], .health)
      let then = try register.store.read(at: open) { source, _ in try source.fields().custom }
      try expect(then.map(\.sensitivity), [.health])
    },
    StoreContract("a capability is granted to one package, and has been after it was taken back") {
      register in
      try expect(try register.granted(to: "p"), [])
      try expect(try register.grant(.grant, ["read.health", "read.identity"], to: "p"), 2)
      try register.grant(.grant, ["read.health"], to: "p", hash: "i")
      try register.grant(.withdraw, ["read.identity"], to: "p")

      try expect(try register.granted(to: "p"), ["read.health i 3"])
      try expect(
        try register.granted(to: "p", at: 2), ["read.health h 2", "read.identity h 2"])
      try expect(
        try register.granted(to: "p", at: 3), ["read.health i 3", "read.identity h 2"])
      try expect(try register.granted(to: "other"), [])
    },
  ]

  private static func two(_ type: RecordTypeID, _ fields: [String: Value])
    -> [(RecordTypeID, String, [String: Value])]
  {
    [(type, "x-1", fields), (type, "x-2", fields)]
  }

  private static let decision: [String: Value] = [
    "client": .text("c-2"), "title": .text("T"), "kind": .text("k"),
    "status": .text("in_force"), "decided": .text("2026-01-02"),
  ]

  private static let broken: [(String, [(RecordTypeID, String, [String: Value])])] = [
    (
      "rule.one_coordinator",
      two(
        "coordinator_assignment",
        ["client": .text("c-1"), "worker": .text("w-1"), "starts": .text("2026-01-01")])
    ),
    (
      "rule.dwelling_capacity",
      two(
        "tenancy",
        ["client": .text("c-1"), "dwelling": .text("b-1"), "starts": .text("2026-01-01")])
    ),
    (
      "rule.combined_parts",
      [
        (
          "decision", "d-9",
          decision.merging(["kind": .text("combined"), "parts": .list(["d-1", "d-9"])]) { $1 }
        )
      ]
    ),
    (
      "rule.same_client",
      [("decision", "d-9", decision.merging(["supersedes": .text("d-1")]) { $1 })]
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
}
