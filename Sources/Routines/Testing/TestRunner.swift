import Dispatch
package import Packages
import Synchronization

/// A file of tests to be run.
package struct TestOrder: Sendable, Hashable, Codable {
  package let path: String
  /// Only cases whose name has this in it.
  package let filter: String?
  /// Whether somebody wants to know which lines were run.
  package let isCovering: Bool

  package init(path: String, filter: String? = nil, isCovering: Bool = false) {
    self.path = path
    self.filter = filter
    self.isCovering = isCovering
  }
}

/// Runs files of tests, in this process or in others, as many at the same time as it is asked for.
package protocol TestEvaluator: Sendable {
  /// Throws what is no fault of the package: that nothing can be run here.
  func run(_ order: TestOrder, of package: Package) throws -> TestReport.File
}

/// Runs the tests of a package: each file in a Lua state of its own, each case over a register of
/// its own.
package struct TestRunner: Sendable {
  private let package: Package
  private let filter: String?
  private let coverage: Bool
  private let evaluator: any TestEvaluator

  package init(
    _ package: Package, filter: String? = nil, coverage: Bool = false,
    evaluator: any TestEvaluator
  ) {
    self.package = package
    self.filter = filter
    self.coverage = coverage
    self.evaluator = evaluator
  }

  /// Files at the same time, as many as there are cores; the report has them by path.
  package func run() throws -> TestReport {
    let sweep = Mutex(TestSweep(package))
    let trouble = Mutex<(any Error)?>(nil)
    let paths = package.testFiles
    DispatchQueue.concurrentPerform(iterations: paths.count) { place in
      guard sweep.withLock({ $0.hasRoom }), trouble.withLock({ $0 == nil }) else { return }
      let order = TestOrder(path: paths[place], filter: filter, isCovering: coverage)
      do {
        let file = try evaluator.run(order, of: package)
        sweep.withLock { $0.add(file, at: place) }
      } catch { trouble.withLock { $0 = error } }
    }
    if let error = trouble.withLock({ $0 }) { throw error }
    let files = sweep.withLock { $0.files }
    let covered =
      coverage
      ? Coverage(Coverage.lines(of: package), of: package, covered: files.map(\.covered)) : nil
    return TestReport(files: files, coverage: covered)
  }
}

extension Package {
  /// The files of tests/ itself; those in its subfolders are what they share.
  var testFiles: [String] {
    tests.keys.filter { $0.split(separator: "/").count == 2 }.sorted()
  }
}
