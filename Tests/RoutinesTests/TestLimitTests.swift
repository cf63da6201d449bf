import Domain
import Evaluation
import Foundation
import PackageReading
import Packages
import Routines
import Synchronization
import TestSupport
import Testing

/// Tests cannot hold the machine, neither one file of them nor all together.
@Suite struct TestLimitTests {
  private static let manifest =
    "[municipality]\nid = 't'\nname = 'T'\n[package]\nversion = '1'\napi = 1\n"

  private static let routine =
    "return routine { title = 'T', scope = 'municipality', run = function() while true do end end }"

  private static func package(_ files: [String: String]) throws -> Package {
    try Places.withFolder { folder in
      let own = ["municipality.toml": manifest, "routines/r.lua": routine]
      try Places.write(files.merging(own) { $1 }, in: folder)
      return try PackageReader.read(folder.path).get()
    }
  }

  @Test func `what a test proposes is the test file's to pay, whatever it catches`() throws {
    let order = "{ routine = 'r', as_of = '2026-11-20', register = {} }"
    let package = try Self.package([
      "tests/a.lua": "while true do pcall(propose, \(order)) end"
    ])
    let report = try TestRunner(package, clock: { 0 }).run()

    let code = try #require(report.files.first?.problem?.code)
    #expect(["limit.instructions", "limit.time"].contains(code))
    #expect(try #require(report.files.first).steps < 150_000_000)
  }

  private static let files = try? package(
    Dictionary(uniqueKeysWithValues: (100..<200).map { ("tests/t\($0).lua", "") }))

  /// Says the same of each file, and counts them.
  private final class Evaluator: TestEvaluator {
    let count = Mutex(0)
    private let answer: @Sendable (String) -> TestReport.File

    init(_ answer: @escaping @Sendable (String) -> TestReport.File) { self.answer = answer }

    func run(_ order: TestOrder, of package: Package) -> TestReport.File {
      count.withLock { $0 += 1 }
      return answer(order.path)
    }
  }

  @Test(arguments: ["limit.instructions", "limit.time", "sandbox.crashed"])
  func `after three files that pass a limit the others are not run`(code: String) throws {
    let evaluator = Evaluator {
      TestReport.File(path: $0, problem: $0 < "tests/t110.lua" ? nil : Finding(code, "stopped"))
    }
    let report = try TestRunner(#require(Self.files), evaluator: evaluator).run()

    #expect(report.files.count == 14)
    #expect(report.files[12].problem?.code == code)
    #expect(report.files[13].problem?.code == "limit.run")
    #expect(report.files[13].path == "tests/t113.lua")
    #expect(evaluator.count.withLock { $0 } < 50)
  }

  @Test func `all files together have twenty times what one may use`() throws {
    let evaluator = Evaluator { TestReport.File(path: $0, steps: 99_000_000) }
    let report = try TestRunner(#require(Self.files), evaluator: evaluator).run()

    #expect(report.files.count == 22)
    #expect(report.files.last?.problem?.code == "limit.run")
  }

  @Test func `a worker's word of what it used cannot make the count wrong`() throws {
    let evaluator = Evaluator { TestReport.File(path: $0, steps: .max) }
    let report = try TestRunner(#require(Self.files), evaluator: evaluator).run()

    #expect(report.files.count == 2)
  }
}
