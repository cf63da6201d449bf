import Casework
import Domain
import Foundation
import Packages
import Routines
import RutineTesting
import StorageSQLite
import TestSupport
import Testing

/// A timer that runs each night: how often a routine's word `every` has it do something.
@Suite struct NightTests {
  /// One row of nights.txt, which a script of its own has made.
  private struct Row {
    let name: String
    let start: Day
    let every: String
    let off: Set<Int>
    let no: Set<Int>
    let byHand: Set<Int>
    let silent: Set<Int>
    let versions: Set<Int>
    let expected: [String]

    init(_ line: Substring) throws {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      let nights = { (cell: String) in Set(cell.split(separator: " ").compactMap { Int($0) }) }
      try #require(cells.count == 10)
      name = cells[0]
      start = try #require(Day(iso: cells[1]))
      every = ["months": cells[2], "days": cells[3]].filter { $0.value != "0" }
        .sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(separator: ", ")
      (off, no, byHand) = (nights(cells[4]), nights(cells[5]), nights(cells[6]))
      (silent, versions) = (nights(cells[7]), nights(cells[8]))
      expected = cells[9].split(separator: " ").map(String.init)
    }

    /// The municipality's package after so many other versions.
    func package(_ id: String, version: Int) throws -> Package {
      let quiet = silent.map { "[\"\(start.adding(days: $0).iso)\"] = true" }
      return try .made(
        id: id,
        [
          "routines/r.lua": """
          -- version \(version)
          local quiet = { \(quiet.joined(separator: ", ")) }
          return routine { title = "T", scope = "client", when = every { \(every) },
            run = function(client, run)
              if quiet[tostring(run.today)] then return end
              client:add_task { title = "New", due = run.today + days(9), because = "a reason" }
            end }
          """
        ])
    }
  }

  private static let clients = """
    {"clients": [{"id": "c-1", "name": "Kari", "status": "active"},
      {"id": "c-10", "name": "Ola", "status": "active"}]}
    """

  private func due(_ package: Package, on day: Day) -> DueOrder {
    var order = DueOrder(today: day)
    order.package = package
    order.routine = "r"
    return order
  }

  /// What the timer did, once for each client; it is run twice, and the second time does nothing.
  private func sweep(_ desk: Desk, _ package: Package, on day: Day) throws -> Bool {
    let order = due(package, on: day)
    let tallies = try (1...2).map { _ in
      var done = 0
      _ = try desk.office.due(order) { try $0.sweep { done = $0.done } }
      return done
    }
    #expect(tallies == [0, 0] || tallies == [2, 0], "\(day.iso): \(tallies)")
    return tallies[0] == 2
  }

  private func refuse(_ desk: Desk, _ package: Package, on day: Day) throws {
    try desk.office.due(due(package, on: day)) { search in
      for question in try search.questions().questions {
        let plan = try search.current(question).plan
        try search.remember(.no, to: question, about: plan, because: nil)
      }
    }
  }

  private func runByHand(_ desk: Desk, _ package: Package, on day: Day) throws {
    let plan = try desk.office.propose(PlanOrder("r", of: package, asOf: day)).plan
    _ = try desk.office.apply(plan, from: package.archive)
  }

  /// The nights of one municipality, told by the day on which something was done.
  private func nights(_ row: Row, of id: String, on desk: Desk, _ night: Int) throws -> String? {
    let version = row.versions.count { $0 <= night }
    let package = try row.package(id, version: version)
    let day = row.start.adding(days: night)
    if row.byHand.contains(night) { try runByHand(desk, package, on: day) }
    if row.off.contains(night) { return nil }
    if row.no.contains(night) { try refuse(desk, package, on: day) }
    return try sweep(desk, package, on: day) ? day.iso : nil
  }

  @Test
  func `over sixty nights each routine is due as the table says, in two municipalities at once`()
    throws
  {
    let file = Places.root.appending(path: "Tests/CaseworkTests/nights.txt")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst(2)
      .map(Row.init)
    #expect(rows.count == 23)
    for (row, other) in LongTests.some(of: Array(zip(rows, rows.reversed())), each: 8) {
      let desk = try Desk(Self.clients)
      var (done, doneToo): ([String], [String]) = ([], [])
      for night in 0..<60 {
        if let day = try nights(row, of: "p", on: desk, night) { done.append(day) }
        if let day = try nights(other, of: "p-2", on: desk, night) { doneToo.append(day) }
      }
      #expect(done == row.expected, "\(row.name)")
      #expect(doneToo == other.expected, "\(other.name), beside another")
      #expect(try desk.store.faults(atMost: 9).findings.map(\.code) == [])
    }
  }
}
