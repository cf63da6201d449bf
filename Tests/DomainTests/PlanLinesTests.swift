import Domain
import Testing

/// A plan's lines, read by the one checker that files, registers and workers have.
@Suite struct PlanLinesTests {
  private static let key = RecordKey("client", "c-1")

  private static func plan() throws -> Plan {
    let day = try #require(Day(iso: "2026-11-20"))
    let head = PlanHead(
      register: RegisterID(1, 2), revision: 7,
      package: PackageReference(id: "p", version: "1.0.0", hash: "h"), routine: "r",
      title: LocalizedText(nb: "Tittel", nn: "Tittel", en: "Title"), asOf: day,
      edits: [DayEdit(change: 1, field: "due", day: day)], host: "rutine 0.1.0")
    var reads = Reads()
    reads.records = [Reads.RecordRead(type: "client", id: "c-1", version: 3)]
    reads.lists = [Reads.ListRead(type: "task", field: "client", value: "c-1")]
    reads.capabilities = ["read.health"]
    let place = Location(file: "routines/r.lua", line: 4)
    let change = Change(
      op: .create, key: RecordKey("task", "t-1"),
      fields: [
        "title": .text("Ring"), "due": .day(day), "status": .text("open"), "ext.score": .decimal(2),
        "ext.flag": .boolean(true), "ext.count": .integer(3), "ext.list": .list(["a"]),
      ], because: LocalizedText("fordi"), law: "hol", at: place)
    let record = PlanRecord(
      key, changes: [change],
      findings: [Finding("routine.note", .warning, LocalizedText("obs"), at: place, about: key)],
      log: [Plan.LogLine(text: LocalizedText("logg"), at: place)], reads: reads,
      indicators: [Indicator("n", LocalizedText("Antall"), count: 1.5, of: 3, unit: .weeks)],
      traits: [Trait("t", LocalizedText("Slag"), value: LocalizedText("ja"))])
    return Plan(
      head, [PlanRecord(nil, reads: reads), record], laws: ["hol": LocalizedText("Loven")],
      findings: [Finding("limit.time", "for long")])
  }

  private static func lines() throws -> [String] {
    String(decoding: try plan().lines, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func read(_ lines: [String]) throws -> Plan {
    try Plan.read(Array(lines.map { $0 + "\n" }.joined().utf8)[...], of: .norway).plan
  }

  /// The code and the line, with the digest made anew, so that it is not what is at fault.
  private func fault(_ lines: [String]) throws -> String {
    var lines = lines
    let before = lines.dropLast().map { $0 + "\n" }.joined()
    lines[lines.count - 1] = #"{"line":"digest","sha256":"\#(Digest.hex(before))"}"#
    let fault = try #require(throws: PlanFault.self) { try Self.read(lines) }
    return "\(fault.line) \(fault.code.rawValue)"
  }

  @Test func `a plan is read from its lines as it was, to the byte`() throws {
    let plan = try Self.plan()
    let again = try Self.read(try Self.lines())

    #expect(again.lines == plan.lines)
    #expect(again.digest == plan.digest)
    #expect(again.reads == plan.reads)
    #expect(again.findings == plan.findings)
    #expect(again.isApplicable == false)
    #expect(Digest.hex(try Self.lines().dropLast().map { $0 + "\n" }.joined()) == plan.digest)
  }

  @Test func `every line is canonical JSON`() throws {
    for line in try Self.lines() {
      let value = try StrictJSON.read(Array(line.utf8)[...])
      #expect(CanonicalJSON.text(value) == line)
    }
  }

  @Test(arguments: [
    // Line, what stands there, what is put in its place, what comes of it.
    (1, #""format":2"#, #""format":3"#, "1 plan.format"),
    (1, #""host":"rutine 0.1.0","#, "", "1 plan.shape"),
    (1, #""line":"head""#, #""line":"head","more":1"#, "1 plan.shape"),
    (1, #""as_of":"2026-11-20""#, #""as_of":"2026-02-30""#, "1 plan.shape"),
    (1, #""en":"Title""#, #""en":"Ti\u001btle""#, "1 plan.text"),
    (1, #""en":"Title""#, "\"en\":\"Ti\u{202E}tle\"", "1 plan.text"),
    (1, #""en":"Title""#, "\"en\":\"Ti\u{9B}tle\"", "1 plan.text"),
    (1, #""en":"Title""#, #""fr":"Titre""#, "1 plan.shape"),
    (1, #""routine":"r""#, #""routine":"r\ns""#, "1 plan.text"),
    (1, #""revision":7"#, #""revision":-1"#, "1 plan.shape"),
    (1, #""revision":7"#, #""revision":1e3"#, "1 plan.shape"),
    (3, #""id":"t-1""#, #""id":"a'; --""#, "3 plan.id"),
    (3, #""op":"create""#, #""op":"delete""#, "3 plan.shape"),
    (3, #""type":"task"}"#, #""type":"tusk"}"#, "3 plan.type"),
    (3, #""record":"client/c-1""#, #""record":"klient/c-1""#, "3 plan.id"),
    (3, #""at":"routines/r.lua:4","because""#, #""at":"../r.lua:4","because""#, "3 plan.place"),
    (3, #""at":"routines/r.lua:4","because""#, #""at":"/etc/passwd","because""#, "3 plan.place"),
    (3, #""at":"routines/r.lua:4","because""#, #""at":"r\u001b[2J","because""#, "3 plan.place"),
    (3, #""title":"Ring""#, #""title\" --":"Ring""#, "3 plan.field"),
    (3, #""title":"Ring""#, #""title":"a\u0000b""#, "3 plan.text"),
    (3, #""title":"Ring""#, #""title":null"#, "3 plan.value"),
    (3, #""title":"Ring""#, #""title":{"a":1}"#, "3 plan.value"),
    (3, #""severity":"warning""#, #""severity":"fatal""#, "3 plan.shape"),
    (3, #""law":"hol""#, #""law":"h\u001bol""#, "3 plan.text"),
    (3, #""field":"client","type""#, #""field":"x\" OR 1","type""#, "3 plan.field"),
    (3, #""capabilities":["read.health"]"#, #""capabilities":["read.all"]"#, "3 plan.shape"),
    (3, #""line":"record""#, #""line":"record","line":"record""#, "3 plan.json"),
    (4, #""changes":1"#, #""changes":2"#, "4 plan.totals"),
    (4, #""hol":"Loven""#, #""hol":"Lo\u0007ven""#, "4 plan.text"),
  ]) func `what is not as a plan is, is refused by its line and a code`(
    number: Int, old: String, new: String, expected: String
  ) throws {
    var lines = try Self.lines()
    let changed = lines[number - 1].replacing(old, with: new)
    try #require(changed != lines[number - 1])
    lines[number - 1] = changed

    #expect(try fault(lines) == expected)
  }

  @Test func `a text of a megabyte is refused`() throws {
    var lines = try Self.lines()
    lines[2] = lines[2].replacing("Ring", with: String(repeating: "x", count: 1 << 20))

    #expect(try fault(lines) == "3 plan.text")
  }

  @Test func `lines that are missing, twice or in another order are refused`() throws {
    let lines = try Self.lines()

    #expect(try fault([lines[0], lines[2], lines[1], lines[3], lines[4]]) == "3 plan.order")
    #expect(try fault([lines[0], lines[2], lines[2], lines[3], lines[4]]) == "3 plan.order")
    #expect(try fault([lines[0], lines[2], lines[3], lines[4]]) == "3 plan.totals")
    #expect(try fault([lines[1], lines[2], lines[3], lines[4]]) == "1 plan.order")
    #expect(throws: PlanFault(.order, line: 5)) { try Self.read(Array(lines.dropLast())) }
    #expect(throws: PlanFault(.order, line: 1)) { try Self.read([]) }
  }

  @Test func `the same plan written otherwise is not the plan`() throws {
    var lines = try Self.lines()
    lines[1] = lines[1].replacing(#"{"line""#, with: #"{ "line""#)

    #expect(try fault(lines) == "1 plan.altered")
  }

  @Test func `a worker's line may set only what its record's fields hold`() throws {
    let fault = try #require(throws: PlanFault.self) {
      try PlanReader.record(
        Array(try Self.lines()[2].utf8)[...], number: 9, of: RegisterFields(.norway))
    }

    #expect(fault == PlanFault(.field, line: 9))
  }

  @Test func `a finding says visibly what a script hid in it`() {
    let record = PlanRecord(nil, findings: [Finding("lua.error", "a\u{1B}[2Jb\u{202E}c\nd")])

    #expect(record.findings.map(\.message) == [LocalizedText("a\\u{1B}[2Jb\\u{202E}c\nd")])
  }
}
