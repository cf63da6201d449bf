import Evaluation
import Foundation
import PackageReading
import Packages
import Routines
import TestSupport
import Testing

/// What tests have run is told by line and by branch, over all files of tests.
@Suite struct CoverageTests {
  private static let manifest =
    "[municipality]\nid = 't'\nname = 'T'\n[package]\nversion = '1'\napi = 1\n"

  private static let routine = """
    local shared = require "shared"
    return routine {
      title = "T", scope = "client",
      run = function(client, run)
        if client.phone then
          run:log(shared.twice(1))
        elseif client.email then
          run:log("email")
        else
          error("neither")
        end
      end,
    }
    """

  private static let module = """
    local shared = {}
    function shared.twice(number)
      return tostring(2 * number)
    end
    function shared.never()
      return 0
    end
    return shared
    """

  private static func test(_ field: String) -> String {
    "case('\(field)', { routine = 'r', as_of = '2026-11-20', proposes = {},"
      + " register = { clients = { { \(field) = 'x' } } } })"
  }

  @Test func `each file of tests adds what it has run`() throws {
    try Places.withFolder { folder in
      try Places.write(
        [
          "municipality.toml": Self.manifest, "routines/r.lua": Self.routine,
          "lib/shared.lua": Self.module, "tests/a.lua": Self.test("phone"),
          "tests/b.lua": Self.test("email"),
        ], in: folder)
      let package = try PackageReader.read(folder.path).get()
      let report = try TestRunner(package, coverage: true, clock: { 0 }).run()

      #expect(report.failed == 0)
      let files = try #require(report.coverage).files
      #expect(files.map(\.path) == ["lib/shared.lua", "routines/r.lua"])
      #expect(files.map(\.missed) == [[6], [10]])
      #expect(files[1].ways.map(\.isTaken) == [true, true, false])
    }
  }
}
