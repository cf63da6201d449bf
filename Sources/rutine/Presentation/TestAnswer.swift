import Domain
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
        package: one.package,
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
  static func text(_ tested: [TestedPackage]) -> String {
    var lines: [String] = []
    for one in tested {
      for file in one.report.files {
        for result in file.cases { lines += self.lines(of: result, one.package, lines) }
        if let problem = file.problem {
          lines += point(false, "\(one.package) \(file.path)", lines) + ["# \(problem.line)"]
        }
      }
    }
    let count = lines.count { !$0.hasPrefix("#") }
    return (["TAP version 14", "1..\(count)"] + lines).joined(separator: "\n") + "\n"
  }

  private static func lines(
    of result: TestReport.Case, _ package: String, _ before: [String]
  ) -> [String] {
    point(result.hasPassed, "\(package) \(result.name)", before)
      + (result.hasPassed ? [] : ["# \(result.at)"] + result.failure.map { "# \($0)" })
  }

  private static func point(_ isGood: Bool, _ name: String, _ before: [String]) -> [String] {
    let number = before.count { !$0.hasPrefix("#") } + 1
    let safe = name.replacing("#", with: "\\#")
    return ["\(isGood ? "ok" : "not ok") \(number) - \(safe)"]
  }
}

/// JUnit's XML, as build servers read it.
enum JUnit {
  static func text(_ tested: [TestedPackage]) -> String {
    let suites = tested.flatMap { one in one.report.files.map { suite(of: $0, one.package) } }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
      + suites.joined() + "</testsuites>\n"
  }

  private static func suite(of file: TestReport.File, _ package: String) -> String {
    let failures = file.cases.count { !$0.hasPassed }
    let errors = file.problem == nil ? 0 : 1
    let cases = file.cases.map { testCase($0, "\(package).\(file.path)") }
    let problem = file.problem.map {
      "    <testcase classname=\"\(escaped("\(package).\(file.path)"))\" name=\"\(escaped(file.path))\">"
        + "<error message=\"\(escaped($0.line))\"/></testcase>\n"
    }
    return "  <testsuite name=\"\(escaped("\(package) \(file.path)"))\""
      + " tests=\"\(cases.count + errors)\" failures=\"\(failures)\" errors=\"\(errors)\">\n"
      + cases.joined() + (problem ?? "") + "  </testsuite>\n"
  }

  private static func testCase(_ one: TestReport.Case, _ suite: String) -> String {
    let head =
      "    <testcase classname=\"\(escaped(suite))\" name=\"\(escaped(one.name))\""
      + " time=\"\(milliseconds(one.seconds))\""
    guard !one.hasPassed else { return head + "/>\n" }
    let text = ([one.at.description] + one.failure).joined(separator: "\n")
    return head + "><failure message=\"\(escaped(one.failure[0]))\">\(escaped(text))</failure>"
      + "</testcase>\n"
  }

  private static func milliseconds(_ seconds: Double) -> String {
    "\((seconds * 1000).rounded() / 1000)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("\n", with: "&#10;")
  }
}
