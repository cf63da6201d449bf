/// An expression of Lua with its place.
package indirect enum Expression: Sendable {
  case `nil`(Position)
  case boolean(Bool, Position)
  case number(String, isInteger: Bool, Position)
  case string(String, Position)
  case varargs(Position)
  case name(String, Position)
  /// a.b and a["b"], with the place of b.
  case index(Expression, Expression, Position)
  case call(Expression, [Expression], Position)
  /// a:b(...), with the place of b.
  case method(Expression, String, [Expression], Position)
  case function(Function)
  case table([TableField], Position)
  case unary(String, Expression, Position)
  case binary(String, Expression, Expression, Position)
  case parenthesis(Expression)

  package var at: Position {
    switch self {
    case .nil(let at), .boolean(_, let at), .number(_, _, let at), .string(_, let at),
      .varargs(let at), .name(_, let at), .table(_, let at), .unary(_, _, let at):
      at
    case .index(let base, _, _), .call(let base, _, _), .method(let base, _, _, _): base.at
    case .binary(_, let left, _, _): left.at
    case .function(let function): function.at
    case .parenthesis(let inner): inner.at
    }
  }
}

/// One field of a table constructor.
package struct TableField: Sendable {
  package enum Key: Sendable {
    case position
    case name(String)
    case computed(Expression)
  }

  package let key: Key
  package let value: Expression
  package let at: Position
}

package struct Function: Sendable {
  package let parameters: [Name]
  package let isVariadic: Bool
  package let body: [Statement]
  package let at: Position
}

/// A name where it is declared.
package struct Name: Sendable {
  package let text: String
  package let at: Position
}

package indirect enum Statement: Sendable {
  case local([Name], [Expression], Position)
  case localFunction(Name, Function)
  case assign([Expression], [Expression], Position)
  case call(Expression)
  case block([Statement], Position)
  case loop(while: Expression, [Statement], Position)
  case `repeat`([Statement], until: Expression, Position)
  /// Conditions with their blocks, and what is done otherwise.
  case branch([(condition: Expression, body: [Statement])], otherwise: [Statement]?, Position)
  case count(Name, [Expression], [Statement], Position)
  case each([Name], [Expression], [Statement], Position)
  case `return`([Expression], Position)
  case `break`(Position)
  case goto(String, Position)
  case label(String, Position)

  package var at: Position {
    switch self {
    case .local(_, _, let at), .assign(_, _, let at), .block(_, let at), .loop(_, _, let at),
      .repeat(_, _, let at), .branch(_, _, let at), .count(_, _, _, let at),
      .each(_, _, _, let at), .return(_, let at), .break(let at), .goto(_, let at),
      .label(_, let at):
      at
    case .localFunction(let name, _): name.at
    case .call(let expression): expression.at
    }
  }
}
