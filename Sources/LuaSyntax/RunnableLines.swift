/// The lines on which Lua runs something, as its line hook tells them.
package enum RunnableLines {
  package static func of(_ statements: [Statement]) -> Set<Int> {
    var lines: Set<Int> = []
    collect(statements, &lines)
    return lines
  }

  private static func collect(_ statements: [Statement], _ lines: inout Set<Int>) {
    for statement in statements { collect(statement, &lines) }
  }

  private static func collect(_ statement: Statement, _ lines: inout Set<Int>) {
    switch statement {
    case .local(_, let values, let at):
      // A local without a value may share its instruction with the one before.
      if values.contains(where: \.runsAtStart) { lines.insert(at.line) }
      for value in values { collect(value, &lines) }
    case .localFunction(_, let function): collect(function.body, &lines)
    case .assign(let targets, let values, let at):
      if values.contains(where: \.runsAtStart) { lines.insert(at.line) }
      for expression in targets + values { collect(expression, &lines) }
    case .call(let expression):
      lines.insert(expression.at.line)
      collect(expression, &lines)
    case .block(let body, _): collect(body, &lines)
    case .loop(let condition, let body, _), .repeat(let body, let condition, _):
      lines.insert(condition.at.line)
      collect(body, &lines)
    case .branch(let branches, let otherwise, _):
      for branch in branches {
        lines.insert(branch.condition.at.line)
        collect(branch.condition, &lines)
        collect(branch.body, &lines)
      }
      collect(otherwise ?? [], &lines)
    case .count(_, let values, let body, _), .each(_, let values, let body, _):
      if let first = values.first { lines.insert(first.at.line) }
      for value in values { collect(value, &lines) }
      collect(body, &lines)
    case .return(let values, let at):
      lines.insert(values.first?.at.line ?? at.line)
      for value in values { collect(value, &lines) }
    case .break(let at): lines.insert(at.line)
    case .goto, .label: break
    }
  }

  /// Functions inside expressions.
  private static func collect(_ expression: Expression, _ lines: inout Set<Int>) {
    switch expression {
    case .function(let function): collect(function.body, &lines)
    case .call(let base, let arguments, _), .method(let base, _, let arguments, _):
      for expression in [base] + arguments { collect(expression, &lines) }
    case .table(let fields, _): for field in fields { collect(field.value, &lines) }
    case .binary(_, let left, let right, _):
      for expression in [left, right] { collect(expression, &lines) }
    case .unary(_, let inner, _), .parenthesis(let inner), .index(let inner, _, _):
      collect(inner, &lines)
    case .nil, .boolean, .number, .string, .varargs, .name: break
    }
  }
}

extension Expression {
  /// A function is made on its last line; all else begins where it stands.
  fileprivate var runsAtStart: Bool { if case .function = self { false } else { true } }
}
