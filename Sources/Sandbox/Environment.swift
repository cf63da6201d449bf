/// The names a script starts with, all of them.
///
/// Nothing else of Lua is ever in reach.
///
/// Not granted at API level 1, and why: coroutines (they outlive limits and crash in 5.4.4),
/// load and dofile (source comes from the package alone), debug, io, os, package, print,
/// collectgarbage (they reach out of the run), string.dump (bytecode is no memory boundary),
/// math.randomseed (the run seeds).
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
}
