import Lua
import LuaValues
import TestSupport
import Testing

/// No function that a script can reach is free, nor one that such a function returns.
@Suite struct PriceTests {
  @Test func `every function in reach takes something from the budget at every call`() throws {
    let state = LuaState(granting: LuaState.builtins) { request in
      guard case .call = request else { throw LuaRefusal(code: "unset", message: "unset") }
      return .nil
    }
    let type = state.addType("client", isPlainValue: false)
    state.addField("name", to: type, member: 0)
    state.addMethod("first", to: type, member: 1)
    state.addFunction("routine", member: 2)
    try state.begin(LuaBudget(instructions: .max / 2, memory: 256 << 20))

    guard case .table(let list) = try state.priceList() else { throw Missing() }

    let free = list.entries.filter { $0.value != .string("paid") }
    #expect(free.isEmpty)
    let names = Set(list.entries.compactMap(\.key.text))
    for end in [
      ".pairs()", ".ipairs()", ".codes()", ".gmatch()", "._len", "object<metatable>.__len",
    ] {
      let isThere = names.contains { $0.hasSuffix(end) }
      #expect(isThere, "\(end)")
    }
    #expect(names.count > 85)
  }

  private struct Missing: Error {}
}
