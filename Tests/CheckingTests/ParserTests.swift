import Foundation
import Lua
import LuaSyntax
import LuaValues
import TestSupport
import Testing

/// Our reader of Lua's text and Lua's own agree on what is Lua.
@Suite struct ParserTests {
  @Test(arguments: [
    "", ";", "return", "return 1, 2;", "local a <const>, b <close> = 1", "local a <x> = 1",
    "a.b['c'].d = function(...) return ... end", "f{}:g'x'[1]()", "f\n(x)", "a = b\n(c)(d)",
    "x = -2 ^ -3 .. 'a' .. not b", "x = 1 // 2 >> 3 << 4 & 5 | 6 ~ 7", "x = ~1", "goto l ::l::",
    "for i = 1 do end", "for i = 1, 2, 3, 4 do end", "for i, j = 1, 2 do end",
    "for a.b in c do end", "repeat local x until x", "while true do break end", "do return end",
    "return return", "local function f(a, ..., b) end", "function a.b:c.d() end",
    "function a.b.c:d() end", "x = 0x", "x = 0xA.8p-2", "x = 0x.p1", "x = 1e", "x = 1.e5", "x = .5",
    "x = 1..2", "x = 3.", "x = 0xep1", "x = 08", "x = 1.2.3", "x = 0x1.2.3", "x = 1e+5", "x = 1p5",
    "x = '\\u{48}\\x41\\065\\z   a\\\nb'", "x = '\\400'", "x = '\\xG'", "x = [==[ ]] ]==]",
    "x = [=a", "--[==[ ]] \n ]==] x = 1", "#!shebang\nx = 1", "(a).b = 1", "(a) = 1", "a() = 1",
    "a, b() = 1", "a.b", "a:b", "a:b.c = 1", "local x.y = 1", "x = {1, 2; 3, a = 1, [2] = 3,}",
    "x = {,}", "x = a.end", "if a then elseif b then else end", "if a then else elseif b then end",
    "x = 'a\nb'", "x = function end", "x = 1 = 2", "local function f() end x", "x = @",
    "x = a ? b : c", "::l:: ::m::", "x = \"a\\", "x = 'æøå' .. æ", "return function() end",
    "function f(a,) end", "function f(,) end", "function f(..., a) end", "function f(...,) end",
    "x = '\\x4'", "x = '\\x4g'", "x = '\\u41'", "x = '\\u{}'", "x = '\\u{41'",
    "x = '\\u{7FFFFFFF}'",
    "x = '\\u{80000000}'", "x = '\\u{0000000000041}'", "x = '\\255'", "x = '\\256'", "x = '\\q'",
    "x = 0x1p99999999999999999999", "x = 0x1p+", "x = 0x1p-3", "x = 1e99999",
  ])
  func `what Lua takes is read, and what it refuses is not`(text: String) {
    #expect(isRead(text) == isLua(text))
  }

  @Test func `every Lua file of ours is read as Lua reads it`() throws {
    for text in try LuaText.files() where !text.hasPrefix("-- expect: lua.syntax") {
      #expect(isRead(text) == isLua(text), "\(text.prefix(200))")
    }
  }

  @Test func `a text nested too deeply is refused, not followed`() {
    let many = 100_000
    #expect(!isRead("x = " + String(repeating: "(", count: many)))
    #expect(!isRead("x = " + String(repeating: "{", count: many)))
    #expect(!isRead(String(repeating: "do ", count: many)))
    #expect(!isRead("x = " + String(repeating: "not ", count: many)))
  }

  @Test(arguments: ["+ 1", ".a", "()", "''", "{}", ":a()", "or a", ".. a", "[1]", "^ 2"])
  func `a chain too long is refused, for it makes a tree that deep`(link: String) {
    #expect(isRead("local a = b\nreturn a " + String(repeating: link + " ", count: 180)))
    #expect(!isRead("local a = b\nreturn a " + String(repeating: link + " ", count: 200)))
    #expect(!isRead("local a = b\nreturn a " + String(repeating: link + " ", count: 20_000)))
  }

  @Test func `a file is at most 128 KiB`() {
    let line = "local x = 1 -- and a comment\n"
    #expect(isRead("-- " + String(repeating: "-", count: (128 << 10) - 3)))
    #expect(!isRead("-- " + String(repeating: line, count: 5000)))
  }

  @Test(arguments: [
    "#x", "local x return #x", "local x return function() return #x end", "#a.b", "#a['b']",
    "#a[1]",
    "#a[300]", "#a[x]", "#(a.b)", "#a.b.c", "#f()", "#...", "##x", "-#x ^ 2", "#x ^ 2", "#-x",
    "#{}",
    "#'text'", "#[[text]]", "#function() end", "#a:b()", "#a .. #b == #c",
    "{ #a, b = #a, [#a] = 1 }",
    "#a.b:c()[d]", "f(#a, #b)", "not #a", "#not a", "#5", "#_ENV.x", "#a['quo\"te']", "#a['æ']",
  ])
  func `a length is read as Lua reads it, and stays on its line`(text: String) throws {
    let returned = text.hasPrefix("local") ? text : "return \(text)"
    let parted = returned.replacing(" ", with: "\n")
    for source in [
      returned, parted, "local n = \(text.split(separator: " return ").last ?? "")\n;(f)()",
    ]
    where isLua(source) {
      let read = try LuaSource(source).text
      #expect(isLua(read), "\(read)")
      #expect(!read.contains("#"))
      #expect(read.split(separator: "\n").count == source.split(separator: "\n").count)
    }
  }

  /// What a length can stand before, each with what may follow it.
  private static let operands = [
    "'lo'", "\"lo\"", "[[lo]]", "[=[\nlo]=]", "t", "t.a", "t.b[1]", "t['a']", "t[ [[a]] ]", "f'x'",
    "f[[x]]", "f[==[x\n]==]", "f{}", "f()", "f(1)", "t:m()", "t:m[[x]]", "t:m'x'",
    "t.f[[x]][[y]]",
    "(f)[[x]]", "(f or t)[[x]]", "{ 1, 2 }", "{}", "f[[x]].a", "f[[x]] ^ 2", "'lo' .. #[[x]]",
  ]

  @Test func `a length is what it is in the system's Lua, whatever it stands before`() throws {
    let texts = Self.operands.flatMap { operand in
      ["#", "# ", "#\n", "##", "-#", "not #", "~#"].map { $0 + operand }.flatMap { length in
        [
          "return \(length)", "local n = \(length) (f or g)() return n",
          "local n = \(length)\n;(f or g)() return n", "return f(\(length), #[[a]])",
          "return { \(length), [\(length)] = #[=[b]=] }", "return 1 + \(length) .. 'x'",
        ]
      }
    }
    let cases = try texts.filter(isLua).map { text in
      "{ [========[\n\(text)]========], [========[\n\(try LuaSource(text).text)]========] },"
    }
    #expect(cases.count > 800)
    let told = try Places.withFolder { folder in
      try Places.write(["t.lua": Self.judge(cases)], in: folder)
      return try Program.run("/usr/bin/lua5.4", ["t.lua"], in: folder)
    }
    #expect(told.output == "\(cases.count) as in Lua\n", "\(told.output)\(told.error)")
  }

  /// Runs the text and what we made of it, where the host's length is Lua's own.
  private static func judge(_ cases: [String]) -> String {
    """
    function string._len(_, x) return #x end
    local function said(text)
      local made = setmetatable({}, { __len = function() return 7 end })
      local function f(x) return type(x) == "string" and { a = "abc", x .. "!", y = "yy" } or made end
      local t = setmetatable({ a = "abc", b = { "bb" }, f = f, m = f }, {
        __call = function() return "called" end, __len = function() return 5 end })
      local chunk, mistake = load(text, "t", "t", setmetatable({ f = f, g = f, t = t }, { __index = _G }))
      if not chunk then return mistake end
      local fine, value = pcall(chunk)
      if not fine then return (value:gsub("method '_len'", ""):gsub("%b()", "")) end
      if type(value) ~= "table" then return tostring(value) end
      local parts = {}
      for key, part in pairs(value) do parts[#parts + 1] = tostring(key) .. "=" .. tostring(part) end
      table.sort(parts)
      return table.concat(parts, " ")
    end
    local same = 0
    for _, case in ipairs {
    \(cases.joined(separator: "\n"))
    } do
      local theirs, ours = said(case[1]), said(case[2])
      theirs, ours = theirs:gsub("table: 0x%x+", "table"), ours:gsub("table: 0x%x+", "table")
      if theirs == ours or (theirs:find "attempt" and ours:find "attempt") then
        same = same + 1
      else
        print(case[1], theirs, case[2], ours)
      end
    end
    print(same .. " as in Lua")
    """
  }

  @Test func `a bracket after a length's operand begins a statement where it did before`() throws {
    #expect(try LuaSource("local n = #{}\n(f)()").text == "local n = (\"\"):_len({});\n(f)()")
    #expect(try LuaSource("local n = ##{}\n(f)()").text.hasSuffix(":_len((\"\"):_len({}));\n(f)()"))
    #expect(try LuaSource("local n = #f\n(f)()").text == "local n = (\"\"):_len(f\n(f)())")
  }

  @Test(
    arguments: (1...4).flatMap { count in
      (0..<1 << count).map { bits in
        (0..<count).map { bits >> $0 & 1 == 0 ? "\n" : "\r" }.joined()
      }
    })
  func `a line ends where Lua ends it, also by a return`(ends: String) throws {
    for text in ["-- a comment\(ends)x = = 1", "x = [[\(ends)\(ends)]] x = = 1"] {
      #expect(mistakenLine(of: text) == luaLine(of: text), "\(text.debugDescription)")
    }
    let escaped = "x = 'a\\\(ends)b'"
    #expect(isRead(escaped) == isLua(escaped), "\(escaped.debugDescription)")
  }

  /// Where our reader finds a mistake; null for none.
  private func mistakenLine(of text: String) -> Int? {
    do { _ = try Parser.parse(text) } catch let mistake as SyntaxMistake {
      return mistake.at.line
    } catch {}
    return nil
  }

  /// Where the system's Lua finds one.
  private func luaLine(of text: String) -> Int? {
    let state = LuaState(granting: []) { _ in .nil }
    do {
      try state.begin(LuaBudget(instructions: 1_000_000, memory: 64 << 20, seed: 0, seconds: 0))
      _ = try state.load(text, named: "t.lua")
      return nil
    } catch {
      return (error as? LuaFailure)?.line
    }
  }

  @Test func `what stands in a text or a comment is no length`() throws {
    let text = "--[[ # ]] return '#', \"#x\", [[ #x ]] -- #x"
    #expect(try LuaSource(text).text == text)
  }
}
