import Domain

// Imports, and what is remembered beside the records.
extension StoreContract {
  static let imports = [
    StoreContract("an import makes what is new, changes what differs and leaves the rest") {
      register in
      let changes = [("c-1", "A"), ("c-2", "Other"), ("c-3", "New")].map { client($0, $1) }
      let order = ImportOrder(name: "f.json", by: "w", time: "")

      let tried = try register.bringIn(
        changes, ImportOrder(name: "f.json", by: "w", time: "", isTrial: true))
      try expect([tried.created, tried.changed, tried.left], [1, 1, 1])
      try expect(tried.revision, nil)
      try expect(try register.store.latestRevision(), 1)
      let done = try register.bringIn(changes, order)
      try expect([done.created, done.changed, done.left, done.revision], [1, 1, 1, 2])
      try expect(try register.record("client", "c-2")?.version, 2)
      try expect(try register.record("client", "c-1")?.version, 1)
      let again = try register.bringIn(changes, order)
      try expect(again.left, 3)
      try expect(again.revision, nil)
      try expect(try register.store.latestRevision(), 2)
    },
    StoreContract("a record that an import has twice is told with the place of the first") {
      register in
      let twice = [4, 9].map { line in
        Change(
          op: .create, key: RecordKey("client", "c-3"),
          fields: ["name": .text("A"), "status": .text("active")], because: LocalizedText("t"),
          at: Location(file: "f.json", line: line))
      }
      let error = try refusal {
        _ = try register.bringIn(twice, ImportOrder(name: "f.json", by: "w", time: ""))
      }
      try expect(
        error.findings.map { $0.message[.en] },
        ["client 'c-3' is there twice, first at f.json:4"])
      try expect(error.findings.map { $0.at?.line }, [9])
      try expect(try register.record("client", "c-3"), nil)
      _ = try register.bringIn(
        Array(twice.prefix(1)), ImportOrder(name: "f.json", by: "w", time: ""))
    },
    StoreContract("what an import breaks is told where it stands, in the order of types and ids") {
      register in
      let wrong = ["t-2", "t-1"].enumerated().map { place, id in
        Change(
          op: .create, key: RecordKey("task", id),
          fields: ["title": .text("T"), "status": .text("open"), "client": .text("c-9")],
          because: LocalizedText("t"), at: Location(file: "f.json", line: place + 1))
      }
      let error = try refusal {
        _ = try register.bringIn(wrong, ImportOrder(name: "f.json", by: "w", time: ""))
      }
      try expect(error.findings.map { $0.at?.line }, [2, 1])
      try expect(error.findings.map { $0.about?.id }, ["t-1", "t-2"])
    },
    StoreContract("an import into a register with records leaves it the register that it is") {
      register in
      let origin = try RegisterOrigin(RegisterID(1, 2), revision: 40).unwrapped()
      let outcome = try register.store.bringIn(ImportOrder(name: "f.json", by: "w", time: "")) {
        desk in
        try desk.begin(origin)
        _ = try desk.take(client("c-3", "New"))
      }
      try expect(outcome.revision, 2)
      try expect(
        try register.store.read(at: nil) { source, _ in try source.register() } == .none)
    },
    StoreContract("an import tells what it says of records that were there, and keeps who looked") {
      register in
      let look = Access(
        time: "t", who: "w", command: "import", subject: "*", capabilities: ["x"], revision: 1)
      let bringIn = { (new: String, name: String) in
        try register.store.bringIn(ImportOrder(name: "f.json", by: "w", time: "")) { desk in
          for (id, name) in [(new, "New"), ("c-1", name)] { _ = try desk.take(client(id, name)) }
          try expect(desk.look.record, RecordKey("client", "c-1"))
          try expect(desk.look.fields, ["client": ["name", "status"]])
          try desk.note(look)
        }
      }
      try expect(try bringIn("c-3", "Other").revision, 2)
      try expect(try register.store.accesses(to: nil, since: nil), [look])
      _ = try refusal { _ = try bringIn("c-4", "") }
      try expect(try register.store.accesses(to: nil, since: nil), [look])
    },
    StoreContract("records are counted on from the commit that the register becomes that of") {
      register in
      try register.store.write { rows in
        try rows.append(
          CommitSummary(revision: 41, time: "t", who: "w", kind: "import", label: "f", planID: nil))
        try rows.write(RegisterID(1, 2))
      }
      try expect(try register.update("client", "c-1", ["name": .text("C")]), 42)
      try expect(try register.record("client", "c-1", at: 41)?["name"], .text("A"))
      try expect(
        try register.store.read(at: nil) { source, _ in try source.register() } == RegisterID(1, 2))
    },
  ]

  static let books = [
    StoreContract("what was committed is told, latest first") { register in
      try register.update("client", "c-1", ["name": .text("C")])
      try expect(try register.store.commits(since: nil).map(\.revision), [2, 1])
      try expect(try register.store.commits(since: nil).first?.label, "test")
      try expect(try register.store.commits(since: Day(iso: "2026-11-21")), [])
    },
    StoreContract("every version of a package that was applied is told, latest first") {
      register in
      let packages = ["p@1.0.0", "q@1.0.0", "p@1.1.0"].map {
        PackageArchive(name: $0, files: ["a": $0])
      }
      for (number, package) in (packages + [packages[1]]).enumerated() {
        let plan = StoredPlan(try register.plan([], routine: "r\(number)"))
        try register.store.write { rows in
          let revision = try rows.latestRevision() + 1
          try rows.append(
            CommitSummary(
              revision: revision, time: "t", who: "w", kind: "apply", label: "l", planID: plan.id))
          try rows.append(plan, of: package, at: revision)
        }
      }
      try expect(try register.store.archives(), [packages[1], packages[2], packages[0]])
    },
    StoreContract("a package that is granted something, or whose fields are taken up, is told") {
      register in
      let packages = ["p@1.0.0", "q@1.0.0", "r@1.0.0"].map {
        PackageArchive(name: $0, files: ["a": $0])
      }
      let order = { (kind: GrantOrder.Kind, package: PackageArchive) in
        Commit.Origin.granting(
          GrantOrder(
            kind, package: PackageReference(package).id, name: package.name, hash: package.hash,
            capabilities: ["read.health"]), source: package)
      }
      let fields = FieldOrder(package: packages[0].name, fields: [])
      for origin in [
        order(.grant, packages[1]), .adopting(fields, source: packages[0]),
        order(.grant, packages[1]), order(.withdraw, packages[2]), order(.withdraw, packages[1]),
      ] { _ = try register.store.commit(Commit(origin: origin, by: "w", time: "t")) }
      try expect(try register.store.archives(), [packages[1], packages[0]])
    },
    StoreContract("the package that was taken up last is told first, whatever its digest") {
      register in
      let packages = (1...6).map { PackageArchive(name: "p@\($0)", files: ["a": "\($0)"]) }
      for package in packages {
        let order = FieldOrder(package: package.name, fields: [])
        _ = try register.store.commit(
          Commit(origin: .adopting(order, source: package), by: "w", time: "t"))
      }
      try expect(try register.store.archives(), packages.reversed())
    },
    StoreContract("the latest answer to each thing is kept, and none is ever lost") { register in
      let day = try Day(iso: "2026-11-20").unwrapped()
      let answer = { (kind: Answer.Kind, gist: String, reason: String?) in
        Answer(
          time: "2026-11-20T08:00:00Z", who: "kari", subject: "task 't-1'", gist: gist, kind: kind,
          day: day, reason: reason)
      }
      let store = register.store
      try expect(try store.answers(), [])
      try expect(try store.answer(to: "task 't-1'", gist: "a"), nil)

      try store.note([answer(.later, "a", nil)])
      try store.note([answer(.no, "b", "moved")])
      try store.note([answer(.no, "a", "done by phone")])

      try expect(
        try store.answers(), [answer(.no, "a", "done by phone"), answer(.no, "b", "moved")])
      try expect(try store.latestRevision(), 1)
      try expect(
        try store.answer(to: "task 't-1'", gist: "a"), answer(.no, "a", "done by phone"))
      try expect(try store.answer(to: "task 't-2'", gist: "a"), nil)
    },
    StoreContract("a yes is kept with what it was said to, and found again for each record and key")
    {
      register in
      let name = RoutineName("p", "r")
      let entry = { (key: RecordKey?, since: Int) in
        try register.store.read(at: nil) { source, _ in
          try source.remembered(MemoryQuery(name, from: key, through: key, since: since))
        }
      }
      try expect(try entry(nil, 0).isEmpty)
      let plan = try register.plan(
        [
          Change(
            op: .update, key: RecordKey("client", "c-1"), version: 1,
            fields: ["name": .text("C")], because: LocalizedText("t"), once: "renewal 2027-02-02")
        ], about: RecordKey("client", "c-1"))
      try register.apply(plan)

      let memory = try entry(RecordKey("client", "c-1"), 0)
      let subject = name.subject(RecordKey("client", "c-1"))
      let yes = Memory.Entry(.yes, plan.asOf)
      try expect(memory.entry(for: subject), yes)
      try expect(memory.entry(for: subject, key: "renewal 2027-02-02"), yes)
      try expect(memory.entry(for: subject, key: "renewal 2028-02-02"), nil)
      try expect(memory.last, 2)
      try expect(try entry(nil, 0).entry(for: subject), yes)
      try expect(try entry(RecordKey("client", "c-1"), 2).isEmpty)
      for id in ["c", "c-", "c-0", "c-10", "c-1.a"] {
        try expect(try entry(RecordKey("client", id), 0).isEmpty, id)
      }
      try expect(try register.store.answers().map(\.who), ["w", "w"])
    },
    StoreContract("what is remembered is the answer of the latest day, and later is none") {
      register in
      let name = RoutineName("p", "r")
      let answer = { (package: String, kind: Answer.Kind, gist: String, day: Int) in
        Answer(
          time: "t", who: "w",
          subject: RoutineName(package, "r").subject(RecordKey("client", "c-1")),
          gist: gist, kind: kind, day: Day(number: day))
      }
      try register.store.note([
        answer("p", .no, "a", 30), answer("p", .yes, "b", 20), answer("p", .later, "a", 90),
        answer("p", .no, "once k", 10), answer("p-2", .yes, "a", 95), answer("o", .no, "a", 96),
      ])
      try register.store.read(at: nil) { source, _ in
        let memory = try source.remembered(MemoryQuery(name))
        let subject = name.subject(RecordKey("client", "c-1"))
        try expect(memory.entry(for: subject), Memory.Entry(.no, Day(number: 30)))
        try expect(memory.entry(for: subject, key: "k"), Memory.Entry(.no, Day(number: 10)))
        try expect(memory.last, 6)
      }
    },
    StoreContract("who looked at what is sensitive is told, latest first, however many") {
      register in
      let store = register.store
      let look = { (subject: String) in
        Access(
          time: "2026-11-20T08:00:00Z", who: "a", command: "show", subject: subject,
          capabilities: ["read.health", "read.identity"], revision: 1)
      }
      for subject in ["client c-1", "client c-2"] { try store.note(look(subject)) }

      try expect(
        try store.accesses(to: nil, since: nil), [look("client c-2"), look("client c-1")])
      let since = { (day: String) in
        try store.accesses(to: "client c-1", since: Day(iso: day)).count
      }
      try expect(try since("2026-11-20"), 1)
      try expect(try since("2026-11-21"), 0)

      try store.write { rows in
        for number in 1...1100 { try rows.append(look("client c-\(number)")) }
      }
      try expect(try store.accesses(to: nil, since: nil).count, 1102)
      try expect(try store.commits(since: nil).count, 1)
    },
    StoreContract("a register that is whole has no faults") { register in
      try register.update("client", "c-1", ["name": .text("C")])
      let found = try register.store.faults(atMost: 9)
      try expect(found.findings, [])
      try expect([found.revision, found.records], [2, 5])
    },
  ]

  @Sendable private static func client(_ id: String, _ name: String) -> Change {
    RegisterFixture.change(
      .create, "client", id, ["name": .text(name), "status": .text("active")])
  }
}
