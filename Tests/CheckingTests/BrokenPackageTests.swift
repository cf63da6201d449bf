import Checking
import Domain
import Evaluation
import Foundation
import PackageReading
import Packages
import Routines
import TestSupport
import Testing

/// Packages with one mistake each: `check` finds it, where it is, and nothing else.
///
/// In Tests/Broken/*.txt the first line says the place and the code, "== PATH" begins a file.
@Suite struct BrokenPackageTests {
  private static let folder = Places.root.appending(path: "Tests/Broken")

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  private static let manifest = """
    [municipality]
    id = "p"
    name = "P"
    [package]
    version = "1.0.0"
    api = 1
    extends = ["norge"]

    """

  private static func files(_ name: String) throws -> (expected: String, files: [String: String]) {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let parts = "\n\(text)".components(separatedBy: "\n== ")
    let expected = parts[0].dropFirst("\nexpect ".count)
    var files = ["municipality.toml": manifest]
    for part in parts.dropFirst() {
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      files[String(lines[0])] = lines[1] + (part.hasSuffix("\n") ? "" : "\n")
    }
    return (String(expected), files)
  }

  @Test(arguments: names)
  func `the mistake is found in its place, and no other`(name: String) throws {
    let (expected, files) = try Self.files(name)

    let found = try Places.withFolder { folder in
      try Places.write(files, in: folder)
      let (package, wrong) = try PackageReader.examine(folder.path)
      return wrong + PackageCheck.findings(in: package)
    }

    #expect(
      found.map { "\($0.at.map { "\($0)" } ?? "") \($0.code)" } == [expected],
      "\(found.map(\.message[.en]))")
  }

  // To a run `manual()` is any text that is called.
  @Test(arguments: names.filter { $0.hasPrefix("cadence") && $0 != "cadence-when-manual.txt" })
  func `a run refuses a when that check refuses, with the same code`(name: String) throws {
    let (expected, files) = try Self.files(name)

    let found = try Places.withFolder { folder in
      try Places.write(files, in: folder)
      let package = try PackageReader.read(folder.path).get()
      return try #require(throws: PlanningError.self) { try InProcess(package).declare("r") }
    }

    #expect(found.findings.map(\.code) == [expected.split(separator: " ").last.map(String.init)])
  }

  @Test(arguments: [
    "every { weeks = 0x6 }", "every { weeks = 2, days = nil }", #"("manual")"#, "manual",
    #"on { "decision.ends", nil }"#,
    #"on { { "decision.ends", before = weeks(6), extra = nil } }"#,
  ])
  func `a when that a run takes is no mistake to check`(when: String) throws {
    let routine = """
      return routine { title = "T", scope = "client", when = \(when),
        run = function(client, run) run:log(client.name) end }
      """
    let found = try Places.withFolder { folder in
      try Places.write(["municipality.toml": Self.manifest, "routines/r.lua": routine], in: folder)
      let package = try PackageReader.read(folder.path).get()
      _ = try InProcess(package).declare("r")
      return PackageCheck.findings(in: package)
    }

    #expect(found.map(\.message[.en]) == [])
  }

  @Test func `there are at least sixty`() {
    #expect(Self.names.count >= 60)
  }

  @Test func `each code is explained, and has a broken package that shows it`() throws {
    let shown = try Self.names.map { name in
      let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      return text.split(separator: "\n")[0].split(separator: " ").last.map(String.init) ?? ""
    }
    // Nothing in this level is on its way out; the test below says how it would be told.
    #expect(Set(shown) == Set(CheckCode.all.map(\.name)).subtracting(["api.deprecated"]))
  }

  @Test func `what will go away in a later level is told, with what to write instead`() throws {
    let text = """
      return routine {
        title = "T",
        scope = "client",
        run = function(client, run)
          if client.name == "x" then client:add_task { title = "T", because = "b" } end
          return weeks(1)
        end,
      }
      """
    let found = try Places.withFolder { folder in
      try Places.write(
        ["municipality.toml": Self.manifest, "routines/r.lua": text], in: folder)
      return PackageCheck.findings(
        in: try PackageReader.read(folder.path).get(),
        deprecations: [
          "client.name": "client.full_name", "client:add_task": "client:ask", "weeks": "span",
        ])
    }

    #expect(
      found.map(\.line) == [
        "routines/r.lua:5:15: 'client.name' will go away in a later level; write client.full_name"
          + " [api.deprecated]",
        "routines/r.lua:5:39: 'client:add_task' will go away in a later level; write client:ask"
          + " [api.deprecated]",
        "routines/r.lua:6:12: 'weeks' will go away in a later level; write span [api.deprecated]",
      ])
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: Places.examples)
  func `nothing is wrong with the samples`(name: String) throws {
    let (package, wrong) = try PackageReader.examine(Places.example(name).path)
    #expect(wrong + PackageCheck.findings(in: package) == [])
  }
}
