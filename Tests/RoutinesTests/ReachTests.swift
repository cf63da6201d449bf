import Domain
import Evaluation
import Foundation
import Lua
import LuaValues
import Sandbox
import ScriptAPI
import TestSupport
import Testing

/// Everything that a routine can reach is in a checked-in list.
@Suite struct WholeReachTests {
  @Test func `what can be reached is what the snapshot says`() throws {
    let file = Places.root.appending(path: "Tests/RoutinesTests/reach.txt")
    let reached = try Self.reached()
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Data(reached.utf8).write(to: file)
    }

    #expect(try String(contentsOf: file, encoding: .utf8) == reached)
  }

  @Test func `every name of the tables can be reached, and every built-in is granted`() throws {
    let reached = try Self.reached()

    for type in API(.norway).types {
      for name in type.fields.map(\.name) + type.methods.map(\.name) {
        #expect(reached.contains("\n\(type.name)<metatable>") && reached.contains(".\(name)"))
      }
    }
    #expect(Set(Environment.level1) == Set(LuaState.builtins))
  }

  private static func reached() throws -> String {
    let host = ScriptHost(API(.norway), limits: Limits()) { _ in ("", "") }
    guard case .table(let table) = try host.reach() else { return "" }
    return table.entries.map { "\($0.key.text ?? "?")\t\($0.value.text ?? "?")\n" }.sorted()
      .joined()
  }
}
