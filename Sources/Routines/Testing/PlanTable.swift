import Domain
import Lua
import ScriptAPI

/// A plan as a test file looks at it.
struct PlanTable {
  private let plan: Plan
  private let session: Session

  init(_ plan: Plan, _ session: Session) throws {
    self.plan = plan
    self.session = session
  }

  /// Tables of changes, findings and log lines.
  var value: LuaValue {
    get throws {
      .table(
        LuaTable([
          "changes": .table(LuaTable(list: try plan.changes.map(change))),
          "findings": .table(LuaTable(list: plan.findings.map(finding))),
          "log": .table(LuaTable(list: plan.log.map { text($0.text) })),
        ]))
    }
  }

  private func change(_ change: Change) throws -> LuaValue {
    let fields = try change.fields.sorted { $0.key < $1.key }.map { name, value in
      LuaTable.Entry(key: .string(name), value: try session.scriptValue(value))
    }
    return .table(
      LuaTable([
        "op": .string(change.op.rawValue), "type": .string(change.type.rawValue),
        "id": .string(change.id), "fields": .table(LuaTable(entries: fields)),
        "because": text(change.because), "law": change.law.map(LuaValue.string) ?? .nil,
      ]))
  }

  private func finding(_ finding: Finding) -> LuaValue {
    .table(
      LuaTable([
        "code": .string(finding.code), "severity": .string(finding.severity.rawValue),
        "message": text(finding.message),
        "about": finding.about.map { .string($0.id) } ?? .nil,
      ]))
  }

  private func text(_ text: LocalizedText) -> LuaValue {
    .table(
      LuaTable([
        "nb": .string(text[.nb]), "nn": .string(text[.nn]), "en": .string(text[.en]),
      ]))
  }
}
