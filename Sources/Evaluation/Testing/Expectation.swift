import Domain
import LuaValues
import ScriptAPI

/// What a case expects of a plan, and how the plan differs from it.
struct Expectation {
  private let changes: [ExpectedChange]?
  private let findings: [ExpectedFinding]?
  private let indicators: ExpectedIndicators?
  private let plan: Plan

  init(_ table: LuaTable, _ plan: Plan, _ session: Session) throws {
    self.plan = plan
    changes = try Self.list("proposes", table).map { entries in
      try entries.map { try ExpectedChange($0, session) }
    }
    findings = try Self.list("findings", table).map { entries in
      try entries.map { try ExpectedFinding($0, session) }
    }
    indicators = try ExpectedIndicators(table["indicators"], session)
    guard changes != nil || findings != nil || indicators != nil else {
      throw LuaRefusal.test(
        "a case expects something: proposes = { ... }, findings = { ... }; {} for nothing")
    }
  }

  private static func list(_ name: String, _ table: LuaTable) throws -> [LuaValue]? {
    if table[name] == .nil { return nil }
    guard case .table(let list) = table[name], let values = list.list else {
      throw LuaRefusal.test("'\(name)' is a list: { { new = \"task\", title = \"...\" } }")
    }
    return values
  }

  /// Lines of what is not as expected, with - for expected and + for proposed; none when all is.
  var difference: [String] {
    get throws {
      try (changes.map { try changeLines($0) } ?? []) + findingLines
        + missingLanguages
        + (indicators?.difference(from: plan) ?? [])
    }
  }

  /// Both lists side by side: what has the same head belongs together.
  private func changeLines(_ expected: [ExpectedChange]) throws -> [String] {
    let heads = expected.map(\.head)
    let actual = plan.changes.map { ExpectedChange.head(of: $0) }
    var (lines, hasDifference) = ([String](), false)
    var (left, right) = (0, 0)
    let steps = actual.difference(from: heads)
    let removed = Set(steps.removals.map(\.place))
    let inserted = Set(steps.insertions.map(\.place))
    while left < heads.count || right < actual.count {
      if left < heads.count, removed.contains(left) {
        lines += expected[left].lines.map { "- \($0)" }
        hasDifference = true
        left += 1
      } else if right < actual.count, inserted.contains(right) {
        lines += ExpectedChange.lines(of: plan.changes[right]).map { "+ \($0)" }
        hasDifference = true
        right += 1
      } else {
        let difference = try expected[left].difference(from: plan.changes[right], in: plan)
        lines += ["  \(heads[left])"] + difference
        hasDifference = hasDifference || !difference.isEmpty
        left += 1
        right += 1
      }
    }
    return hasDifference ? lines : []
  }

  /// What is said in one language by name is said in all three, or some reader gets another's.
  private var missingLanguages: [String] {
    let texts =
      [("the title", plan.title)]
      + plan.changes.map { ("why of \(ExpectedChange.head(of: $0))", $0.because) }
      + plan.findings.map { ("finding \($0.message[.nb])", $0.message) }
      + plan.log.map { ("log \($0.text[.nb])", $0.text) }
      + (plan.indicators ?? []).map { ("label of \($0.name)", $0.label) }
      + (plan.traits ?? []).flatMap { [("label of \($0.name)", $0.label), ($0.name, $0.value)] }
    return texts.compactMap { what, text in
      let missing = text.missing
      return missing.isEmpty
        ? nil : "+ \(what): not in \(missing.map(\.rawValue).joined(separator: ", "))"
    }
  }

  /// Errors are always unexpected; other findings when the case lists its own.
  private var findingLines: [String] {
    guard let findings else {
      return plan.findings.filter { $0.severity == .error }.map { "+ \(ExpectedFinding.line($0))" }
    }
    var waiting = plan.findings
    var lines: [String] = []
    for expected in findings {
      if let place = waiting.firstIndex(where: expected.matches) {
        waiting.remove(at: place)
      } else {
        lines.append("- \(expected.line)")
      }
    }
    return lines + waiting.map { "+ \(ExpectedFinding.line($0))" }
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
