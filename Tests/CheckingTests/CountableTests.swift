import LuaSyntax
import Testing

/// What of a file can be counted: lines that run something, and the ways of its ifs.
@Suite struct CountableTests {
  private let text = """
    local a, b = 1          -- 1
    local c                 -- 2
    local function f(x)     -- 3
      if x == 1 then        -- 4
        a = 2               -- 5
      elseif x == 2 then    -- 6
        b = 3               -- 7
      end                   -- 8
      if x then return end  -- 9
      if a then             -- 10
        for _ = 1, 2 do     -- 11
          c = a             -- 12
        end                 -- 13
      else                  -- 14
        c = b               -- 15
      end                   -- 16
      while a do            -- 17
        break               -- 18
      end                   -- 19
      return {              -- 20
        g = function()      -- 21
          f(a)              -- 22
        end,                -- 23
      }                     -- 24
    end                     -- 25
    if c then               -- 26
      f(2)                  -- 27
    else                    -- 28
      f(1)                  -- 29
    end                     -- 30
    """

  @Test
  func `a function that a file returns is made on its last line, which is no line of its own`()
    throws
  {
    let tree = try Parser.parse("local a = 1\nreturn function(x)\n  return x + a\nend")
    #expect(RunnableLines.of(tree) == [1, 3])
  }

  @Test func `lines that run something are counted, and no others`() throws {
    #expect(
      RunnableLines.of(try Parser.parse(text)).sorted() == [
        1, 4, 5, 6, 7, 9, 10, 11, 12, 15, 17, 18, 20, 22, 26, 27, 29,
      ])
  }

  @Test func `the ways of an if are told apart by lines, or left out`() throws {
    let ways = Branches.of(try Parser.parse(text)).map { way in
      "\(way.line) to \(way.body.map(String.init) ?? "past \(way.skipped ?? 0)")"
    }
    #expect(ways == ["4 to 5", "6 to 7", "6 to past 7", "26 to 27", "26 to 29"])
  }
}
