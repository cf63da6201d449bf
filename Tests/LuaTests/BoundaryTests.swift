import Lua
import LuaValues
import Testing

/// Errors and limits across the border between Lua and Swift.
@Suite struct BoundaryTests {
  /// Counts live instances, to see that nothing is leaked when an error passes.
  private final class Counted {
    nonisolated(unsafe) static var alive = 0
    init() { Self.alive += 1 }
    deinit { Self.alive -= 1 }
  }

  private func run(
    _ source: String, budget: LuaBudget = LuaBudget(), host: @escaping LuaState.Host = { _ in .nil }
  ) throws -> LuaValue {
    let state = LuaState(granting: LuaState.builtins, host: host)
    state.addFunction("host", member: 0)
    try state.begin(budget)
    return try state.evaluate(try state.load(source, named: "test.lua"))
  }

  @Test func `a value goes to Lua and comes back unchanged`() throws {
    let value = LuaValue.table(
      LuaTable([
        "a": .string("æøå"), "b": .integer(7), "c": .number(1.5), "d": .boolean(true),
      ]))

    let result = try run("return host()") { _ in value }

    #expect(result == value)
  }

  @Test func `a hundred thousand callbacks that throw leak nothing and crash nothing`() throws {
    let before = Counted.alive

    let result = try run(
      """
      local caught = 0
      for i = 1, 100000 do
        local fine, message = pcall(host, i, { "some", "table" })
        if not fine and message:find("refused") then caught = caught + 1 end
      end
      return caught
      """, budget: LuaBudget(instructions: 1_000_000_000)
    ) { _ in
      let held = Counted()
      defer { withExtendedLifetime(held) {} }
      throw LuaRefusal(code: "test", message: "refused")
    }

    #expect(result == .integer(100_000))
    #expect(Counted.alive == before)
  }

  @Test func `an error keeps its code, file, line and the frames that led to it`() throws {
    let failure = try #require(throws: LuaFailure.self) {
      try run("local function inner()\n  host()\nend\n\ninner()") { _ in
        throw LuaRefusal(code: "value.invalid", message: "no such day")
      }
    }

    #expect(failure.cause == .runtime)
    #expect(failure.code == "value.invalid")
    #expect(failure.message == "no such day")
    #expect(failure.file == "test.lua")
    #expect(failure.line == 2)
    #expect(failure.traceback == ["test.lua:2 inner", "test.lua:5"])
  }

  @Test func `an error that is no refusal cannot be swallowed by the script`() throws {
    struct DiskFailure: Error {}

    #expect(throws: DiskFailure.self) {
      try run("pcall(host) return 1") { _ in throw DiskFailure() }
    }
  }

  @Test func `a mistake in the text is found on its line`() throws {
    let failure = try #require(throws: LuaFailure.self) { try run("local x = 1\nlocal = 2") }

    #expect(failure.cause == .syntax)
    #expect(failure.line == 2)
  }

  @Test(arguments: [
    "while true do end", "while true do pcall(function() while true do end end) end",
    "xpcall(function() while true do end end, function() while true do end end)",
    "local function f() return f() end f()", "repeat until false",
    "setmetatable({}, { __index = function(t, k) return t[k + 1] end })[1] = nil while true do end",
    "string.rep('a', 30):find(string.rep('a?', 30) .. string.rep('a', 30))",
    "local t <close> = setmetatable({}, { __close = function() while true do end end }) while true do end",
    "table.sort(table.pack(3, 2, 1), function() while true do end end)",
    "('x'):gsub('x', function() while true do end end)",
  ])
  func `no script outlives its instructions`(source: String) throws {
    let failure = try #require(throws: LuaFailure.self) { try run(source) }

    #expect(failure.cause == .instructions)
    #expect(failure.line == 1)
  }

  @Test(arguments: [
    "local s = 'x' while true do s = s .. s end",
    "local t = {} for i = 1, 1e9 do t[i] = { i } end",
    "while true do pcall(function() local s = 'x' while true do s = s .. s end end) end",
  ])
  func `no script keeps more memory than it may`(source: String) throws {
    let failure = try #require(throws: LuaFailure.self) { try run(source) }

    #expect(failure.cause == .memory)
  }

  @Test func `garbage is not counted against a script`() throws {
    let result = try run(
      "local s for i = 1, 2000 do s = ('x'):rep(10000) .. i end return #s",
      budget: LuaBudget(instructions: 50_000_000, memory: 2 << 20))

    #expect(result == .integer(10_004))
  }

  /// The most that the host can hold beside a script that makes a little garbage, in a state in which a
  /// run before it made that many strings.
  private func mostHeld(after strings: Int) throws -> Int {
    let most = 8 << 20
    var (fits, fails) = (0, most)
    while fails - fits > 16 {
      let held = (fits + fails) / 2
      var state: LuaState?
      state = LuaState(granting: LuaState.builtins) { _ in
        state?.charge(steps: 1, bytes: held)
        return .nil
      }
      defer { state = nil }
      let made = try #require(state)
      made.addFunction("host", member: 0)
      let before = "for i = 1, \(strings) do local s = ('x'):rep(200) .. i end"
      try made.begin(LuaBudget(memory: most))
      _ = try made.evaluate(try made.load(before, named: "before.lua"))
      let chunk = try made.load(
        "host() for i = 1, 500 do local s = ('y'):rep(100) .. i end", named: "test.lua")
      try made.begin(LuaBudget(memory: most))
      if (try? made.evaluate(chunk)) == nil { fails = held } else { fits = held }
    }
    return fits
  }

  @Test func `what earlier runs left does not bring a run nearer to its memory cap`() throws {
    let alone = try mostHeld(after: 0)

    for strings in [50, 300, 900] {
      #expect(abs(try mostHeld(after: strings) - alone) < 2048, "after \(strings) strings")
    }
  }

  @Test func `what was loaded takes nothing of what a script may keep`() throws {
    let functions = (1...8000).map { "function() return \($0) end" }.joined(separator: ",")
    let state = LuaState(granting: LuaState.builtins) { _ in .nil }
    _ = try state.load("return {\(functions)}", named: "large.lua")
    let chunk = try state.load(
      "local t = {} for i = 1, 9 do t[i] = ('x'):rep(99000) .. i end return #t", named: "test.lua")
    #expect(state.memoryInUse > 1 << 20)

    try state.begin(LuaBudget(memory: 1 << 20))

    #expect(try state.evaluate(chunk) == .integer(9))
  }

  @Test func `the memory cap can fall on any allocation`() throws {
    let state = LuaState(granting: LuaState.builtins) { _ in
      .table(LuaTable(list: (1...20).map { .string("value \($0)") }))
    }
    state.addFunction("host", member: 0)
    let chunk = try state.load(
      """
      local all = {}
      for i = 1, 40 do
        local values = host()
        all[#all + 1] = table.concat(values, ",") .. ("%d"):format(i)
      end
      return #all
      """, named: "test.lua")
    try state.begin(LuaBudget())
    #expect(try state.evaluate(chunk) == .integer(40))

    var refused = 0
    state.collectGarbage()
    for cap in stride(from: 0, to: 40_000, by: 97) {
      try state.begin(LuaBudget(memory: cap))
      do {
        _ = try state.evaluate(chunk)
      } catch let failure as LuaFailure {
        #expect(failure.cause == .memory)
        refused += 1
      }
    }
    try state.begin(LuaBudget())

    #expect(refused > 50)
    #expect(try state.evaluate(chunk) == .integer(40))
  }

  @Test func `what runs leave over is collected, however many there are`() throws {
    let state = LuaState(granting: LuaState.builtins) { _ in .nil }
    state.addFunction("host", member: 0)
    // A copy of its text does not fit beside what all runs leave.
    let text = String(repeating: "x", count: 10_000)
    let chunk = try state.load("local t = {} host('\(text)') return #t", named: "test.lua")
    for _ in 0..<3000 {
      try state.begin(LuaBudget(memory: 1 << 20))
      #expect(try state.evaluate(chunk) == .integer(0))
    }
  }

  @Test func `what a script keeps in its locals is gone in the next run`() throws {
    let state = LuaState(granting: LuaState.builtins) { request in
      guard case .call = request else { return .string("read") }
      return .object(LuaObject(type: LuaTypeID(rawValue: 1), payload: 5))
    }
    let type = state.addType("client", isPlainValue: false)
    state.addField("name", to: type, member: 0)
    state.addFunction("host", member: 0)
    let chunk = try state.load(
      """
      local kept
      local function read() kept = kept or host() return kept.name end
      return { read = read }
      """, named: "test.lua")
    try state.begin(LuaBudget())
    _ = try state.evaluate(chunk)
    let fresh = try state.call("read", [.nil])

    try state.begin(LuaBudget())
    _ = try state.evaluate(chunk)

    #expect(fresh == .string("read"))
    #expect(try state.call("read", [.nil]) == .string("read"))
  }

  @Test func `what a file declares is told to the host once, and not at each run`() throws {
    var asked = 0
    let state = LuaState(granting: LuaState.builtins) { _ in
      asked += 1
      return .argument(0)
    }
    state.addFunction("routine", member: 0, isDeclaration: true)
    let chunk = try state.load("return routine { run = function() end }", named: "test.lua")
    try state.begin(LuaBudget())
    _ = try state.evaluate(chunk)
    for _ in 0..<3 {
      try state.begin(LuaBudget())
      try state.evaluateAnew(chunk)
      #expect(try state.call("run", [.nil]) == .nil)
    }
    #expect(asked == 1)
  }

  @Test func `keys come in a fixed order, whatever the hash seed`() throws {
    let result = try run(
      """
      local t, seen = { zebra = 1, apple = 2, [3] = 3, [1.5] = 4, [true] = 5, ["æ"] = 6 }, {}
      for key in pairs(t) do seen[#seen + 1] = tostring(key) end
      return table.concat(seen, " ")
      """)

    #expect(result == .string("1.5 3 apple zebra æ true"))
  }

  @Test func `no address can be seen`() throws {
    let result = try run(
      "return tostring({}) .. tostring(print or pairs) .. ('%s'):format({}) .. tostring(host)")

    #expect(result == .string("tablefunctiontablefunction"))
  }
}
