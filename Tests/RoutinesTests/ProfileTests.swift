import Domain
import Evaluation
import Foundation
import PackageReading
import Packages
import Routines
import StorageSQLite
import TestSupport
import Testing

/// What a routine spends is told by line and by function.
@Suite struct ProfileTests {
  private static let manifest =
    "[municipality]\nid = 't'\nname = 'T'\n[package]\nversion = '1'\napi = 1\n"

  private static let routine = """
    local function busy()
      local sum = 0
      for i = 1, 20000 do
        sum = sum + i
      end
      return sum
    end
    return routine {
      title = "T", scope = "municipality",
      run = function(run)
        run:log(tostring(busy()))
        local texts = {}
        for i = 1, 500 do texts[i] = ("x"):rep(1000) .. i end
        return #run.clients
      end,
    }
    """

  private func profile(isOn: Bool) throws -> (profile: Profile, plan: Plan) {
    try Places.withFolder { folder in
      try Places.write(
        ["municipality.toml": Self.manifest, "routines/r.lua": Self.routine], in: folder)
      let planner = try Planner(try PackageReader.read(folder.path).get(), routine: "r")
      if isOn { try planner.startProfile() }
      let plan = try SQLiteStore.inMemory().read(at: nil) { source, revision in
        try planner.plan(over: source, revision: revision, asOf: Day(number: 740_000))
      }
      return (try planner.profile(), plan)
    }
  }

  @Test func `the dearest line and function come first, with what they spent`() throws {
    let profile = try profile(isOn: true).profile

    #expect(["routines/r.lua:3", "routines/r.lua:4"].contains(profile.lines[0].name))
    #expect(profile.functions[0].name == "busy (routines/r.lua)")
    #expect(profile.functions[0].own > profile.steps / 2)
    #expect(profile.functions.contains { $0.name == "rep (host)" && $0.bytes > 400_000 })
    let own = profile.lines.reduce(0) { $0 + $1.own }
    #expect(own <= profile.steps && own > profile.steps * 9 / 10)
    #expect(profile.stacks.contains { $0.functions.last == "busy (routines/r.lua)" })
  }

  @Test func `it is noted only when somebody asks, and the plan is the same`() throws {
    let (quiet, watched) = (try profile(isOn: false), try profile(isOn: true))

    #expect(quiet.profile.steps == 0)
    #expect(quiet.plan == watched.plan)
  }
}
