import Domain
import Testing

/// What a run reads, as its plan notes it and as the host holds it.
@Suite struct DraftTests {
  @Test func `a list that is read again and again is not held again`() throws {
    let source = Renewed(count: 300)
    let draft = Draft(over: source)
    for _ in 1...50 { #expect(try draft.records(RecordQuery("task")).count == 300) }
    #expect(source.living < 1500)
    #expect(draft.reads.records.map(\.id) == source.ids)
    #expect(draft.reads.lists.count == 1)
  }

  @Test func `a record that is read again and again is not held again`() throws {
    let source = Renewed(count: 300)
    let draft = Draft(over: source)
    for _ in 1...50 { for id in source.ids { _ = try draft.record(RecordKey("task", id)) } }
    #expect(source.living < 1500)
    #expect(draft.reads.records.map(\.id) == source.ids)
  }

  /// Gives a new object each time, and knows which of them somebody holds.
  private final class Renewed: RecordSource {
    let schema = Schema.norway
    private struct Weak { weak var record: Record? }
    let ids: [String]
    private var given: [Weak] = []

    init(count: Int) { ids = (1000..<1000 + count).map { "t-\($0)" } }

    var living: Int { given.count { $0.record != nil } }

    private func make(_ id: String) -> Record {
      let record = Record(schema.type("task"), id, version: 1, revision: 1, values: [])
      given.append(Weak(record: record))
      return record
    }

    func record(_ key: RecordKey) -> Record? { make(key.id) }
    func records(_ query: RecordQuery) -> [Record] { ids.map(make) }
    func law() -> LawBook { .none }
    func fields() -> RegisterFields { RegisterFields(.norway) }
    func grants(to package: String) -> [Grant] { [] }
    func remembered(_ query: MemoryQuery) -> Memory { .empty }
    func register() -> RegisterID { RegisterID(1, 2) }
  }
}
