import Dispatch
package import Packages
import Synchronization

/// Runs the tests of a package: each file in a Lua state of its own, each case over a register of
/// its own.
package struct TestRunner: Sendable {
  let package: Package
  /// Only cases whose name has this in it.
  let filter: String?
  /// The lines that can be run, by file; null when nobody wants to know which were.
  let lines: [String: Set<Int>]?
  /// Seconds, counted from anywhere.
  let clock: @Sendable () -> Double

  package init(
    _ package: Package, filter: String? = nil, coverage: Bool = false,
    clock: @escaping @Sendable () -> Double
  ) {
    self.package = package
    self.filter = filter
    lines = coverage ? Coverage.lines(of: package) : nil
    self.clock = clock
  }

  /// Files at the same time, as many as there are cores; the report has them by path.
  package func run() -> TestReport {
    let paths = package.testFiles
    let done = Mutex<[String: TestReport.File]>([:])
    DispatchQueue.concurrentPerform(iterations: paths.count) { place in
      let file = TestFileRun(path: paths[place], self).run()
      done.withLock { $0[file.path] = file }
    }
    let files = done.withLock { files in paths.compactMap { files[$0] } }
    return TestReport(
      files: files, coverage: lines.map { Coverage($0, of: package, covered: files.map(\.covered)) }
    )
  }
}

extension Package {
  /// The files of tests/ itself; those in its subfolders are what they share.
  fileprivate var testFiles: [String] {
    tests.keys.filter { $0.split(separator: "/").count == 2 }.sorted()
  }
}
