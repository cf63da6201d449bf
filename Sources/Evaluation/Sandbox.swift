package import Lua
import LuaSyntax
import LuaValues
package import Sandbox

/// A Lua state in which one package's routine runs, record after record.
///
/// Each run starts as if the state were new: limits, modules and everything a module keeps in
/// locals are made anew, and nothing else can be written. No text reaches Lua that `LuaSource` has
/// not read.
package final class Sandbox {
  /// Finds the file of a module and its source.
  package typealias Modules = (ModuleRequest) throws -> (file: String, source: String)

  package let state: LuaState
  private let limits: Limits
  private let texts: SourceTexts

  package init(
    limits: Limits, modules: @escaping Modules, host: @escaping LuaState.Host
  ) {
    self.limits = limits
    let texts = SourceTexts()
    self.texts = texts
    state = LuaState(granting: Environment.level1) { request in
      guard case .module(let name, let file) = request else { return try host(request) }
      let module = try modules(
        ModuleRequest(name: name, requiredBy: file, isForRules: texts.areForRules))
      let source = try texts.module(module.source, named: module.file)
      return .table(LuaTable(list: [.string(module.file), .string(source)]))
    }
  }

  /// Compiles the text of a file; throws a `SyntaxMistake` or a `LuaFailure` where it is wrong.
  package func load(_ source: String, named name: String) throws -> LuaChunk {
    try state.load(texts.text(of: source, named: name), named: name)
  }

  package func begin(seed: UInt64, forRules: Bool, isClean: Bool) throws {
    texts.areForRules = forRules
    var budget = limits.budget(seed: seed)
    budget.isClean = isClean
    try state.begin(budget)
  }
}

/// What `require` asks for.
package struct ModuleRequest: Sendable {
  package let name: String
  /// The file that asks.
  package let requiredBy: String
  /// Whether it is on behalf of rules.
  package let isForRules: Bool

  package init(name: String, requiredBy: String, isForRules: Bool) {
    self.name = name
    self.requiredBy = requiredBy
    self.isForRules = isForRules
  }
}

/// The texts of a sandbox as Lua gets them, each read once.
private final class SourceTexts {
  var areForRules = false
  private var read: [String: (source: String, text: String)] = [:]

  func text(of source: String, named name: String) throws -> String {
    if let known = read[name], known.source == source { return known.text }
    let text = try LuaSource(source).text
    read[name] = (source, text)
    return text
  }

  /// A mistake in a module is an error of the script that requires it, as in all of Lua.
  func module(_ source: String, named name: String) throws -> String {
    do { return try text(of: source, named: name) } catch let mistake as SyntaxMistake {
      throw LuaRefusal(
        code: "lua.error",
        message: "\(name):\(mistake.at.line):\(mistake.at.column): \(mistake.message)")
    }
  }
}
