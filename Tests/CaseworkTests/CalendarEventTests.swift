import Casework
import Domain
import Rendering
import Testing

/// A calendar lies open on a screen and is shared: it says no more than it must.
@Suite struct CalendarEventTests {
  private static let records = """
    {"units": [{"id": "u-1", "name": "Home"}],
     "workers": [{"id": "w-1", "name": "Anne", "unit": "u-1", "email": "anne@example.org"},
       {"id": "w-2", "name": "Berit"}],
     "clients": [{"id": "c-1", "name": "Kari Storlien", "status": "active"}],
     "groups": [{"id": "g-1", "name": "Kari's group", "kind": "responsibility_group",
       "client": "c-1", "secretary": "w-1"}],
     "memberships": [{"id": "m-1", "group": "g-1", "worker": "w-2", "ends": "2026-11-30"}],
     "meetings": [
       {"id": "x-1", "group": "g-1", "date": "2026-11-25", "status": "called",
        "agenda": ["The flat"]},
       {"id": "x-2", "group": "g-1", "date": "2026-12-02", "status": "cancelled"}],
     "visits": [{"id": "v-1", "client": "c-1", "worker": "w-1", "date": "2026-11-24",
       "status": "planned", "minutes": 30}]}
    """

  private func calendar(
    _ type: RecordTypeID, _ id: String, names: Bool = false
  ) throws -> CalendarFile {
    var order = CalendarOrder(
      RecordKey(type, id), CalendarOrder.days(from: nil, until: nil, today: Desk.today))
    order.names = names
    return try Desk(Self.records).office.calendar(order)
  }

  @Test func `nobody is named unless names are asked for`() throws {
    let hidden = try calendar("group", "g-1").text
    #expect(!hidden.contains("Kari") && !hidden.contains("The flat"))
    let named = try calendar("group", "g-1", names: true).text
    #expect(named.contains("Kari's group") && named.contains("The flat"))
  }

  @Test func `a worker's calendar has their visits and the meetings they call or are called to`()
    throws
  {
    #expect(
      try calendar("worker", "w-1").events.map(\.day) == ["2026-11-24", "2026-11-25", "2026-12-02"])
    // The membership ends between the two meetings.
    #expect(try calendar("worker", "w-2").events.map(\.day) == ["2026-11-25"])
    #expect(try calendar("unit", "u-1").events.count == 3)
  }

  @Test func `an event keeps its id, says how long it is, and stays as cancelled`() throws {
    let events = try calendar("worker", "w-1").events
    #expect(
      events.map(\.uid) == ["v-1.visit@rutine", "x-1.meeting@rutine", "x-2.meeting@rutine"])
    #expect(events.map(\.minutes) == [30, 60, 60])
    #expect(events.map(\.isCancelled) == [false, false, true])
  }

  @Test func `a misspelt id is no empty calendar`() {
    #expect(throws: RegisterError.self) { try calendar("worker", "w-9") }
  }

  @Test(arguments: [
    (nil, nil, "2026-10-20...2027-11-20"), ("2026-12-01", nil, "2026-12-01...2027-12-01"),
    (nil, "2026-01-01", "2025-01-01...2026-01-01"),
    ("2026-12-01", "2026-12-24", "2026-12-01...2026-12-24"),
    ("2026-12-24", "2026-12-01", "2026-12-24...2026-12-24"),
  ])
  func `a month back and a year ahead, unless days are asked for`(
    from: String?, until: String?, days: String
  ) {
    let found = CalendarOrder.days(
      from: from.flatMap { Day(iso: $0) }, until: until.flatMap { Day(iso: $0) },
      today: Desk.today)
    #expect("\(found.lowerBound.iso)...\(found.upperBound.iso)" == days)
  }
}
