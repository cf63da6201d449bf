extension Statement {
  /// The statement and all inside it, those of functions included, from the first to the last.
  package func visit(_ body: (Statement) -> Void) {
    body(self)
    for expression in expressions { expression.visitStatements(body) }
    for block in blocks { for statement in block { statement.visit(body) } }
  }

  /// The blocks that it is made of; those of functions are their expressions'.
  private var blocks: [[Statement]] {
    switch self {
    case .localFunction(_, let function): [function.body]
    case .block(let body, _), .loop(_, let body, _), .repeat(let body, _, _),
      .count(_, _, let body, _), .each(_, _, let body, _):
      [body]
    case .branch(let branches, let otherwise, _): branches.map(\.body) + [otherwise ?? []]
    case .local, .assign, .call, .return, .break, .goto, .label: []
    }
  }

  private var expressions: [Expression] {
    switch self {
    case .local(_, let values, _), .return(let values, _), .count(_, let values, _, _),
      .each(_, let values, _, _):
      values
    case .assign(let targets, let values, _): targets + values
    case .call(let expression): [expression]
    case .loop(let condition, _, _), .repeat(_, let condition, _): [condition]
    case .branch(let branches, _, _): branches.map(\.condition)
    case .localFunction, .block, .break, .goto, .label: []
    }
  }
}

extension Expression {
  /// The statements of the functions inside it.
  fileprivate func visitStatements(_ body: (Statement) -> Void) {
    if case .function(let function) = self {
      for statement in function.body { statement.visit(body) }
    }
    for part in parts { part.visitStatements(body) }
  }

  private var parts: [Expression] {
    switch self {
    case .index(let base, let key, _): [base, key]
    case .call(let base, let arguments, _), .method(let base, _, let arguments, _):
      [base] + arguments
    case .table(let fields, _):
      fields.flatMap { field in
        if case .computed(let key) = field.key { [key, field.value] } else { [field.value] }
      }
    case .unary(_, let inner, _), .parenthesis(let inner): [inner]
    case .binary(_, let left, let right, _): [left, right]
    case .function, .nil, .boolean, .number, .string, .varargs, .name: []
    }
  }
}
