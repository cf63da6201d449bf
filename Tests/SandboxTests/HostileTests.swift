import Foundation
import Lua
import Sandbox
import TestSupport
import Testing

/// Every script in Hostile/ ends as its first comment says, soon, and leaves a healthy process.
///
/// To add one: a file whose first line is "-- expect: " and the finding code.
@Suite struct HostileTests {
  private static let folder = Places.root.appending(path: "Tests/SandboxTests/Hostile")

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".lua") }.sorted()

  private static let modules = [
    "circle": "return require 'circle'", "bytecode": "\u{1B}Lua", "module": "return 1",
  ]

  private func run(_ source: String) throws -> LuaValue {
    let sandbox = Sandbox(limits: Limits()) { name in
      guard let text = Self.modules[name] else {
        throw LuaRefusal(code: "sandbox.denied", message: "there is no module '\(name)'")
      }
      return ("lib/\(name).lua", text)
    } host: { request in
      guard case .missing = request else { return .nil }
      throw LuaRefusal(code: "lua.error", message: "nothing is called so")
    }
    let chunk = try sandbox.state.load(source, named: "routines/hostile.lua")
    sandbox.begin(seed: 1)
    return try sandbox.state.evaluate(chunk)
  }

  @Test(arguments: names)
  func `a hostile script ends as it should`(name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    let expected = try #require(text.split(separator: "\n").first)
      .replacingOccurrences(of: "-- expect: ", with: "")
    let start = ContinuousClock.now

    let failure = try #require(throws: LuaFailure.self, "\(name)") { try run(text) }

    #expect(Self.code(of: failure) == expected, "\(name): \(failure)")
    #expect(ContinuousClock.now - start < .seconds(30), "\(name)")
    #expect(try run("return 1 + 1") == .integer(2))
  }

  private static func code(of failure: LuaFailure) -> String {
    switch failure.cause {
    case .syntax: "lua.syntax"
    case .runtime: failure.code ?? "lua.error"
    case .instructions: "limit.instructions"
    case .memory: "limit.memory"
    case .time: "limit.time"
    }
  }
}
