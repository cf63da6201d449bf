/// A way that an `if` can go.
package struct Branch: Sendable, Hashable {
  /// The line of the condition.
  package let line: Int
  /// The first line of what is done then; null when nothing is.
  package let body: Int?
  /// Of the last way, when there is no `else`: taken when the condition was looked at more often than
  /// this body was begun.
  package let skipped: Int?
}

/// The ways that a file's `if`s can go, as far as counts of lines can tell them apart.
///
/// What is done on the condition's own line, or begins with a loop, cannot be counted.
package enum Branches {
  package static func of(_ statements: [Statement]) -> [Branch] {
    var branches: [Branch] = []
    collect(statements, &branches)
    return branches
  }

  private static func collect(_ statements: [Statement], _ branches: inout [Branch]) {
    for statement in statements { collect(statement, &branches) }
  }

  private static func collect(_ statement: Statement, _ branches: inout [Branch]) {
    switch statement {
    case .branch(let conditions, let otherwise, _):
      branches += ways(conditions, otherwise)
      for condition in conditions { collect(condition.body, &branches) }
      collect(otherwise ?? [], &branches)
    case .localFunction(_, let function): collect(function.body, &branches)
    case .block(let body, _), .loop(_, let body, _), .repeat(let body, _, _),
      .count(_, _, let body, _), .each(_, _, let body, _):
      collect(body, &branches)
    case .local(_, let values, _), .assign(_, let values, _), .return(let values, _):
      for value in values { collect(value, &branches) }
    case .call(let expression): collect(expression, &branches)
    case .break, .goto, .label: break
    }
  }

  /// Functions inside expressions.
  private static func collect(_ expression: Expression, _ branches: inout [Branch]) {
    switch expression {
    case .function(let function): collect(function.body, &branches)
    case .call(let base, let arguments, _), .method(let base, _, let arguments, _):
      for expression in [base] + arguments { collect(expression, &branches) }
    case .table(let fields, _): for field in fields { collect(field.value, &branches) }
    case .binary(_, let left, let right, _):
      for expression in [left, right] { collect(expression, &branches) }
    case .unary(_, let inner, _), .parenthesis(let inner), .index(let inner, _, _):
      collect(inner, &branches)
    case .nil, .boolean, .number, .string, .varargs, .name: break
    }
  }

  private static func ways(
    _ conditions: [(condition: Expression, body: [Statement])], _ otherwise: [Statement]?
  ) -> [Branch] {
    var ways: [Branch] = []
    for (condition, body) in conditions {
      guard let first = countable(body, after: condition) else { return [] }
      ways.append(Branch(line: condition.at.line, body: first, skipped: nil))
    }
    guard let last = conditions.last else { return [] }
    let line = last.condition.at.line
    if let otherwise, !otherwise.isEmpty {
      guard let first = countable(otherwise, after: last.condition) else { return [] }
      return ways + [Branch(line: line, body: first, skipped: nil)]
    }
    return ways + [Branch(line: line, body: nil, skipped: ways.last?.body)]
  }

  /// The line that a block begins on, when being there once is one count of it.
  private static func countable(_ body: [Statement], after condition: Expression) -> Int? {
    guard let first = body.first else { return nil }
    switch first {
    case .loop, .repeat, .count, .each, .block, .localFunction, .label, .goto: return nil
    case .local(_, let values, _) where values.isEmpty: return nil
    case .branch(let inner, _, _):
      let line = inner.first?.condition.at.line
      return line == condition.at.line ? nil : line
    case .local, .assign, .call, .return, .break:
      return first.at.line == condition.at.line ? nil : first.at.line
    }
  }
}
