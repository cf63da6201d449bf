import Foundation
import TestSupport
import Testing

/// Scripts in Tests/Hostile, run by the built binary as a coordinator would run it: in the gate one of
/// each family and ending, with Scripts/test --all every one.
@Suite struct HostileProgramTests {
  /// A guard from outside the process: so many processor seconds, and then it is killed.
  ///
  /// Two seconds are the script's, the rest a debug build's start and end.
  private static let guarded = "ulimit -t 4; exec timeout 60 \"$0\" \"$@\""

  @Test func `a hostile script ends as it should, in a process of its own`() throws {
    try Places.withFolder { folder in
      try SampleRegister.make(in: folder)
      for name in try Self.names() {
        try Self.check(name, in: folder)
      }
      let runs = try Program.run(Program.rutine, ["history", "--json"], in: folder)
      #expect(!runs.output.contains("hostile"))
    }
  }

  private static func names() throws -> [String] {
    guard !LongTests.areAskedFor else { return HostileScript.names }
    var seen: Set<String> = []
    return try HostileScript.names.filter { name in
      seen.insert("\(name.prefix { $0 != "-" }) \(try HostileScript(name).expected)").inserted
    }
  }

  private static func check(_ name: String, in folder: URL) throws {
    let script = try HostileScript(name)
    let package = folder.appending(path: name)
    try script.write(in: package)
    defer { try? FileManager.default.removeItem(at: package) }

    let program = try Program.run(
      "/bin/sh",
      [
        "-c", guarded, Program.rutine, "run", package.path, "hostile", "--as-of", "2026-11-20",
        "--json",
      ], in: folder)

    let code = try #require(try Answer(program.output).codes.first, "\(name): \(program.output)")
    #expect(script.isExpected(code), "\(name): \(code)")
    #expect(program.status == 1, "\(name): \(program.error)")
    let isTold = program.error.isEmpty || program.error.hasPrefix("rutine: the ")
    #expect(isTold, "\(name): \(program.error)")
  }
}

/// What the program answers as JSON: a plan, or what was wrong before there was one.
private struct Answer {
  let codes: [String]

  init(_ output: String) throws {
    let answer = try JSONDecoder().decode(Body.self, from: Data(output.utf8))
    codes = (answer.plan?.findings ?? answer.findings ?? [])
      .filter { $0.severity == "error" }.map(\.code)
  }

  private struct Body: Decodable {
    let plan: Plan?
    let findings: [Finding]?
  }

  private struct Plan: Decodable { let findings: [Finding] }

  private struct Finding: Decodable {
    let code: String
    let severity: String
  }
}
