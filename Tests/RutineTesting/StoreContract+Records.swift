import Domain

// Records, as they are and as they were.
extension StoreContract {
  static let records = [
    StoreContract("a record is read as it was written") { register in
      let decision = try register.record("decision", "d-1").unwrapped()
      try expect(decision.version, 1)
      try expect(decision.revision, 1)
      try expect(decision["hours_per_week"], .decimal(2.5))
      try expect(decision["decided"], Day(iso: "2026-01-02").map(Value.day))
      try expect(decision["complaint_pending"], .boolean(false))
      try expect(decision["ends"], nil)
      try expect(try register.record("worker", "w-1")?["roles"], .list(["a", "b"]))
    },
    StoreContract("records are selected by fields, in order of id, page by page") { register in
      var query = RecordQuery("client", matching: ["status": .text("active")], limit: 1)
      try expect(try register.ids(query), ["c-1"])
      query.after = "c-1"
      try expect(try register.ids(query), ["c-2"])
      try expect(try register.ids(RecordQuery("client", matching: ["name": .text("B")])), ["c-2"])
      try expect(
        try register.ids(RecordQuery("dwelling", matching: ["capacity": .integer(1)])), ["b-1"])
      query = RecordQuery("client")
      query.through = "c-1"
      try expect(try register.ids(query), ["c-1"])
    },
    StoreContract("a query counts, and selects by the last day a field may hold") { register in
      try register.create([
        (
          "task", "t-1", ["title": .text("A"), "status": .text("open"), "due": .text("2026-11-20")]
        ),
        (
          "task", "t-2", ["title": .text("B"), "status": .text("open"), "due": .text("2026-11-21")]
        ),
        ("task", "t-3", ["title": .text("C"), "status": .text("open")]),
      ])
      var query = RecordQuery("task", matching: ["status": .text("open")], limit: 1)
      let count = { (query: RecordQuery) in
        try register.store.read(at: nil) { source, _ in try source.count(query) }
      }
      try expect(try count(query), 3)
      query.upTo = ["due": try Day(iso: "2026-11-20").unwrapped()]
      try expect(try register.ids(query), ["t-1"])
      try expect(try count(query), 1)
    },
    StoreContract("the last of a page is told without the records") { register in
      let last = { (query: RecordQuery) in
        try register.store.read(at: nil) { source, _ in try source.lastID(query) }
      }
      try expect(try last(RecordQuery("client")), "c-2")
      try expect(try last(RecordQuery("client", limit: 1)), "c-1")
      try expect(try last(RecordQuery("task")), nil)
    },
    StoreContract("what points to records is read for many at a time, as it is and as it was") {
      register in
      try register.create(
        [("worker", "w-2", ["name": .text("V")])]
          + [("t-2", "w-1"), ("t-1", "w-1"), ("t-3", "w-2")].map { id, worker in
            ("task", id, ["title": .text(id), "status": .text("open"), "worker": .text(worker)])
          })
      try register.update("task", "t-2", ["worker": .text("w-2")])
      for most in [1, 2, 100] {
        let ids = ["w-2", "w-0", "w-1"]
        try expect(try register.tasks(of: ids, most: most), [["t-2", "t-3"], [], ["t-1"]])
        try expect(
          try register.tasks(of: ids, most: most, at: 2), [["t-3"], [], ["t-1", "t-2"]])
      }
    },
    StoreContract("fields of the municipality's own are kept, found and remembered") { register in
      let before = try register.adopt(own.map { ("client", $0.name, $0.kind) })
      let values = Dictionary(uniqueKeysWithValues: own.map { ("ext.\($0.name)", $0.value) })
      try register.update("client", "c-1", values)
      try register.update("client", "c-1", ["ext.integer": .integer(4)])

      try expect(try register.record("client", "c-1", at: before)?.ext, [:])
      try expect(try register.record("client", "c-1", at: before + 1)?.ext, values)
      try expect(
        try register.record("client", "c-1")?.ext,
        values.merging(["ext.integer": .integer(4)]) { $1 })
      for own in own where !own.kind.isList && own.name != "integer" {
        let query = RecordQuery("client", matching: ["ext.\(own.name)": own.value])
        try expect(try register.ids(query), ["c-1"])
      }
      let old = RecordQuery("client", matching: ["ext.integer": .integer(-3)])
      try expect(try register.ids(old), [])
      try expect(try register.ids(old, at: before + 1), ["c-1"])
    },
  ]

  static let history = [
    StoreContract("a change makes a version and the earlier one can still be read") { register in
      try expect(try register.update("client", "c-1", ["name": .text("C")]), 2)
      try expect(try register.record("client", "c-1")?["name"], .text("C"))
      try expect(try register.record("client", "c-1")?.version, 2)
      try expect(try register.record("client", "c-1")?.revision, 2)
      try expect(try register.record("client", "c-1", at: 1)?["name"], .text("A"))
      try expect(try register.record("client", "c-1", at: 0), nil)
      let named = RecordQuery("client", matching: ["name": .text("C")])
      try expect(try register.ids(named), ["c-1"])
      try expect(try register.ids(named, at: 1), [])
      try expect(try register.ids(RecordQuery("client"), at: 0), [])
    },
    StoreContract("a commit that does not exist is refused, and an earlier one is named") {
      register in
      try expect(try refusal { _ = try register.record("client", "c-1", at: 9) }.code, .notFound)
      try expect(try refusal { _ = try register.record("client", "c-1", at: -1) }.code, .notFound)
      try register.update("client", "c-1", ["name": .text("C")])
      try expect(try register.store.read(at: nil) { _, revision in revision }, 2)
      try expect(try register.store.read(at: 1) { _, revision in revision }, 1)
    },
    StoreContract("what changed after a commit is found by what it was and by what it is") {
      register in
      try register.update("client", "c-1", ["name": .text("C")])
      let changed = { (name: String, revision: Int) in
        try register.store.read(at: nil) { books, _ in
          let query = RecordQuery("client", matching: ["name": .text(name)])
          return try books.change(in: query, after: revision).map { "\($0.key.id) \($0.revision)" }
        }
      }
      try expect(try changed("A", 1), "c-1 2")
      try expect(try changed("C", 1), "c-1 2")
      try expect(try changed("B", 1), nil)
      try expect(try changed("C", 2), nil)
      let version = try register.store.read(at: nil) { books, _ in
        try books.version(of: RecordKey("client", "c-1"))
      }
      try expect(version?.number, 2)
      try expect(version?.revision, 2)
    },
  ]

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
}

extension RegisterFixture {
  /// Ids of the workers' tasks, a list for each of the workers.
  fileprivate func tasks(
    of workers: [String], most: Int, at revision: Int? = nil
  ) throws -> [[String]] {
    try store.read(at: revision) { source, _ in
      var lists: [[Record]] = []
      while lists.count < workers.count {
        let more = try source.related(
          Relation("task", by: "worker"), toEach: workers[lists.count...], most: most)
        try expect(!more.isEmpty)
        lists += more
      }
      return lists.map { $0.map(\.key.id) }
    }
  }
}
