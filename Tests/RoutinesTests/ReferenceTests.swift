import Authoring
import Domain
import Evaluation
import Foundation
import PackageReading
import Packages
import Routines
import ScriptAPI
import StorageSQLite
import TestSupport
import Testing

/// What the documents say is what the program does.
@Suite struct ReferenceTests {
  private func check(_ name: String, _ text: String) throws {
    let file = Places.root.appending(path: "Docs/Reference/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Data(text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test func `the reference is what the tables say`() throws {
    try check("api.md", APIReference.markdown(of: API(.norway)))
  }

  @Test func `the list of records and rules is what the schema says`() throws {
    try check("records.md", RecordReference.text)
  }

  @Test(arguments: ["README.md", "Docs/Guide/routines.md"])
  func `every routine and rule in the documents can be run`(name: String) throws {
    let text = try String(contentsOf: Places.root.appending(path: name), encoding: .utf8)
    let blocks = text.components(separatedBy: "```lua\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }

    #expect(!blocks.isEmpty)
    for block in blocks {
      try Places.withFolder { folder in
        let manifest = try #require(
          try String(
            contentsOf: Places.root.appending(path: "Docs/Guide/routines.md"), encoding: .utf8
          ).components(separatedBy: "```toml\n")[1].components(separatedBy: "```").first)
        let routine = "return routine { title = 'T', scope = 'client', run = function() end }"
        if block.hasPrefix("case(") { return }
        let files =
          block.hasPrefix("return rule ")
          ? ["routines/r.lua": routine, "rules/r.lua": block] : ["routines/r.lua": block]
        try Places.write(files.merging(["municipality.toml": manifest]) { $1 }, in: folder)
        #expect(throws: Never.self) {
          try Planner(try PackageReader.read(folder.path).get(), routine: "r")
        }
      }
    }
  }

  @Test func `every block of Lua in ten minutes runs as it says`() throws {
    let text = try String(
      contentsOf: Places.root.appending(path: "Docs/Guide/lua-in-ten-minutes.md"), encoding: .utf8)
    let blocks = text.components(separatedBy: "```lua\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    #expect(blocks.count > 5)
    let manifest = "[municipality]\nid = 't'\nname = 'T'\n[package]\nversion = '1'\napi = 1\n"
    for block in blocks {
      try Places.withFolder { folder in
        let routine =
          "return routine { title = 'T', scope = 'municipality', run = function(run)\n\(block)\nend }"
        try Places.write(["municipality.toml": manifest, "routines/r.lua": routine], in: folder)
        let planner = try Planner(try PackageReader.read(folder.path).get(), routine: "r")
        let plan = try SQLiteStore.inMemory().read(at: nil) { source, revision in
          try planner.plan(over: source, revision: revision, asOf: Day(number: 740_000))
        }

        #expect(plan.findings == [], "\(block)")
      }
    }
  }

  @Test func `the case in the guide passes on the routine in the guide`() throws {
    let guide = try String(
      contentsOf: Places.root.appending(path: "Docs/Guide/routines.md"), encoding: .utf8)
    let blocks = guide.components(separatedBy: "```lua\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    let toml = guide.components(separatedBy: "```toml\n")[1].components(separatedBy: "```")[0]
    let routine = try #require(blocks.first { $0.hasPrefix("return routine") })
    let test = try #require(blocks.first { $0.hasPrefix("case(") })
    try Places.withFolder { folder in
      try Places.write(
        ["municipality.toml": toml, "routines/r.lua": routine, "tests/r.lua": test], in: folder)
      let report = try TestRunner(PackageReader.read(folder.path).get(), clock: { 0 }).run()

      #expect(report.passed == 1)
      #expect(report.files.flatMap { $0.cases.flatMap(\.failure) } == [])
    }
  }
}
