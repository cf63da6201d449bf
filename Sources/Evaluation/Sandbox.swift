package import Lua
import LuaValues
package import Sandbox

/// A Lua state in which one package's routine runs, record after record.
///
/// Each run starts as if the state were new: limits, modules and everything a module keeps in
/// locals are made anew, and nothing else can be written.
package final class Sandbox {
  /// Finds the source of a module by its name.
  package typealias Modules = (String) throws -> (file: String, source: String)

  package let state: LuaState
  private let limits: Limits

  package init(
    limits: Limits, modules: @escaping Modules, host: @escaping LuaState.Host
  ) {
    self.limits = limits
    state = LuaState(granting: Environment.level1) { request in
      guard case .module(let name) = request else { return try host(request) }
      let module = try modules(name)
      return .table(LuaTable(list: [.string(module.file), .string(module.source)]))
    }
  }

  package func begin(seed: UInt64) throws {
    try state.begin(limits.budget(seed: seed))
  }
}
