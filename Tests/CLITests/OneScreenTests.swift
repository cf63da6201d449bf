import Foundation
import TestSupport
import Testing

/// What somebody reads first fits a terminal of 24 lines and 80 columns.
@Suite struct OneScreenTests {
  private func lines(_ arguments: [String]) throws -> [Substring] {
    let shown = try Program.run(Program.rutine, arguments, environment: ["COLUMNS": "80"])
    #expect(shown.status == 0, "\(shown.error)")
    return shown.output.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test(arguments: ["nb", "nn", "en"])
  func `help fits one screen, every day first, and names every command`(language: String) throws {
    let help = try lines(["--help", "--lang", language])
    #expect(help.count <= 24)
    #expect(help.allSatisfy { $0.count <= 80 })
    #expect(try lines(["--lang", language]) == help)

    let full = try Program.run(Program.rutine, ["help"]).output
    let names = full.matches(of: /(?m)^  ([a-z]+) {2,}\S/).map { String($0.1) }
    #expect(names.count > 18 && names.first == "due")
    let shown = help.joined(separator: " ")
    for name in names { #expect(shown.contains(name), "\(name)") }
  }

  @Test(arguments: Places.examples, ["nb", "nn", "en"])
  func `inspect fits one screen, and the rest is there when asked for`(
    name: String, language: String
  ) throws {
    let package = Places.example(name).path
    let short = try lines(["inspect", package, "--lang", language])
    #expect(short.count <= 24, "\(short.joined(separator: "\n"))")
    #expect(short.allSatisfy { $0.count <= 80 })
    let all = try lines(["inspect", package, "--lang", language, "--laws", "--words"])
    #expect(all.joined().contains("fvl-11a") && all.count > short.count + 20)
  }
}
