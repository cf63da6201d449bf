import Casework
import Domain
import Evaluation
import Foundation
import Glibc
import PackageReading
import Packages
import Routines
import StorageSQLite
import Synchronization
import TestSupport
import Testing

/// Every script in Tests/Hostile ends as its first line says, soon, and the process is healthy.
@Suite struct HostileTests {
  /// Processor seconds that no script may hold a core beyond, at default limits.
  ///
  /// Two, and twice that where nothing is optimised; Scripts/all/15-hostile-programs times the optimised
  /// program.
  private static let longest = isOptimised ? 2.0 : 4.0

  private static var isOptimised: Bool {
    #if DEBUG
      false
    #else
      true
    #endif
  }

  @Test(arguments: HostileScript.names)
  func `a hostile script ends as it should`(name: String) throws {
    let store = try Self.registers.withLock { $0.popLast() } ?? Self.register()
    try Self.check(name, over: store)
    Self.registers.withLock { $0.append(store) }
  }

  /// Reading a register takes longer than most scripts: who is done with one gives it to the next.
  private static let registers = Mutex<[SQLiteStore]>([])

  private static func register() throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory(law: LawBook.norge)
    let register = Places.example("kommune-a").appending(path: "register.json")
    _ = try Importer.importJSON(
      try Data(contentsOf: register), named: "register.json", into: store, time: "")
    return store
  }

  private static func check(_ name: String, over store: SQLiteStore) throws {
    let script = try HostileScript(name)
    let start = processorTime

    let codes = try Places.withFolder { folder in
      try script.write(in: folder)
      return try Self.codes(of: folder, over: store)
    }

    #expect(codes.first.map(script.isExpected) == true, "\(name): \(codes)")
    #expect(processorTime - start < longest, "\(name)")
    #expect(try store.latestRevision() == 1)
  }

  /// Codes of what was wrong on the first record that something was wrong on.
  private static func codes(of folder: URL, over store: SQLiteStore) throws -> [String] {
    do {
      let planner = try Planner(try PackageReader.read(folder.path).get(), routine: "hostile")
      let plan = try store.read(at: nil) { source, revision in
        try planner.plan(over: source, revision: revision, asOf: Day(number: 20_000))
      }
      return plan.findings.filter { $0.severity == .error }.map(\.code)
    } catch let error as PlanningError {
      return error.findings.map(\.code)
    } catch let error as PackageError {
      return error.findings.map(\.code)
    }
  }

  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
