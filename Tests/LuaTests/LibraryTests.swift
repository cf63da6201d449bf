import Lua
import LuaValues
import TestSupport
import Testing

/// The library functions that are ours, against the system's lua5.4.
@Suite struct LibraryTests {
  @Test(arguments: [
    #"("%5d|%-5d|%05d|%+d|%x|%X|%#x|%o"):format(42, 42, 42, 42, 255, 255, 255, 8)"#,
    #"("%.3f|%10.2f|%e|%g|%a"):format(3.14159, 2.5, 12345.678, 0.1, 1.0)"#,
    #"("%s|%10s|%-10s|%.2s"):format("abc", "abc", "abc", "abc")"#,
    #"("%q"):format("a\n\"b\"\0c\r1")"#, #"("%q %q %q"):format(1, 1.5, math.mininteger)"#,
    #"("%c%c"):format(72, 105)"#, #"("%i%%"):format(3)"#, #"("ab"):rep(3, "-")"#,
    #"table.concat({ 1, 2, 3 }, ", ", 2, 3)"#, "select('#', table.unpack({ 1, nil, 3 }, 1, 3))",
    #"table.concat((function() local t = { 5, 2, 9, 1 } table.sort(t) return t end)(), " ")"#,
    #"table.concat((function() local t = { 1, 2, 3 } table.insert(t, 2, 9) return t end)(), " ")"#,
    #"(function() local t = { 1, 2, 3 } return table.remove(t, 1) .. table.concat(t) end)()"#,
    #"table.concat(table.move({ 1, 2, 3 }, 2, 3, 1), " ")"#,
    #"table.concat(table.move({ 1, 2, 3 }, 1, 3, 2), " ")"#, "tostring(1e15) .. tostring(2^53)",
    #"("x"):rep(0) .. ("x"):rep(-1)"#, #"("%u"):format(42)"#, #"("a\0b"):find("%z")"#,
    "tostring(table.remove({}, 0))", "tostring(ipairs({}) == ipairs({}))",
    #"table.concat({ ("blåbær"):byte(-3, -1) }, " ")"#, #"("x"):byte(2) or "none""#,
    #"(function() local t = {} for at, code in utf8.codes("blå") do t[#t + 1] = at + code end return table.concat(t, " ") end)()"#,
    #"#table.concat({}, "x")"#,
  ])
  func `an expression has the value it has in the system's Lua`(expression: String) throws {
    let state = LuaState(granting: LuaState.builtins) { _ in .nil }
    try state.begin(LuaBudget())
    let ours = try state.evaluate(
      try state.load("return tostring(\(expression))", named: "test.lua"))

    let theirs = try Program.run("/usr/bin/lua5.4", ["-e", "io.write(tostring(\(expression)))"])

    #expect(ours == .string(theirs.output))
    #expect(theirs.status == 0)
  }

  @Test(arguments: [
    "('x'):rep(1e18)", "('x'):rep(5e6)", "table.concat({ ('x'):rep(4e6), ('x'):rep(4e6) })",
    "('x'):rep(4e6):gsub('x', 'yyyy')", "('%99999d'):format(1)", "('%p'):format({})",
    "setmetatable({}, { __gc = function() end })", "setmetatable({}, { __mode = 'k' })",
    "undefined_name", "rawset(string, 'format', 1)", "table.unpack({}, 1, 1e8)",
    "getmetatable('').__index", "next({}, 'nothing')", "setmetatable(string, {})",
  ])
  func `a function that could harm is refused with an error`(expression: String) throws {
    let state = LuaState(granting: LuaState.builtins) { _ in
      throw LuaRefusal(code: "field.unknown", message: "nothing is called so")
    }
    try state.begin(LuaBudget())
    let chunk = try state.load("local x = \(expression)", named: "test.lua")

    let failure = try #require(throws: LuaFailure.self) { try state.evaluate(chunk) }

    #expect(failure.cause == .runtime)
    #expect(failure.line == 1)
  }

  @Test(arguments: [
    ("setmetatable({}, { __name = 0/0 })", "'__name' is not a number (0/0)"),
    ("setmetatable({}, { __metatable = 0/0 })", "'__metatable' is not a number (0/0)"),
    (
      "local m = {} setmetatable({}, m) m.__metatable = 1",
      "'__metatable' of a metatable was changed"
    ),
    ("local m = { __len = pcall } setmetatable({}, m) m.__len = nil", "'__len' of a metatable was"),
  ])
  func `a metatable that cannot be is refused by what is wrong with it`(
    text: String, message: String
  ) throws {
    let state = LuaState(granting: LuaState.builtins) { _ in .nil }
    try state.begin(LuaBudget())
    let chunk = try state.load(text, named: "test.lua")

    let failure = try #require(throws: LuaFailure.self) { try state.evaluate(chunk) }

    #expect(failure.message.contains(message), "\(failure.message)")
  }

  @Test func `a sort is stable`() throws {
    let state = LuaState(granting: LuaState.builtins) { _ in .nil }
    try state.begin(LuaBudget())
    let chunk = try state.load(
      """
      local t = {}
      for i = 1, 500 do t[i] = { key = i % 7, place = i } end
      table.sort(t, function(a, b) return a.key < b.key end)
      for i = 2, 500 do
        if t[i - 1].key == t[i].key then assert(t[i - 1].place < t[i].place) end
      end
      return true
      """, named: "test.lua")

    #expect(try state.evaluate(chunk) == .boolean(true))
  }
}
