import Domain

// Plans are applied while what they were made from is still so, and once.
extension StoreContract {
  static let plans = [
    StoreContract("a plan is applied, kept with its package, and not applied twice") { register in
      let plan = try register.plan([
        RegisterFixture.change(.create, "task", "t-1", task),
        RegisterFixture.change(.update, "task", "t-1", ["title": .text("Other")]),
        renaming("c-1"),
      ])
      try expect(try register.apply(plan), 2)

      let stored = try register.record("task", "t-1").unwrapped()
      try expect(stored["title"], .text("Other"))
      try expect(stored.version, 1)
      try expect(try register.record("client", "c-1")?.version, 2)
      try expect(try register.store.plan(plan.id)?.digest, plan.digest)
      try expect(try register.store.archives(), [RegisterFixture.package])
      let commit = try register.store.commits(since: nil).first.unwrapped()
      try expect(
        [commit.kind, commit.label, commit.planID ?? ""], ["apply", "p@1.0.0 r", plan.id])
      try expect(try refusal { try register.apply(plan) }.code, .alreadyApplied)
    },
    StoreContract("a plan of records that have changed since is refused") { register in
      var reads = Reads()
      reads.records = [Reads.RecordRead(type: "client", id: "c-1", version: 1)]
      let plan = try register.plan([renaming("c-2")], reading: reads)
      try register.update("client", "c-1", ["name": .text("C")])

      let error = try refusal { try register.apply(plan) }
      try expect(error.code, .stale)
      try expect(error.message[.en].contains("client 'c-1'"), error.message[.en])
      try expect(error.message[.en].contains("test"), error.message[.en])
      try expect(try register.record("client", "c-2")?["name"], .text("B"))
    },
    StoreContract("a plan of a list that a record has entered, left or changed in is refused") {
      register in
      try register.create([("task", "t-1", task), ("task", "t-2", task)])
      var reads = Reads()
      reads.lists = [Reads.ListRead(type: "task", field: "status", value: "open")]
      let plan = { [reads] in try register.plan([renaming("c-2")], reading: reads) }
      let entered = try plan()
      try register.create([("task", "t-3", task)])
      try expect(try refusal { try register.apply(entered) }.code, .stale)
      let left = try plan()
      try register.update("task", "t-1", ["status": .text("done")])
      try expect(try refusal { try register.apply(left) }.code, .stale)
      let other = try plan()
      try register.update("task", "t-1", ["title": .text("No longer in it")])
      try register.apply(other)
    },
    StoreContract("a list is told by a day, a number and a flag as by a text") { register in
      try register.create([
        ("task", "t-1", task.merging(["due": .text("2026-11-20")]) { $1 })
      ])
      let reads: [(RecordTypeID, String, String, RecordKey, [String: Value])] = [
        ("task", "due", "2026-11-20", RecordKey("task", "t-1"), ["title": .text("Other")]),
        ("dwelling", "capacity", "1", RecordKey("dwelling", "b-1"), ["address": .text("W")]),
        (
          "decision", "complaint_pending", "false", RecordKey("decision", "d-1"),
          ["status": .text("ended"), "ends": .text("2026-03-01")]
        ),
      ]
      for (type, field, value, key, change) in reads {
        var seen = Reads()
        seen.lists = [Reads.ListRead(type: type, field: field, value: value)]
        let plan = try register.plan([renaming("c-2")], reading: seen)
        try register.update(key.type, key.id, change)
        try expect(try refusal { try register.apply(plan) }.code, .stale)
      }
    },
    StoreContract(
      "what was answered since a plan was made, and whose turn has passed, is not applied a second time"
    ) {
      register in
      let key = RecordKey("client", "c-1")
      let plan = { (name: String, seen: Int, once: String?) in
        var reads = Reads()
        reads.answers = seen
        let change = Change(
          op: .update, key: key, fields: ["name": .text(name)], because: LocalizedText("t"),
          once: once)
        return try register.plan([change], reading: reads, about: key)
      }
      let first = try plan("X", 0, "k")
      let later = [try plan("Y", 0, "k"), try plan("Y", 0, "other"), try plan("Y", 0, nil)]
      try register.apply(first)
      for plan in later {
        try expect(try refusal { try register.apply(plan) }.code, .stale)
      }
      try register.apply(try plan("Z", 2, "k"))
      let weekly = Cadence.every(months: 0, days: 7)
      try expect(
        try refusal { try register.apply(try plan("V", 4, nil), whileDueBy: weekly) }.code,
        .stale)
      try register.apply(try plan("V", 4, nil))
      try expect(try register.record("client", "c-1")?["name"], .text("V"))
    },
    StoreContract("a plan needs what it was allowed to see, in the register that it is of") {
      register in
      var reads = Reads()
      reads.capabilities = ["read.health"]
      let plan = try register.plan([renaming("c-1")], reading: reads)
      try expect(try refusal { try register.apply(plan) }.code, .stale)
      let hash = RegisterFixture.package.hash
      try register.grant(.grant, ["read.health"], to: "p", hash: "another content")
      try expect(try refusal { try register.apply(plan) }.code, .stale)
      try register.grant(.grant, ["read.health"], to: "p", hash: hash)
      try register.apply(plan)

      let other = try register.plan([renaming("c-2")])
      try register.store.write { try $0.write(RegisterID(1, 2)) }
      try expect(try refusal { try register.apply(other) }.code, .otherRegister)
    },
    StoreContract("a plan of what the register will not have is refused whole") { register in
      let wrong: [(RegisterError.Code, String, [Change])] = [
        (.dataInvalid, "field.unknown", [change("client", "c-1", ["ext.none": .integer(1)])]),
        (.dataInvalid, "value.invalid", [change("client", "c-1", ["status": .text("none")])]),
        (.dataInvalid, "data.invalid", [change("decision", "d-1", ["supersedes": .text("d-9")])]),
        (.rule, "rule.issued_decision", [change("decision", "d-1", ["title": .text("Other")])]),
        (
          .dataInvalid, "data.invalid",
          [
            RegisterFixture.change(
              .create, "client", "c-1", ["name": .text("A"), "status": .text("active")])
          ]
        ),
        (.stale, "", [change("client", "c-9", ["name": .text("C")])]),
      ]
      for (code, finding, changes) in wrong {
        let plan = try register.plan([renaming("c-2")] + changes)
        let error = try refusal { try register.apply(plan) }
        try expect(error.code, code)
        try expect(error.findings.first?.code ?? "", finding)
      }
      try expect(try register.record("client", "c-2")?.version, 1)
      try expect(try register.store.commits(since: nil).count, 1)
    },
  ]

  private static let task: [String: Value] = [
    "title": .text("T"), "status": .text("open"), "client": .text("c-1"),
  ]

  private static func renaming(_ id: String) -> Change {
    change("client", id, ["name": .text("Renamed")])
  }

  private static func change(
    _ type: RecordTypeID, _ id: String, _ fields: [String: Value]
  ) -> Change {
    RegisterFixture.change(.update, type, id, fields)
  }
}
