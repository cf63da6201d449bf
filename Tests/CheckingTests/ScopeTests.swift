import LuaSyntax
import TestSupport
import Testing

/// What a text may say depends on what stands around it: loops, labels, constants, parameters.
@Suite struct ScopeTests {
  @Test(arguments: [
    "break", "do break end", "if x then break end", "while x do break end",
    "for i = 1, 2 do break end",
    "for k in x do do break end end", "repeat break until x", "while x do if y then break end end",
    "while x do local function f() break end end", "while x do break x = 1 end",
    "repeat local y break until y", "function f() break end", "while x do end break",
  ])
  func `a break stands in a loop of its function`(text: String) {
    #expect(isRead(text) == isLua(text))
  }

  @Test(arguments: [
    "goto a", "goto a ::a::", "::a:: goto a", "do ::a:: end goto a", "do goto a end ::a::",
    "goto a do ::a:: end", "goto a local x ::a::", "goto a local x ::a:: x = 1",
    "goto a local x ::a:: ;;", "goto a local x ::a:: ::b::", "goto a local x ::a:: return",
    "do goto a local x ::a:: end", "do goto a end local x ::a:: x = 1",
    "do goto a end local x ::a::",
    "repeat goto a local x ::a:: until x", "repeat goto a local x; ::a:: ; until x",
    "while x do goto a local y ::a:: end", "for i = 1, 2 do goto a local y ::a:: end",
    "for i = 1, 2 do for j = 1, 2 do goto a end end ::a::", "::a:: function f() goto a end",
    "function f() goto a end ::a::", "goto a function f() ::a:: end", "::a:: ::a::",
    "::a:: do ::a:: end", "do ::a:: end ::a::", "do ::a:: end do ::a:: end",
    "::a:: function f() ::a:: end", "goto a goto a ::a::", "goto a ::b:: local x goto b ::a::",
    "do local x goto a end local y ::a:: y = 1", "goto a local function f() end ::a:: f()",
    "goto a local x <const> = 1 ::a:: x()", "goto break", "::break::", "goto", "::a", "::a:",
    "goto a ::b:: goto b ::a:: goto b", "while x do goto a end ::a:: local y",
    "if x then goto a else ::a:: end", "if x then ::a:: elseif y then goto a end",
    "do goto a; local x; ::b:: ::a:: end", "do goto a; local x; ::b:: x = 1 ::a:: end",
  ])
  func `a goto finds its label as in Lua`(text: String) {
    #expect(isRead(text) == isLua(text))
  }

  @Test(arguments: [
    "local x <const> = 1 x = 2", "local x <close> = nil x = 2", "local x <const> = 1 x.y = 2",
    "local x <const> = 1 function f() x = 2 end", "local x <const> = {} function x() end",
    "local x <const> = {} function x.y() end", "local x <const> = 1 local x = 2 x = 3",
    "local x <const> = 1 do local x x = 2 end", "local x <const> = 1 do local x end x = 2",
    "do local x <const> = 1 end x = 2", "local x <const> = 1 function f(x) x = 2 end",
    "local x <const> = 1 for x = 1, 2 do x = 3 end", "local a, b <const> = 1, 2 a = 3",
    "local a, b <const> = 1, 2 a, b = 3", "local a <close>, b <close> = 1",
    "local a <close>, b <const> = 1",
    "local a <close> = 1 local b <close> = 2", "local x <const> x = 1", "local x <const> = x x = 1",
    "local x <const> = 1 function f() return function() x = 2 end end",
    "local x <const> = 1 function f() local y = x return function() x = 2 end end",
    "local _ENV <const> = {} x = 1", "local _ENV <const> = {} _ENV = 1", "_ENV = {}",
    "local x <const> = 1 (x).y = 2", "local x <const> = 1 (x) = 2", "local x < const > = 1",
    "local x <const> = 1; ;(f or x)[1] = 2", "local function f() end f = 1",
  ])
  func `a constant is not assigned to`(text: String) {
    #expect(isRead(text) == isLua(text))
  }

  @Test(arguments: [
    "return ...", "function f() return ... end", "function f(...) return ... end",
    "function f(...) return function() return ... end end", "local x = { ... }",
    "function f(a) g(a, ...) end", "function f(a, ...) g(a, ...) end",
    "function a:b() return ... end",
    "function f(a, ...) local x <const> = ... end", "for i in ... do end",
    "return function() for i in ... do end end",
  ])
  func `dots stand where a function has some`(text: String) {
    #expect(isRead(text) == isLua(text))
  }

  @Test func `labels and jumps without end are refused in time`() {
    let many = 20_000
    #expect(!isRead((0..<many).map { "::a\($0):: x = 1" }.joined(separator: " ")))
    #expect(!isRead((0..<many).map { "goto a\($0)" }.joined(separator: " ")))
    #expect(!isRead(String(repeating: "::a::", count: 200)))
    let few = (0..<900).map { "::a\($0):: goto a\($0)" }.joined(separator: " ")
    #expect(isRead(few) && isLua(few))
  }

  /// Words that a person or a merge may leave where they do not belong, and what may be taken away.
  private static let words = [
    "break", "goto a", "::a::", "...", "<const>", "<close>", "local", "end", "do", "until",
    "repeat",
    "function", "(", ")", "return", "x = 1", "x", ",", "'\\x4'", "if", "else", "=", "not", "#", "",
    "",
  ]

  @Test func `a file that was spoilt is read as Lua reads it`() throws {
    var chance = Repeatable(seed: 7)
    for text in try LuaText.files() where text.utf8.count < 4000 {
      for _ in 0..<LongTests.amount(2, all: 40) {
        var parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        parts[Int.random(in: parts.indices, using: &chance)] =
          Self.words.randomElement(using: &chance) ?? ""
        let spoilt = parts.joined(separator: " ")
        #expect(isRead(spoilt) == isLua(spoilt), "\(spoilt)")
      }
    }
  }
}
