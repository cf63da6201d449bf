import LuaSyntax

/// A local variable, and what is certain about it.
final class Variable {
  let name: Name
  let type: StaticType
  let isParameter: Bool
  var isUsed = false

  init(_ name: Name, _ type: StaticType, isParameter: Bool) {
    self.name = name
    self.type = type
    self.isParameter = isParameter
  }
}

/// The locals of a block, and those around it.
final class Scope {
  private let outer: Scope?
  private(set) var variables: [Variable] = []

  init(in outer: Scope? = nil) { self.outer = outer }

  func declare(_ name: Name, _ type: StaticType, isParameter: Bool = false) {
    variables.append(Variable(name, type, isParameter: isParameter))
  }

  func find(_ name: String) -> Variable? {
    variables.last { $0.name.text == name } ?? outer?.find(name)
  }

  /// Every name in reach, for hints.
  var names: [String] { variables.map(\.name.text) + (outer?.names ?? []) }
}

/// The names that a file assigns to after they were declared: nothing is certain about those.
enum Assigned {
  static func names(in statements: [Statement]) -> Set<String> {
    var names: Set<String> = []
    for statement in statements { collect(statement, &names) }
    return names
  }

  private static func collect(_ statement: Statement, _ names: inout Set<String>) {
    switch statement {
    case .assign(let targets, let values, _):
      for case .name(let name, _) in targets { names.insert(name) }
      for value in values { collect(value, &names) }
    case .local(_, let values, _), .return(let values, _):
      for value in values { collect(value, &names) }
    case .localFunction(_, let function): collect(function.body, &names)
    case .call(let expression): collect(expression, &names)
    case .block(let body, _), .loop(_, let body, _), .repeat(let body, _, _),
      .count(_, _, let body, _):
      collect(body, &names)
    case .each(_, let values, let body, _):
      for value in values { collect(value, &names) }
      collect(body, &names)
    case .branch(let branches, let otherwise, _):
      for branch in branches { collect(branch.body, &names) }
      collect(otherwise ?? [], &names)
    case .break, .goto, .label: break
    }
  }

  private static func collect(_ statements: [Statement], _ names: inout Set<String>) {
    for statement in statements { collect(statement, &names) }
  }

  /// Functions inside expressions.
  private static func collect(_ expression: Expression, _ names: inout Set<String>) {
    switch expression {
    case .function(let function): collect(function.body, &names)
    case .call(let base, let arguments, _), .method(let base, _, let arguments, _):
      collect(base, &names)
      for argument in arguments { collect(argument, &names) }
    case .table(let fields, _): for field in fields { collect(field.value, &names) }
    case .binary(_, let left, let right, _):
      collect(left, &names)
      collect(right, &names)
    case .unary(_, let inner, _), .parenthesis(let inner): collect(inner, &names)
    case .index(let base, _, _): collect(base, &names)
    case .nil, .boolean, .number, .string, .varargs, .name: break
    }
  }
}
