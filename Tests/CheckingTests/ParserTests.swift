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
