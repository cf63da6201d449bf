import Domain
package import Packages
package import Routines
import Sandbox

/// Runs each file of tests in a worker of its own.
package struct WorkerTests: TestEvaluator {
  private let program: WorkerProgram

  package init(_ program: WorkerProgram) { self.program = program }

  package func run(_ order: TestOrder, of package: Package) throws -> TestReport.File {
    do {
      let link = try WorkerLink(program, package, Self.limits, at: nil)
      defer { link.end() }
      try link.ask(.test(order))
      guard case .tested(let file) = try link.answer(), file.path == order.path,
        file.letters.keys.allSatisfy(RecordKey.isValidID),
        // Of many files, they are added up.
        file.covered.values.allSatisfy({ $0.values.allSatisfy((0...1 << 40).contains) })
      else { throw WorkerProcess.Loss.crashed }
      return file
    } catch let loss as WorkerProcess.Loss {
      return TestReport.File(path: order.path, problem: loss.finding(file: order.path))
    }
  }

  /// More than a routine may use: a file runs many cases.
  private static let limits: Limits = {
    var limits = Limits()
    limits.instructions = 100_000_000
    return limits
  }()
}
