/// A place in a source text: line and column, from 1; a column counts characters.
package struct Position: Sendable, Hashable, Comparable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A text that is not Lua, and where it stops being.
package struct SyntaxMistake: Error, Sendable, Equatable {
  package let at: Position
  package let message: String
}
