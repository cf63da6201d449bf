import Domain
import Evaluation
import Foundation
import PackageReading
import Packages
import Routines
import RutineTesting
import Sandbox
import StorageSQLite
import TestSupport
import Testing

/// A sweep reads what it needs for many records at a time, and each record sees the same as when it is run on
/// alone.
@Suite struct BatchTests {
  private static let routine = """
    return routine {
      title = "T", scope = "client",
      run = function(client, run)
        local titles = {}
        for task in client.tasks do titles[#titles + 1] = task.title .. " " .. task.unit.name end
        if #client.tasks == 0 then return end
        client:add_task { title = table.concat(titles, ", "), because = "they are there" }
      end,
    }
    """

  @Test func `reads do not become one query a record`() throws {
    try sweep { planner, source, revision, day in
      let counted = CountedSource(base: source)
      _ = try planner.plan(over: counted, revision: revision, asOf: day)
      // One for each that is proposed, and some for all of them together.
      #expect(counted.queries < 50)
    }
  }

  @Test func `a record in a sweep gets what it gets alone`() throws {
    try sweep { planner, source, revision, day in
      let all = try planner.plan(over: source, revision: revision, asOf: day)
      let each = try Self.clients.compactMap { client in
        try planner.plan(over: source, revision: revision, asOf: day, record: client).records.first
      }
      #expect(all.records.count == 20)
      #expect(all.records == each)
    }
  }

  @Test func `long records that a run holds are its memory, alone as in a sweep`() throws {
    let text = String(repeating: "x", count: 9000)
    let holds = """
      return routine { title = "T", scope = "client", run = function(client, run)
        local held = {}
        if client.id == "c-150" then for i = 1, 12 do held[i] = run.tasks; assert(#held[i] == 200) end end
      end }
      """
    var limits = Limits()
    limits.memory = 1 << 20
    try sweep(holds, limits: limits, title: text, every: 1) { planner, source, revision, day in
      for record in [nil, "c-150"] {
        let plan = try planner.plan(over: source, revision: revision, asOf: day, record: record)
        #expect(plan.findings.map(\.code) == ["limit.memory"])
      }
    }
    try sweep(holds, title: text, every: 1) { planner, source, revision, day in
      let plan = try planner.plan(over: source, revision: revision, asOf: day)
      #expect(plan.findings == [])
    }
  }

  /// Whether the routine passes no limit with that many instructions, on the record or in a sweep.
  private func isDone(
    _ routine: String, _ instructions: Int64, on record: String? = nil
  ) throws -> Bool {
    var (limits, isDone) = (Limits(), false)
    limits.instructions = instructions
    try sweep(routine, limits: limits) { planner, source, revision, day in
      isDone = try planner.plan(over: source, revision: revision, asOf: day, record: record)
        .findings.isEmpty
    }
    return isDone
  }

  /// The most instructions with which it is stopped alone, and the least with which it is not.
  private func steps(
    _ routine: String, on record: String, from least: Int64, to most: Int64, within gap: Int64
  ) throws -> (Int64, Int64) {
    var (least, most) = (least, most)
    while most - least > gap {
      let middle = (least + most) / 2
      if try isDone(routine, middle, on: record) { most = middle } else { least = middle }
    }
    return (least, most)
  }

  @Test func `large runs cost the same alone and after runs that made the same texts`() throws {
    let last = Self.clients[99]
    let routine = """
      return routine { title = "T", scope = "client", run = function(client)
        if client.id < "c-198" then return end
        local texts = ("q"):rep(24)
        for i = 1, 2600 do local s = texts .. i end
        if client.id ~= "\(last)" then return end
        local t = {}
        for i = 1, 1380 do t[i] = ("x"):rep(20000) end
      end }
      """
    let (least, most) = try steps(
      routine, on: last, from: 1_000_000, to: 10_000_000, within: 1000)

    #expect(try isDone(routine, most + most / 2000))
    #expect(try !isDone(routine, least - least / 2000))
  }

  @Test func `a deep run costs the same after another deep one`() throws {
    let locals = (1...79).map { "a\($0)" }.joined(separator: ", ")
    let routine = """
      local function deep(n) local \(locals) if n > 0 then deep(n - 1) end return a1 end
      return routine { title = "T", scope = "client", run = function(client)
        if client.id >= "c-198" then deep(20) local big = ("x"):rep(5000) end
        if client.id == "\(Self.clients[99])" then for i = 1, 20000 do end end
      end }
      """
    let (least, most) = try steps(
      routine, on: Self.clients[99], from: 20_000, to: 40_000, within: 10)

    #expect(try isDone(routine, most + 20))
    #expect(try !isDone(routine, least - 20))
  }

  @Test func `a rule pays for no list of the rule before it`() throws {
    let proposes = """
      return routine { title = "T", scope = "client", run = function(client)
        if client.id == "c-150" then client:change { phone = "1", because = "b" } end
      end }
      """
    let rules = [
      "a": "for i = 1, 4 do assert(#run.tasks == 200) end",
      "b": "for i = 1, 5 do assert(#client.tasks == 2) end",
    ].mapValues {
      """
      return rule { title = "R", scope = "client", check = function(client, run)
        \($0)
      end }
      """
    }
    let title = String(repeating: "x", count: 9000)
    try sweep(proposes, rules: rules, title: title, every: 1) { planner, source, revision, day in
      let plan = try planner.plan(over: source, revision: revision, asOf: day)
      #expect(plan.findings.map(\.message[.en]) == [])
      #expect(plan.changes.count == 1)
    }
  }

  private static let manifest = """
    [municipality]
    id = "test"
    name = "Test"
    [package]
    version = "1.0.0"
    api = 1

    """

  private static func task(_ title: String, of client: String) -> [String: Value] {
    [
      "title": .text(title), "status": .text("open"), "client": .text(client),
      "unit": .text("u-1"),
    ]
  }

  private static let clients = (100..<200).map { "c-\($0)" }

  /// A hundred clients, of whom every fifth has two tasks.
  private func sweep(
    _ routine: String = routine, rules: [String: String] = [:], limits: Limits = Limits(),
    title: String = "a",
    every: Int = 5,
    _ body: (Planner, any RecordSource, Int, Day) throws -> Void
  ) throws {
    let store = try SQLiteStore.inMemory(law: LawBook.norge)
    let tasks = Self.clients.enumerated().filter { $0.offset % every == 0 }.flatMap { _, client in
      ["b", title].enumerated().map {
        (RecordTypeID("task"), "\(client)-\($0.offset)", Self.task($0.element, of: client))
      }
    }
    try RegisterFixture(store).create(
      [("unit", "u-1", ["name": .text("U")])]
        + Self.clients.map {
          ("client", $0, ["name": .text($0), "status": .text("active")])
        } + tasks)
    let planner = try Places.withFolder { folder in
      try Places.write(
        ["municipality.toml": Self.manifest, "routines/r.lua": routine], in: folder)
      for (name, text) in rules { try Places.write(["rules/\(name).lua": text], in: folder) }
      return try Planner(try PackageReader.read(folder.path).get(), routine: "r", limits: limits)
    }
    let day = try #require(Day(iso: "2026-11-20"))
    try store.read(at: nil) { source, revision in try body(planner, source, revision, day) }
  }
}

/// Counts how often the register is asked for records.
private final class CountedSource: RecordSource {
  private let base: any RecordSource
  private(set) var queries = 0

  init(base: any RecordSource) { self.base = base }

  func record(_ key: RecordKey) throws -> Record? {
    queries += 1
    return try base.record(key)
  }

  func records(_ query: RecordQuery) throws -> [Record] {
    queries += 1
    return try base.records(query)
  }

  func related(
    _ relation: Relation, toEach ids: ArraySlice<String>, most: Int
  ) throws -> [[Record]] {
    queries += 1
    return try base.related(relation, toEach: ids, most: most)
  }

  func count(_ query: RecordQuery) throws -> Int { try base.count(query) }
  func lastID(_ query: RecordQuery) throws -> String? { try base.lastID(query) }
  var schema: Schema { base.schema }
  func fields() throws -> RegisterFields { try base.fields() }
  func law() throws -> LawBook { try base.law() }
  func register() throws -> RegisterID { try base.register() }
  func remembered(_ query: MemoryQuery) throws -> Memory { try base.remembered(query) }
  func grants(to package: String) throws -> [Grant] { try base.grants(to: package) }
}
