package import Packages
package import Routines

/// Runs files of tests in this process.
package struct InProcessTests: TestEvaluator {
  /// Seconds, counted from anywhere.
  private let clock: @Sendable () -> Double

  package init(clock: @escaping @Sendable () -> Double) { self.clock = clock }

  package func run(_ order: TestOrder, of package: Package) -> TestReport.File {
    TestFileRun(order, of: package, clock: clock).run()
  }
}

extension TestRunner {
  /// A runner that evaluates in this process.
  package init(
    _ package: Package, filter: String? = nil, coverage: Bool = false,
    clock: @escaping @Sendable () -> Double
  ) {
    self.init(
      package, filter: filter, coverage: coverage, evaluator: InProcessTests(clock: clock))
  }
}
