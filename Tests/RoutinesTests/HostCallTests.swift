import Domain
import Evaluation
import Foundation
import PackageReading
import Packages
import Routines
import Sandbox
import ScriptAPI
import StorageSQLite
import TestSupport
import Testing

/// Every function and field of the API, given what it was not made for.
@Suite struct HostCallTests {
  /// Values that no function was made for, as Lua writes them.
  private static let hostile = """
    local cyclic, deep, wide = {}, {}, {}
    cyclic[1], cyclic.because = cyclic, cyclic
    for _ = 1, 300 do deep = { deep } end
    for i = 1, 3000 do wide["k" .. i] = i end
    local forged = setmetatable({}, { __index = function() error("looked into") end })
    local hostile = {
      0/0, 1/0, -1/0, 2^63, 1e308, math.mininteger, math.maxinteger, -1, 0.5, "", "\\0",
      "\\xff\\xfe", ("x"):rep(100000), "DROP TABLE record", cyclic, deep, wide, forged, {},
      { 1, nil, 3 }, { [1.5] = 1 }, { [true] = 1 }, pairs, print_nothing, function() end, true,
      run, run.clients, run.calendar, run.today, weeks(1), run.clients:first(), run.workers:first(),
    }
    """

  /// 'change' is the same for every type: it is tried on one.
  private static let functions =
    API.functions
    + API(.norway).types.flatMap(\.methods).filter { $0.name != "change" || $0.owner == "visit" }

  @Test(arguments: functions)
  func `a function given what it cannot take says which argument`(
    function: ExposedFunction
  ) throws {
    let calls = Self.calls(of: function)
    let accepted = try Self.run(
      calls.map { call in
        """
        for number, value in ipairs(hostile) do
          local namings = { "'\(function.name)'", "a routine has no", "a routine needs",
            "a rule has no", "a rule needs", "to look for",
            "conditions are named", "an 'every'", "day is outside" }
          local fine, message = pcall(function() return \(call) end)
          assert(fine or type(message) == "string")
          local named = fine
          for _, words in ipairs(namings) do named = named or message:find(words, 1, true) end
          if not named then
            run:log(number .. " \(call.prefix(60)): " .. message:sub(1, 200))
          end
        end
        """
      }.joined(separator: "\n"))

    #expect(accepted.filter { !$0.hasSuffix("DROP TABLE record") } == [])
  }

  /// Each parameter in its turn given the value, the others what they want.
  private static func calls(of function: ExposedFunction) -> [String] {
    let callee = function.owner.map { "\(object(of: $0)).\(function.name)" } ?? function.name
    let selves = function.owner.map { object(of: $0) }.map { [$0] } ?? []
    let places = function.parameters.indices.map { place in
      "\(callee)(\((selves + function.parameters.indices.map { $0 == place ? "value" : "nil" }).joined(separator: ", ")))"
    }
    let named = function.parameters.flatMap(\.named).map { parameter in
      "\(callee)(\((selves + ["{ \(parameter.name) = value }"]).joined(separator: ", ")))"
    }
    let wrongSelf = function.owner == nil ? [] : ["\(callee)(value)", "\(callee)(value, value)"]
    return places + named + wrongSelf
  }

  private static func object(of type: String) -> String {
    switch type {
    case "day": "run.today"
    case "calendar": "run.calendar"
    case "run": "run"
    case "collection": "run.clients"
    default: "run.\(Schema.norway.find(type)?.plural ?? type):first()"
    }
  }

  private static func run(_ body: String) throws -> [String] {
    try Places.withFolder { folder in
      try Places.write(
        [
          "municipality.toml": manifest,
          "routines/r.lua": "return routine { title = 'T', scope = 'municipality', "
            + "run = function(run)\nlocal print_nothing\n\(hostile)\n\(body)\nend }",
        ], in: folder)
      let store = try WholeRegister.store()
      var limits = Limits()  // a debug build under a sanitizer is slow
      limits.instructions *= 100
      let planner = try Planner(
        try PackageReader.read(folder.path).get(), routine: "r", limits: limits)
      let plan = try store.read(at: nil) { source, revision in
        try planner.plan(over: source, revision: revision, asOf: Day(number: 20_777))
      }
      return plan.findings.map { "\($0.code) \($0.message[.en])" } + plan.log.map { $0.text[.en] }
    }
  }

  private static let manifest = """
    [municipality]
    id = "test"
    name = "Test"
    [package]
    version = "1.0.0"
    api = 1

    """
}
