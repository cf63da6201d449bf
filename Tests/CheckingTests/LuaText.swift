import Foundation
import Lua
import LuaSyntax
import LuaValues
import TestSupport

/// Whether our reader takes a text, and whether Lua's own does.
func isRead(_ text: String) -> Bool { (try? Parser.parse(text)) != nil }

func isLua(_ text: String) -> Bool {
  let state = LuaState(granting: []) { _ in .nil }
  do {
    try state.begin(LuaBudget(instructions: 1_000_000, memory: 64 << 20, seed: 0, seconds: 0))
    _ = try state.load(text, named: "t.lua")
    return true
  } catch {
    return false
  }
}

/// The Lua of the repository.
enum LuaText {
  static func files() throws -> [String] {
    try ["Tests/Hostile", "Docs/Examples"].flatMap { folder in
      let files = FileManager.default.enumerator(
        at: Places.root.appending(path: folder), includingPropertiesForKeys: nil)
      return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "lua" }
        .sorted { $0.path < $1.path }.map { try String(contentsOf: $0, encoding: .utf8) }
    }
  }
}
