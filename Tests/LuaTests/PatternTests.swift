import Foundation
import Lua
import LuaValues
import TestSupport
import Testing

/// Our matcher against the system's lua5.4, on patterns put together at random.
@Suite struct PatternTests {
  /// Runs under both: prints one line per case, so that the first difference is readable.
  private static func script(seed: Int) -> String { "local seed = \(seed)\n" + script }

  private static let script = """
    local function below(n) seed = (seed * 1103515245 + 12345) % 2147483648 return seed // 65536 % n end
    local function pick(list) return list[below(#list) + 1] end
    local items = { "a", "b", ".", "%a", "%d", "%s", "%w", "%p", "%l", "%u", "%x", "%g", "%A", "[ab]",
      "[^a]", "[a-c]", "[%d_]", "%.", "%%", "()", "%b()", "%f[%w]", "x", "1", "%1", "[]]", "[^%s-]" }
    local suffixes = { "", "", "", "*", "+", "-", "?" }
    local letters = { "a", "b", "c", "x", "1", "2", " ", "(", ")", "_", "A", "%", ".", "]" }
    local function pattern()
      local parts, open = { below(6) == 0 and "^" or "" }, 0
      for _ = 1, 1 + below(5) do
        if below(6) == 0 then parts[#parts + 1] = "(" open = open + 1 end
        parts[#parts + 1] = pick(items) .. pick(suffixes)
        if open > 0 and below(3) == 0 then parts[#parts + 1] = ")" open = open - 1 end
      end
      for _ = 1, open do parts[#parts + 1] = ")" end
      if below(6) == 0 then parts[#parts + 1] = "$" end
      return table.concat(parts)
    end
    local function subject()
      local parts = {}
      for _ = 1, below(12) do parts[#parts + 1] = pick(letters) end
      return table.concat(parts)
    end
    local function shown(...)
      local parts = {}
      for i = 1, select("#", ...) do parts[i] = tostring((select(i, ...))) end
      return (table.concat(parts, "|"):gsub("^[^ ]-:%d+: ", ""))
    end
    local lines = {}
    for i = 1, 10000 do
      local p, s = pattern(), subject()
      local replace = pick { "<%0>", "%1", "x", "%%" }
      local all = {}
      pcall(function() for a, b in string.gmatch(s, p) do all[#all + 1] = shown(a, b) end end)
      lines[#lines + 1] = table.concat({ i, p, s, shown(pcall(string.find, s, p)),
        shown(pcall(string.match, s, p, 2)), shown(pcall(string.gsub, s, p, replace)),
        shown(pcall(string.gsub, s, p, function(c) return c == "a" and "!" or nil end, 3)),
        table.concat(all, ";") }, "\\t")
    end

    """

  /// Four times ten thousand pairs of a pattern and a subject, each put to five functions; all are twenty.
  @Test(arguments: 1...LongTests.amount(4, all: 20))
  func `ten thousand patterns match as in the system's Lua`(seed: Int) throws {
    let state = LuaState(granting: LuaState.builtins) { _ in .nil }
    try state.begin(LuaBudget(instructions: 2_000_000_000, memory: 256 << 20))
    let chunk = try state.load(Self.script(seed: seed) + "return lines", named: "test.lua")
    guard case .table(let table) = try state.evaluate(chunk) else {
      Issue.record("no table")
      return
    }
    let ours = table.entries.map { entry in
      if case .string(let text) = entry.value { text } else { "" }
    }

    let theirs = try Program.run(
      "/usr/bin/lua5.4", ["-e", Self.script(seed: seed) + "print(table.concat(lines, '\\n'))"])

    #expect(theirs.status == 0)
    let expected = theirs.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(ours.count == expected.count)
    let differences = zip(ours, expected).filter { $0 != $1 }
    #expect(differences.prefix(3).map { "\($0)\n\($1)" } == [])
  }
}
