import Domain
import Sandbox
package import ScriptAPI

/// Files by which an editor knows the API: the Lua language server's and luacheck's.
package enum EditorFiles {
  /// Path in the package to contents.
  package static func all(of api: API) -> [String: String] {
    [
      ".luarc.json": luarc, ".luacheckrc": luacheckrc,
      ".rutine/library/rutine.lua": Annotations.text(of: api),
    ]
  }

  /// Keys: https://luals.github.io/wiki/configuration.
  private static let luarc = """
    {
      "$schema": "https://raw.githubusercontent.com/LuaLS/vscode-lua/master/setting/schema.json",
      "runtime.version": "Lua 5.4",
      "runtime.path": ["lib/?.lua", "tests/lib/?.lua"],
      "runtime.builtin": {
        "coroutine": "disable", "debug": "disable", "io": "disable", "os": "disable",
        "package": "disable", "bit": "disable", "ffi": "disable", "jit": "disable"
      },
      "workspace.library": [".rutine/library"],
      "workspace.checkThirdParty": false
    }

    """

  private static var luacheckrc: String {
    """
    -- Made by 'rutine api --luals'.
    std = {
      read_globals = {
        \(Environment.globals.map { "\($0) = \(fields(of: $0))" }.joined(separator: ",\n    ")),
      },
    }
    max_line_length = false
    exclude_files = { ".rutine" }
    files["routines/"] = { read_globals = { \(names(API.functions)) } }
    files["rules/"] = files["routines/"]
    files["lib/"] = files["routines/"]
    files["tests/"] = { read_globals = { \(names(API.testFunctions)) } }

    """
  }

  private static func fields(of global: String) -> String {
    let members = Environment.level1.filter { $0.hasPrefix("\(global).") }
      .map { String($0.dropFirst(global.count + 1)) }
    guard !members.isEmpty else { return "{}" }
    return "{ fields = { \(members.map { "\($0) = {}" }.joined(separator: ", ")) } }"
  }

  private static func names(_ functions: [ExposedFunction]) -> String {
    functions.map { "\"\($0.name)\"" }.joined(separator: ", ")
  }
}

extension Environment {
  /// The names that stand alone: "pairs", "string".
  fileprivate static var globals: [String] {
    Set(level1.map { String($0.prefix { $0 != "." }) }).sorted()
  }
}
