/// How much Lua a file may be: bounds on what Lua's own parser, which looks at no clock, does with it,
/// and on how deep our own walks over the tree go.
package enum SourceLimits {
  /// Bytes of a file.
  package static let bytes = 128 << 10
  /// Blocks, functions and brackets within each other; operators, indexes and calls in a row.
  ///
  /// As deep as Lua itself goes.
  static let depth = 190
  /// Ways of one `if`: Lua walks all the earlier ones for each.
  static let branches = 500
  /// Locals of a function, as Lua has them.
  static let locals = 200
  /// Locals of others that a function makes use of, as Lua 5.1 had them: for each closure Lua looks
  /// through all locals for each, and at no clock.
  static let upvalues = 60
  /// Labels of a function, and jumps whose label is not met.
  static let jumps = 1000
  /// Names that are passed by while names are looked for: for each global, all that are in scope.
  static let looks = 4_000_000
}
