import Checking
import Domain
import Evaluation
import Foundation
import PackageReading
import Packages
import Routines
import TestSupport
import Testing

/// Every recipe is a routine and its tests, and they say the same.
@Suite struct CookbookTests {
  private static let manifest = """
    [municipality]
    id = "cookbook"
    name = "Cookbook"
    [package]
    version = "1.0.0"
    api = 1
    extends = ["norge"]

    """

  /// The blocks of Lua by the path that their first line gives.
  private static func blocks() throws -> [String: String] {
    let text = try String(
      contentsOf: Places.root.appending(path: "Docs/Guide/cookbook.md"), encoding: .utf8)
    return text.components(separatedBy: "```lua\n-- ").dropFirst()
      .reduce(into: [:]) { blocks, block in
        let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        blocks[String(lines[0])] = String(lines[1]).components(separatedBy: "```")[0]
      }
  }

  @Test func `nothing is wrong with the recipes, and their tests pass and run every line`() throws {
    let blocks = try Self.blocks()
    #expect(blocks.count >= 12)
    try Places.withFolder { folder in
      try Places.write(blocks.merging(["municipality.toml": Self.manifest]) { $1 }, in: folder)
      let package = try PackageReader.read(folder.path).get()

      #expect(PackageCheck.findings(in: package).map(\.message[.en]) == [])
      let report = try TestRunner(package, coverage: true, clock: { 0 }).run()
      #expect(report.cases.filter { !$0.hasPassed }.map { "\($0.name): \($0.failure)" } == [])
      #expect(report.files.compactMap(\.problem) == [])
      #expect(report.coverage?.files.flatMap(\.missed) == [])
    }
  }
}
