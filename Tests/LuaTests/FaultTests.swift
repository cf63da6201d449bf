import Lua
import LuaValues
import Testing

/// Memory that ends at any allocation, and machines that refuse one.
@Suite struct LuaFaultTests {
  /// Touches every part of the border, and tries to swallow what stops it.
  private static let script = """
    local seen = {}
    for i = 1, 6 do
      local object = host(i, { list = { i, "x" }, deep = { { {} } } })
      seen[#seen + 1] = object.name .. tostring(object) .. ("%5d|%s"):format(i, "y")
      pcall(function() return object.unknown end)
      pcall(error, { "a table" })
      xpcall(function() error("again", 0) end, function(text) return text .. "!" end)
      seen[#seen + 1] = ("a,b,c"):gsub("%a", { a = "1", b = "2" })
      table.sort(seen, function(a, b) return a < b end)
      for key in pairs({ z = 1, a = 2, [i] = 3 }) do seen[#seen + 1] = tostring(key) end
      seen[#seen + 1] = require("part").text
    end
    setmetatable(seen, { __index = function() return 1 end })
    return table.concat(seen, ",")
    """

  private static func state() -> LuaState {
    let state = LuaState(granting: LuaState.builtins) { request in
      switch request {
      case .call: return .object(LuaObject(type: LuaTypeID(rawValue: 1), payload: 5))
      case .module:
        return .table(LuaTable(list: [.string("part.lua"), .string("return {text='t'}")]))
      case .get, .text: return .string("read")
      default: throw LuaRefusal(code: "field.unknown", message: "there is no such thing")
      }
    }
    let type = state.addType("client", isPlainValue: false)
    state.addField("name", to: type, member: 0)
    state.addFunction("host", member: 0)
    return state
  }

  @Test(arguments: [true, false])
  func `nothing is left behind, wherever the memory ends`(isRefused: Bool) throws {
    let state = Self.state()
    let chunk = try state.load(Self.script, named: "test.lua")
    try state.begin(LuaBudget())
    let whole = try state.evaluate(chunk)
    try state.begin(LuaBudget())
    state.collectGarbage()
    let base = state.memoryInUse

    var place: Int64 = 0
    var result: LuaValue?
    while result == nil {
      place += 1
      result = try Self.run(chunk, in: state, isRefused ? .refuse(at: place) : .stop(at: place))
      try state.begin(LuaBudget())
      state.collectGarbage()
      #expect(state.memoryInUse <= base)
    }

    #expect(place > 150)
    #expect(result == whole)
  }

  private static func run(
    _ chunk: LuaChunk, in state: LuaState, _ fault: LuaFault
  ) throws -> LuaValue? {
    do {
      try state.begin(LuaBudget(fault: fault))
      return try state.evaluate(chunk)
    } catch let failure as LuaFailure {
      #expect(failure.cause == .memory)
      return nil
    }
  }
}
