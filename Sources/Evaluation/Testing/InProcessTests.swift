package import Packages
package import Routines
package import ScriptAPI

/// Runs files of tests in this process.
package struct InProcessTests: TestEvaluator {
  private let api: API
  /// Seconds, counted from anywhere.
  private let clock: @Sendable () -> Double

  package init(_ api: API, clock: @escaping @Sendable () -> Double) {
    self.api = api
    self.clock = clock
  }

  package func run(_ order: TestOrder, of package: Package) -> TestReport.File {
    TestFileRun(order, of: package, api, clock: clock).run()
  }
}

extension TestRunner {
  /// A runner that evaluates in this process.
  package init(
    _ package: Package, filter: String? = nil, coverage: Bool = false,
    clock: @escaping @Sendable () -> Double
  ) {
    self.init(
      package, filter: filter, coverage: coverage,
      evaluator: InProcessTests(API(package.schema), clock: clock))
  }
}
