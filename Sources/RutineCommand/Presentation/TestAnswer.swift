import Casework
import Domain
import Escaping
import Packages
import Routines

/// What --json of test prints.
struct TestAnswer: Encodable {
  struct PackageView: Encodable {
    let package: String
    let files: [FileView]
  }

  struct FileView: Encodable {
    let path: String
    let cases: [CaseView]
    /// What stopped the file before its end.
    let problem: FindingView?
  }

  struct CaseView: Encodable {
    let name: String
    let at: String
    let passed: Bool
    let difference: [String]
  }

  let version = 1
  let passed: Int
  let failed: Int
  let packages: [PackageView]

  init(_ tested: [TestedPackage]) {
    passed = tested.reduce(0) { $0 + $1.report.passed }
    failed = tested.reduce(0) { $0 + $1.report.failed }
    packages = tested.map { one in
      PackageView(
        package: one.package.name,
        files: one.report.files.map { file in
          FileView(
            path: file.path,
            cases: file.cases.map {
              CaseView(
                name: $0.name, at: "\($0.at)", passed: $0.hasPassed, difference: $0.failure)
            }, problem: file.problem.map { FindingView($0, .en) })
        })
    }
  }
}

/// The Test Anything Protocol, version 14.
enum Tap {
  private struct Point {
    let name: String
    /// Where, and what differs; null when it is as it should be.
    let trouble: (at: String, lines: [String])?
  }

  static func text(_ tested: [TestedPackage]) -> String {
    let all = tested.flatMap { one in
      one.report.files.flatMap { points(of: $0, one.package.name) }
    }
    let lines = all.enumerated().flatMap { Self.lines(of: $1, $0 + 1) }
    return (["TAP version 14", "1..\(all.count)"] + lines).joined(separator: "\n") + "\n"
  }

  private static func points(of file: TestReport.File, _ package: String) -> [Point] {
    let cases = file.cases.map { one in
      Point(
        name: "\(package) \(one.name)",
        trouble: one.hasPassed ? nil : ("\(one.at)", one.failure))
    }
    let problem = file.problem.map {
      Point(name: "\(package) \(file.path)", trouble: ($0.at?.description ?? file.path, [$0.line]))
    }
    return cases + (problem.map { [$0] } ?? [])
  }

  private static func lines(of point: Point, _ number: Int) -> [String] {
    let name = "\(number) - \(described(point.name))"
    guard let trouble = point.trouble else { return ["ok \(name)"] }
    return ["not ok \(name)", "  ---", "  at: \(VisibleText.of(trouble.at))", "  message: |"]
      + trouble.lines.map { "    \(VisibleText.of($0))" } + ["  ..."]
  }

  /// On one line, and without what begins a directive.
  private static func described(_ name: String) -> String {
    VisibleText.of(name).unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "#" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
  }
}

/// JUnit's XML, as build servers read it.
enum JUnit {
  static func text(_ tested: [TestedPackage]) -> String {
    let suites = tested.flatMap { one in one.report.files.map { suite(of: $0, one.package.name) } }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
      + suites.joined() + "</testsuites>\n"
  }

  private static func suite(of file: TestReport.File, _ package: String) -> String {
    let failures = file.cases.count { !$0.hasPassed }
    let errors = file.problem == nil ? 0 : 1
    let cases = file.cases.map { testCase($0, "\(package).\(file.path)") }
    let problem = file.problem.map {
      "    <testcase classname=\"\(Markup.attribute("\(package).\(file.path)"))\" name=\"\(Markup.attribute(file.path))\">"
        + "<error message=\"\(Markup.attribute($0.line))\"/></testcase>\n"
    }
    return "  <testsuite name=\"\(Markup.attribute("\(package) \(file.path)"))\""
      + " tests=\"\(cases.count + errors)\" failures=\"\(failures)\" errors=\"\(errors)\">\n"
      + cases.joined() + (problem ?? "") + "  </testsuite>\n"
  }

  private static func testCase(_ one: TestReport.Case, _ suite: String) -> String {
    let head =
      "    <testcase classname=\"\(Markup.attribute(suite))\" name=\"\(Markup.attribute(one.name))\""
      + " time=\"\(milliseconds(one.seconds))\""
    guard !one.hasPassed else { return head + "/>\n" }
    let text = ([one.at.description] + one.failure).joined(separator: "\n")
    return head
      + "><failure message=\"\(Markup.attribute(one.failure[0]))\">\(Markup.text(text))</failure>"
      + "</testcase>\n"
  }

  private static func milliseconds(_ seconds: Double) -> String {
    "\((seconds * 1000).rounded() / 1000)"
  }
}
