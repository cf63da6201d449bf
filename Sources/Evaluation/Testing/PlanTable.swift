import Domain
import LuaValues
import ScriptAPI

/// A plan as a test file looks at it.
struct PlanTable {
  private let plan: Plan
  private let declaration: RoutineDeclaration
  private let session: Session

  init(_ plan: Plan, _ declaration: RoutineDeclaration, _ session: Session) {
    self.plan = plan
    self.declaration = declaration
    self.session = session
  }

  /// Tables of changes, findings and log lines.
  var value: LuaValue {
    get throws {
      .table(
        LuaTable([
          "title": LuaValue(plan.title), "due": due, "when": .string(when),
          "changes": .table(LuaTable(list: try plan.changes.map(change))),
          "findings": .table(LuaTable(list: plan.findings.map(finding))),
          "indicators": named(plan.indicators ?? [], \.name) { indicator in
            .table(
              LuaTable([
                "count": .number(indicator.count),
                "of": indicator.of.map(LuaValue.number) ?? .nil,
                "unit": indicator.unit.map { .string($0.rawValue) } ?? .nil,
              ]))
          },
          "traits": named(plan.traits ?? [], \.name) { LuaValue($0.value) },
          "log": .table(LuaTable(list: plan.log.map { LuaValue($0.text) })),
        ]))
    }
  }

  /// When the routine is due, in words: "6 months", "14 days", "decision.ended", "manual".
  private var when: String {
    switch declaration.cadence {
    case .every(0, let days): "\(days) days"
    case .every(let months, 0): "\(months) months"
    case .every(let months, let days): "\(months) months \(days) days"
    case .on(let events): events.map(\.description).joined(separator: " ")
    case .manual: "manual"
    }
  }

  /// When the routine is due: { months = 0, days = 42 }, a list of events, nil for manual.
  private var due: LuaValue {
    switch declaration.cadence {
    case .every(let months, let days):
      .table(LuaTable(["months": .integer(Int64(months)), "days": .integer(Int64(days))]))
    case .on(let events): .table(LuaTable(list: events.map { .string($0.description) }))
    case .manual: .nil
    }
  }

  private func named<Element>(
    _ elements: [Element], _ name: (Element) -> String, _ value: (Element) -> LuaValue
  ) -> LuaValue {
    .table(
      LuaTable(entries: elements.map { .init(key: .string(name($0)), value: value($0)) }))
  }

  private func change(_ change: Change) throws -> LuaValue {
    let fields = try change.fields.sorted { $0.key < $1.key }.map { name, value in
      LuaTable.Entry(key: .string(name), value: try session.scriptValue(value))
    }
    return .table(
      LuaTable([
        "op": .string(change.op.rawValue), "type": .string(change.type.rawValue),
        "id": .string(change.id), "fields": .table(LuaTable(entries: fields)),
        "because": LuaValue(change.because), "law": change.law.map(LuaValue.string) ?? .nil,
      ]))
  }

  private func finding(_ finding: Finding) -> LuaValue {
    .table(
      LuaTable([
        "code": .string(finding.code), "severity": .string(finding.severity.rawValue),
        "message": LuaValue(finding.message),
        "about": finding.about.map { .string($0.id) } ?? .nil,
      ]))
  }
}
