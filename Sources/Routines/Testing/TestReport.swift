package import Domain
import Packages

/// What came of a package's tests.
package struct TestReport: Sendable, Equatable {
  /// One case, or one thing that a file said it expects.
  package struct Case: Sendable, Equatable, Codable {
    package let name: String
    package let at: Location
    /// What was expected and what was proposed instead; empty when they are alike.
    package let failure: [String]
    /// Of the wall clock.
    package let seconds: Double

    package var hasPassed: Bool { failure.isEmpty }

    package init(name: String, at: Location, failure: [String], seconds: Double) {
      self.name = name
      self.at = at
      self.failure = failure
      self.seconds = seconds
    }
  }

  package struct File: Sendable, Equatable, Codable {
    /// "tests/steering_group.lua".
    package let path: String
    package let cases: [Case]
    /// What stopped the file before its end.
    package let problem: Finding?
    /// What letters have become that are not as their files say, by name.
    package let letters: [String: String]
    /// How often lines were run, by file.
    package let covered: [String: [Int: Int]]
    /// Instructions that it used.
    package let steps: Int64

    package init(
      path: String, cases: [Case] = [], problem: Finding? = nil, letters: [String: String] = [:],
      covered: [String: [Int: Int]] = [:], steps: Int64 = 0
    ) {
      self.path = path
      self.cases = cases
      self.problem = problem
      self.letters = letters
      self.covered = covered
      self.steps = steps
    }
  }

  /// By path.
  package let files: [File]
  /// What of the package's Lua was run; null when nobody wanted to know.
  package let coverage: Coverage?

  package var passed: Int { cases.count(where: \.hasPassed) }
  package var failed: Int {
    cases.count { !$0.hasPassed } + files.count { $0.problem != nil }
  }
  /// What letters have become that are not as their files say: path in the package and text.
  package var letters: [(path: String, text: String)] {
    files.flatMap(\.letters).map { (GoldenLetter.path(of: $0.key), $0.value) }
      .sorted { $0.path < $1.path }
  }
  package var cases: [Case] { files.flatMap(\.cases) }
}
