import Casework
import Domain
import Evaluation
import Foundation
import Lua
import LuaValues
import PackageReading
import Packages
import Routines
import Sandbox
import StorageSQLite
import TestSupport
import Testing

/// A run that is stopped at any allocation ends with a finding and proposes nothing.
///
/// In the gate, at each seventh.
@Suite struct FaultTests {
  @Test(arguments: SampleRoutine.chosen, Way.allCases)
  func `a routine can be stopped at every allocation`(sample: SampleRoutine, way: Way) throws {
    let store = try SQLiteStore.inMemory(law: LawBook.norge)
    _ = try Importer.importJSON(
      try Data(contentsOf: sample.register), named: "register.json", into: store, time: "")
    let package = try PackageReader.read(sample.package.path).get()
    let whole = try Self.plan(package, sample, store, Limits())
    var place = 0
    var plan: String?

    while plan == nil {
      place += LongTests.amount(7, all: 1)
      plan = try Self.plan(package, sample, store, way.limits(at: place))
    }

    #expect(place > 50)
    #expect(plan == whole)
    #expect(try store.latestRevision() == 1)
  }

  /// The plan's identifier; null when a limit stopped the run.
  private static func plan(
    _ package: Package, _ sample: SampleRoutine, _ store: SQLiteStore, _ limits: Limits
  ) throws -> String? {
    do {
      let planner = try Planner(package, routine: sample.routine, limits: limits)
      let plan = try store.read(at: nil) { source, revision in
        try planner.plan(
          over: source, revision: revision, asOf: Day(number: 20_777), record: sample.record)
      }
      guard plan.findings.contains(where: { $0.code == "limit.memory" }) else { return plan.id }
      #expect(!plan.isApplicable)
    } catch let error as PlanningError {
      #expect(error.findings.map(\.code) == ["limit.memory"])
    }
    return nil
  }

  /// How the run is brought to its end, a little later each time.
  enum Way: CaseIterable {
    case stopped, refused, capped

    func limits(at place: Int) -> Limits {
      var limits = Limits()
      switch self {
      case .stopped: limits.fault = .stop(at: Int64(place))
      case .refused: limits.fault = .refuse(at: Int64(place))
      case .capped: limits.memory = place * 101
      }
      return limits
    }
  }
}
