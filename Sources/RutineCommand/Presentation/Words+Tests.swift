import Casework

// What came of a package's tests.
extension Words {
  func letterTaken(_ path: String) -> String {
    text("tests.letter_taken", ["path": path])
  }

  func tested(_ passed: Int, _ failed: Int) -> String {
    let good = text("tests.passed", ["passed": passed])
    guard failed > 0 else { return good + "." }
    return good + ", "
      + text("tests.failed", ["failed": failed])
  }
}

// What is wrong with packages.
extension Words {
  func checked(packages: Int, errors: Int, warnings: Int) -> String {
    if errors + warnings == 0 {
      return text("check.nothing", ["packages": packages])
    }
    return text("check.counts", ["errors": errors, "warnings": warnings])
  }

  var meaning: String { text("check.meaning") }
  var wrong: String { text("check.wrong") }
  var right: String { text("check.right") }
}

// Which lines the tests have run.
extension Words {
  var coverageHeading: [String] {
    [
      text("tests.heading.file"),
      text("tests.heading.run"),
      text("tests.heading.lines"),
      text("tests.heading.branches"),
      text("tests.heading.not_run"),
    ]
  }

  /// A way that was never gone: "12 to 13", "12 past".
  func untaken(_ line: Int, _ body: Int?) -> String {
    guard let body else {
      return text("tests.past", ["line": line])
    }
    return text("tests.way", ["line": line, "body": body])
  }

  var total: String { text("tests.in_all") }
}
