/// Lua that may be given to Lua's own parser: read by ours first, which bounds what it is made of.
package struct LuaSource: Sendable {
  /// As Lua gets it: on the same lines, with the host's function for each operator `#`.
  package let text: String

  /// Reads the text; throws a `SyntaxMistake` where it is not Lua, or more of it than a file may be.
  package init(_ text: String) throws {
    var parser = try Parser(text)
    _ = try parser.file()
    self.text = LengthOperators.rewrite(text, parser.lengths)
  }
}
