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
    for statement in statements {
      statement.visit { inner in
        guard case .branch(let conditions, let otherwise, _) = inner else { return }
        branches += ways(conditions, otherwise)
      }
    }
    return branches
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
