/// The lines on which Lua runs something, as its line hook tells them.
package enum RunnableLines {
  package static func of(_ statements: [Statement]) -> Set<Int> {
    var lines: Set<Int> = []
    for statement in statements { statement.visit { lines.formUnion(Self.lines(of: $0)) } }
    return lines
  }

  private static func lines(of statement: Statement) -> [Int] {
    switch statement {
    // A local without a value may share its instruction with the one before.
    case .local(_, let values, let at), .assign(_, let values, let at):
      values.contains(where: \.runsAtStart) ? [at.line] : []
    case .call(let expression): [expression.at.line]
    case .loop(let condition, _, _), .repeat(_, let condition, _): [condition.at.line]
    case .branch(let branches, _, _): branches.map(\.condition.at.line)
    case .count(_, let values, _, _), .each(_, let values, _, _):
      values.first.map { [$0.at.line] } ?? []
    case .return(let values, let at):
      values.first.map { $0.runsAtStart ? [$0.at.line] : [] } ?? [at.line]
    case .break(let at): [at.line]
    case .localFunction, .block, .goto, .label: []
    }
  }
}

extension Expression {
  /// A function is made on its last line; all else begins where it stands.
  fileprivate var runsAtStart: Bool { if case .function = self { false } else { true } }
}
