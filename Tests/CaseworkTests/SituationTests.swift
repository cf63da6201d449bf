import Casework
import Domain
import Rendering
import Testing

/// A person's situation, as whoever opens it in a meeting reads it.
@Suite struct SituationTests {
  private func page(_ records: String, on day: Day = Desk.today) throws -> Document {
    let desk = try Desk(records)
    return try desk.office.show(RecordKey("client", "c-1"), at: nil, on: day, .situation) {
      try $0.document
    }
  }

  private static let person = """
    "clients": [{"id": "c-1", "name": "Kari Storlien", "status": "active", "born": "1980-11-21"}],
    "workers": [{"id": "w-1", "name": "Anne"}, {"id": "w-2", "name": "Berit"}]
    """

  @Test func `who owns the case and who coordinates is said, also when it is nobody`() throws {
    let page = try page("{\(Self.person)}")
    #expect(page.lines.first == "Kari Storlien (c-1)")
    #expect(page.says("Active, 45 years"))
    #expect(page.lines.count { $0.contains("nobody") } == 2)
  }

  @Test func `the coordinator is the one of the day`() throws {
    let records = """
      {\(Self.person), "coordinator_assignments": [
        {"id": "a-1", "client": "c-1", "worker": "w-1", "starts": "2026-01-01",
         "ends": "2026-11-19"},
        {"id": "a-2", "client": "c-1", "worker": "w-2", "starts": "2026-11-20"}]}
      """
    let today = try page(records)
    #expect(today.says("Berit (from 2026-11-20)") && !today.says("Anne"))
    let yesterday = try page(records, on: Desk.today.adding(days: -1))
    #expect(yesterday.says("Anne") && !yesterday.says("Berit"))
  }

  @Test func `what is late is marked, and what is another's is not there`() throws {
    let page = try page(
      """
      {"clients": [{"id": "c-1", "name": "Kari", "status": "active"},
        {"id": "c-2", "name": "Ola", "status": "active"}],
       "tasks": [
        {"id": "t-1", "title": "Call", "client": "c-1", "due": "2026-11-18", "status": "open"},
        {"id": "t-2", "title": "Write", "client": "c-2", "due": "2026-11-18", "status": "open"}]}
      """)
    #expect(page.says("Call") && page.says("Late"))
    #expect(!page.says("Write"))
  }
}
