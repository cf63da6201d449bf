import Domain
import Packages

/// Files of tests as they are done, in whatever order, and what they may spend together.
///
/// That is counted by path, so that where it ends does not depend on which file was done first.
struct TestSweep {
  /// Files that may pass a limit of their own before nothing more is run.
  private static let mostStopped = 3
  /// Instructions of all files: twenty times what one may use.
  private static let mostSteps: Int64 = 2_000_000_000

  private let paths: [String]
  /// What each file costs before a line of it is run: it is given the whole package.
  private let start: Int64
  private var done: [TestReport.File?]
  /// All before it are done and counted.
  private var next = 0
  private var stopped = 0
  private var steps: Int64 = 0
  /// Why nothing more is run.
  private var reason: LocalizedText?

  init(_ package: Package) {
    paths = package.testFiles
    done = Array(repeating: nil, count: paths.count)
    start = Int64(package.bytes)
  }

  var hasRoom: Bool { reason == nil }

  mutating func add(_ file: TestReport.File, at place: Int) {
    done[place] = file
    while hasRoom, next < done.count, let file = done[next] {
      next += 1
      stopped += file.isStopped ? 1 : 0
      steps += start + min(max(0, file.steps), Self.mostSteps)
      if stopped >= Self.mostStopped {
        reason = LocalizedText(message: "stopped.tests.failures", ["count": stopped])
      } else if steps > Self.mostSteps {
        reason = LocalizedText(message: "stopped.tests.instructions")
      }
    }
  }

  /// By path; the first of those that were not run says why.
  var files: [TestReport.File] {
    let files = done.prefix(next).compactMap(\.self)
    guard let reason, next < paths.count else { return files }
    let problem = Finding(Finding.runStopped, reason, at: Location(file: paths[next]))
    return files + [TestReport.File(path: paths[next], problem: problem)]
  }
}

extension TestReport.File {
  fileprivate var isStopped: Bool {
    problem.map { $0.code.hasPrefix("limit.") || $0.code == "sandbox.crashed" } ?? false
  }
}

extension Package {
  /// Bytes of its files and tests, and of what it extends.
  fileprivate var bytes: Int {
    let own = files.values.reduce(0) { $0 + $1.utf8.count }
    return extends.reduce(tests.values.reduce(own) { $0 + $1.utf8.count }) { $0 + $1.bytes }
  }
}
