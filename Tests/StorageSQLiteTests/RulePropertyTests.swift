import Domain
import Foundation
import StorageSQLite
import TestSupport
import Testing

/// Small registers and changes to them, put together at random.
///
/// There are 200 in the gate, and as many as RUTINE_REGISTERS says.
///
/// An oracle that knows nothing of how the rules are written says what is right: everything that
/// is kept is right, and nothing that is right is refused.
@Suite struct RulePropertyTests {
  private static let count =
    ProcessInfo.processInfo.environment["RUTINE_REGISTERS"].flatMap(Int.init) ?? 200

  @Test func `what breaks a rule is never kept, and what keeps them all is never refused`() throws {
    let store = try SQLiteStore.inMemory()
    var random = SplitMix(seed: 20_261_121)
    var kept = 0

    for number in 0..<Self.count {
      var model = Model(number)
      for _ in 0..<2 {
        let records = model.randomRecords(&random)
        let changed = model.adding(records)
        let isRight = changed.isRight && changed.keepsClients(of: model)
        let order = ImportOrder(name: "t", by: "w", time: "")
        let outcome = try? store.bringIn(order) { desk in
          for (key, fields) in records {
            let change = Change(op: .create, key: key, fields: fields, because: LocalizedText("t"))
            _ = try desk.take(change)
          }
        }
        #expect((outcome != nil) == isRight, "\(number): \(records)")
        if isRight {
          model = changed
          kept += 1
        }
      }
    }

    #expect((Self.count / 3...Self.count * 2).contains(kept), "\(kept)")
  }
}

/// A register as plain values.
private struct Model {
  private let prefix: String
  private var records: [RecordKey: [String: Value]] = [:]

  init(_ number: Int) { prefix = "r\(number)-" }

  func adding(_ more: [(RecordKey, [String: Value])]) -> Model {
    var model = self
    for (key, fields) in more { model.records[key, default: [:]].merge(fields) { $1 } }
    return model
  }

  private func id(_ type: String, _ number: Int) -> String { "\(prefix)\(type)\(number)" }

  /// Two clients, a unit, a worker and a dwelling, and some of what can be about them.
  func randomRecords(_ random: inout SplitMix) -> [(RecordKey, [String: Value])] {
    var list: [(RecordKey, [String: Value])] = [
      (RecordKey("unit", id("u", 0)), ["name": .text("U")]),
      (RecordKey("worker", id("w", 0)), ["name": .text("W")]),
      (
        RecordKey("dwelling", id("b", 0)),
        ["address": .text("V"), "kind": .text("k"), "capacity": .integer(1 + random.below(2))]
      ),
    ]
    for number in 0..<2 {
      list.append(
        (RecordKey("client", id("c", number)), ["name": .text("C"), "status": .text("active")]))
    }
    for _ in 0..<(1 + random.below(4)) { list.append(randomRecord(&random)) }
    return list.reduce(into: []) { kept, record in
      if !kept.contains(where: { $0.0 == record.0 }) { kept.append(record) }
    }
  }

  private func randomRecord(_ random: inout SplitMix) -> (RecordKey, [String: Value]) {
    let number = random.below(4)
    var fields: [String: Value] = ["client": .text(id("c", random.below(2)))]
    let starts = Day(number: 20_000 + random.below(40))
    switch random.below(5) {
    case 0:
      fields["dwelling"] = .text(id("b", 0))
      period(&fields, starts, &random)
      return (RecordKey("tenancy", id("l", number)), fields)
    case 1:
      fields["worker"] = .text(id("w", random.below(10) == 0 ? 9 : 0))
      period(&fields, starts, &random)
      return (RecordKey("coordinator_assignment", id("k", number)), fields)
    case 2:
      fields["unit"] = .text(id("u", 0))
      period(&fields, starts, &random)
      return (RecordKey("case_owner", id("o", number)), fields)
    case 3:
      fields["status"] = .text(["offered", "active", "closed"][random.below(3)])
      if random.below(4) > 0 { fields["made"] = .day(starts) }
      return (RecordKey("individual_plan", id("p", number)), fields)
    default:
      fields["tenancy"] = .text(id("l", random.below(4)))
      fields["kind"] = .text("notice")
      fields["raised"] = .day(starts)
      fields["status"] = .text(random.below(2) == 0 ? "open" : "handled")
      if random.below(2) == 0 { fields["handled"] = .day(starts.adding(days: random.below(9) - 2)) }
      return (RecordKey("tenancy_threat", id("t", number)), fields)
    }
  }

  private func period(_ fields: inout [String: Value], _ starts: Day, _ random: inout SplitMix) {
    fields["starts"] = .day(starts)
    if random.below(3) > 0 { fields["ends"] = .day(starts.adding(days: random.below(30) - 2)) }
  }

  // The oracle: by going through every day, with no help from the rules.
  var isRight: Bool {
    let days = 19_990...20_080
    let periods = records.filter { $0.value["starts"] != nil }
    let ordered = periods.allSatisfy {
      ($0.value["ends"]?.day?.number ?? 99_999) >= ($0.value["starts"]?.day?.number ?? 0)
    }
    return ordered && hasTargets && threatsAreRight && plansAreRight
      && days.allSatisfy { day in
        atMost(capacity, of: "tenancy", per: "dwelling", on: day)
          && atMost(1, of: "coordinator_assignment", per: "client", on: day)
          && atMost(1, of: "case_owner", per: "client", on: day)
      }
  }

  /// Whether everything is about whom it was about.
  func keepsClients(of before: Model) -> Bool {
    before.records.allSatisfy { $0.value["client"] == records[$0.key]?["client"] }
  }

  private var capacity: Int {
    records[RecordKey("dwelling", id("b", 0))]?["capacity"]?.integer ?? 0
  }

  private func span(_ fields: [String: Value]) -> ClosedRange<Int> {
    let starts = fields["starts"]?.day?.number ?? 0
    return starts...max(starts, fields["ends"]?.day?.number ?? 99_999)
  }

  private func atMost(_ count: Int, of type: RecordTypeID, per field: String, on day: Int) -> Bool {
    let owners = records.filter { $0.key.type == type && span($0.value).contains(day) }
      .compactMap { $0.value[field]?.text }
    return Set(owners).allSatisfy { owner in owners.count { $0 == owner } <= count }
  }

  private var hasTargets: Bool {
    records.values.allSatisfy { fields in
      (fields["worker"]?.text).map { records[RecordKey("worker", $0)] != nil } ?? true
    }
  }

  private var threatsAreRight: Bool {
    records.filter { $0.key.type == "tenancy_threat" }.values.allSatisfy { threat in
      guard let id = threat["tenancy"]?.text, let tenancy = records[RecordKey("tenancy", id)],
        tenancy["client"] == threat["client"]
      else { return false }
      if threat["status"] == .text("handled"), threat["handled"] == nil { return false }
      guard let handled = threat["handled"]?.day, let raised = threat["raised"]?.day else {
        return true
      }
      return handled >= raised
    }
  }

  private var plansAreRight: Bool {
    let active = records.filter {
      $0.key.type == "individual_plan" && $0.value["status"] == .text("active")
    }
    let owners = active.values.compactMap { $0["client"]?.text }
    return active.values.allSatisfy { $0["made"] != nil } && Set(owners).count == owners.count
  }
}
