import Domain
import Testing

/// Who coordinates for a client is one answer, whoever asks.
@Suite struct CoordinationTests {
  private let day = Day(iso: "2026-11-20") ?? Day(number: 0)

  private func worker(_ assignments: [(id: String, worker: String, from: String, to: String?)])
    throws -> String?
  {
    let draft = Draft(over: NoRecords())
    for one in assignments {
      var fields: [String: Value] = [
        "client": .text("c-1"), "worker": .text(one.worker),
        "starts": .day(try #require(Day(iso: one.from))),
      ]
      if let last = one.to { fields["ends"] = .day(try #require(Day(iso: last))) }
      try draft.propose(
        Change(
          op: .create, key: RecordKey("coordinator_assignment", one.id), fields: fields,
          because: LocalizedText("test")))
    }
    return try draft.coordination(of: "c-1", on: day)?["worker"]?.text
  }

  @Test func `whoever is assigned on the day coordinates`() throws {
    #expect(
      try worker([
        ("a-1", "anne", "2026-01-01", "2026-11-19"), ("a-2", "kari", "2026-11-20", nil),
        ("a-3", "lise", "2026-11-21", nil),
      ]) == "kari")
  }

  /// What a routine saw was the last by id, what fell due the first, and a person's page named both.
  @Test func `of two on the day of a change the one who started last coordinates`() throws {
    #expect(
      try worker([
        ("a-1", "anne", "2026-01-01", "2026-11-20"), ("a-2", "kari", "2026-11-20", nil),
      ]) == "kari")
    #expect(
      try worker([
        ("z-1", "anne", "2026-01-01", "2026-11-20"), ("a-2", "kari", "2026-11-20", nil),
      ]) == "kari")
  }

  @Test func `of two who start on one day the last by id coordinates`() throws {
    #expect(
      try worker([
        ("a-2", "kari", "2026-11-20", nil), ("a-1", "anne", "2026-11-20", "2026-11-20"),
      ]) == "kari")
  }

  @Test func `nobody coordinates where no assignment is in force`() throws {
    #expect(try worker([("a-1", "anne", "2026-01-01", "2026-11-19")]) == nil)
  }

  @Test func `another client's coordinator is not this one's`() throws {
    let draft = Draft(over: NoRecords())
    try draft.propose(
      Change(
        op: .create, key: RecordKey("coordinator_assignment", "a-1"),
        fields: ["client": .text("c-2"), "worker": .text("anne"), "starts": .day(day)],
        because: LocalizedText("test")))
    #expect(try draft.coordination(of: "c-1", on: day) == nil)
  }

  /// A register without records.
  private struct NoRecords: RecordSource {
    let schema = Schema.norway
    func law() -> LawBook { .none }
    func record(_ key: RecordKey) -> Record? { nil }
    func records(_ query: RecordQuery) -> [Record] { [] }
    func fields() -> RegisterFields { RegisterFields(schema) }
    func grants(to package: String) -> [Grant] { [] }
    func remembered(_ query: MemoryQuery) -> Memory { .empty }
    func register() -> RegisterID { RegisterID(1, 2) }
  }
}
