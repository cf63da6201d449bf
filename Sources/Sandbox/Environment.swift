/// The names a script starts with, all of them.
///
/// Nothing else of Lua is ever in reach.
package enum Environment {
  package static let level1 =
    basic
    + ["math", "string", "table", "utf8"].flatMap { library in
      (libraries[library] ?? []).map { "\(library).\($0)" }
    }

  private static let basic = [
    "assert", "error", "getmetatable", "ipairs", "next", "pairs", "pcall", "rawequal", "rawget",
    "rawlen", "rawset", "require", "select", "setmetatable", "tonumber", "tostring", "type",
    "xpcall",
  ]

  private static let libraries = [
    "math": [
      "abs", "ceil", "exp", "floor", "fmod", "huge", "log", "max", "maxinteger", "min",
      "mininteger", "modf", "pi", "random", "sqrt", "tointeger", "type", "ult",
    ],
    "string": [
      "byte", "char", "find", "format", "gmatch", "gsub", "len", "lower", "match", "pack",
      "packsize", "rep", "reverse", "sub", "unpack", "upper",
    ],
    "table": ["concat", "insert", "move", "pack", "remove", "sort", "unpack"],
    "utf8": ["char", "charpattern", "codepoint", "codes", "len", "offset"],
  ]

  /// Lua's own names that are not granted at API level 1, and why, for whoever looks for them.
  ///
  /// string.dump (bytecode is no memory boundary) and math.randomseed (the run seeds) are nil.
  package static let withheld = [
    "_VERSION": "it is Lua 5.4",
    "_G": "there is no table of globals; declare what you need with 'local'",
    "collectgarbage": "the host collects garbage",
    "coroutine": "a coroutine outlives the limits of a run",
    "debug": "it reaches past the sandbox",
    "dofile": "put the file in lib/ and require it",
    "io": "a routine reads the register alone and proposes changes",
    "load": "source comes from the package's own files; put it in lib/ and require it",
    "loadfile": "put the file in lib/ and require it",
    "loadstring": "source comes from the package's own files; put it in lib/ and require it",
    "module": "return a table from the module's file",
    "os": "a routine has no clock and no machine; use run.today",
    "package": "modules come from lib/ alone, with require",
    "print": "write run:log(text)",
    "setfenv": "it is not in Lua 5.4",
    "unpack": "it is table.unpack",
    "warn": "write run:log(text)",
  ]
}
