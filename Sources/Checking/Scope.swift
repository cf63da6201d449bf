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

  /// The nearest hundred or two of the names in reach, for hints.
  var nearNames: [String] {
    var names: [String] = []
    var scope: Scope? = self
    while let one = scope, names.count < 150 {
      names += one.variables.map(\.name.text)
      scope = one.outer
    }
    return names
  }
}

/// The names that a file assigns to after they were declared: nothing is certain about those.
enum Assigned {
  static func names(in statements: [Statement]) -> Set<String> {
    var names: Set<String> = []
    for statement in statements {
      statement.visit { inner in
        guard case .assign(let targets, _, _) = inner else { return }
        for case .name(let name, _) in targets { names.insert(name) }
      }
    }
    return names
  }
}
