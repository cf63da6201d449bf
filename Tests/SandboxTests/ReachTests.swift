import Evaluation
import Foundation
import Lua
import LuaValues
import Sandbox
import TestSupport
import Testing

/// Lua's own names that a script must not find.
@Suite struct ReachTests {
  @Test func `nothing else of Lua is in reach, by any of its names`() throws {
    let candidates = [
      "_G", "collectgarbage", "coroutine", "debug", "dofile", "io", "load", "loadfile",
      "loadstring", "module", "os", "package", "print", "setfenv", "warn",
    ]
    let libraries = ["string", "table", "math", "utf8"]
    let sandbox = Sandbox(limits: Limits()) { _ in
      ("", "")
    } host: { request in
      guard case .missing = request else { return .nil }
      throw LuaRefusal(code: "field.unknown", message: "unset")
    }
    let source = """
      local names, found = ..., {}
      local function reach(t, name) local fine, value = pcall(function() return t[name] end) return fine and value end
      for _, name in ipairs { \(candidates.map { "'\($0)'" }.joined(separator: ", ")) } do
        if reach(_ENV, name) then found[#found + 1] = name end
      end
      for _, library in ipairs { \(libraries.map { "'\($0)'" }.joined(separator: ", ")) } do
        for _, name in ipairs { 'dump', 'randomseed', 'getn', 'foreach' } do
          if reach(_ENV[library], name) then found[#found + 1] = library .. "." .. name end
        end
        if getmetatable(_ENV[library]) ~= false then found[#found + 1] = library .. " metatable" end
        if next(_ENV[library]) then found[#found + 1] = library .. " is a plain table" end
      end
      if getmetatable("") ~= false then found[#found + 1] = "string metatable" end
      if getmetatable(_ENV) ~= false then found[#found + 1] = "environment metatable" end
      return table.concat(found, " ")
      """
    let chunk = try sandbox.load(source, named: "test.lua")
    try sandbox.begin(seed: 1, forRules: false, isClean: true)

    #expect(try sandbox.state.evaluate(chunk) == .string(""))
  }

  @Test func `random numbers follow from the seed of the run`() throws {
    let sandbox = Sandbox(limits: Limits()) { _ in
      ("", "")
    } host: { _ in
      .nil
    }
    let chunk = try sandbox.load(
      "return math.random(1000000) .. ' ' .. math.random(6) .. ' ' .. math.random()",
      named: "test.lua")
    let draw = { (seed: UInt64) in
      try sandbox.begin(seed: seed, forRules: false, isClean: true)
      return try sandbox.state.evaluate(chunk)
    }

    #expect(try draw(7) == draw(7))
    #expect(try draw(7) != draw(8))
  }
}
