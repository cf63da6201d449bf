import Checking
import Domain
import Foundation
import Glibc
import PackageReading
import TestSupport
import Testing

/// Packages made to be long to check: each takes as long as its text, whatever is in it.
@Suite struct CostTests {
  @Test func `comparisons within comparisons are looked at once each`() throws {
    let nested = (0..<60).reduce("client.name") { inner, _ in "(\"w\" == \(inner)).name" }
    let findings = try Self.check(["routines/r.lua": Self.routine("local _ = \"w\" == \(nested)")])
    #expect(findings.isEmpty)
  }

  @Test func `a finding on each line is a thousand findings`() throws {
    let lines = (0..<12_000).map { "g\($0)=1" }.joined(separator: "\n")
    let findings = try Self.check(["routines/r.lua": Self.routine(lines)])
    #expect(findings.count == Finding.most)
    #expect(findings.allSatisfy { $0.code == "name.global" })
  }

  @Test func `names that nobody gave are not compared with thousands of others`() throws {
    let locals = (0..<40).map { level in
      "local function f\(level)(...) local "
        + (0..<50).map { "_variable_\(level)_\($0)" }.joined(separator: ", ") + " = ..."
    }
    let unset = (0..<1500).map { "variable_\($0)()" }.joined(separator: "\n")
    let ends = String(repeating: "end ", count: 40)
    let source = locals.joined(separator: "\n") + "\n" + unset + "\n" + ends
    let findings = try Self.check(["lib/m.lua": source])
    #expect(findings.count { $0.code == "name.unset" } == Finding.most)
  }

  @Test func `templates are read once, however many are unused`() throws {
    let text = String(repeating: "{{name}} ", count: 40)
    let files = (0..<300).map { ("documents/t\($0).mustache", text) }
    let findings = try Self.check(Dictionary(uniqueKeysWithValues: files))
    #expect(findings.count == 300)
  }

  private static func routine(_ body: String) -> String {
    """
    return routine { title = "T", scope = "client", run = function(client)
    \(body)
    end }
    """
  }

  private static let manifest = """
    [municipality]
    id = "p"
    name = "P"
    [package]
    version = "1.0.0"
    api = 1
    """

  /// What is found; five seconds are many times what each takes, and none of what it took.
  private static func check(_ files: [String: String]) throws -> [Finding] {
    try Places.withFolder { folder in
      try Places.write(
        files.merging(["municipality.toml": manifest]) { $1 }, in: folder)
      let package = try PackageReader.read(folder.path).get()
      let start = processorTime
      let findings = PackageCheck.findings(in: package)
      #expect(processorTime - start < 5)
      return findings
    }
  }

  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
