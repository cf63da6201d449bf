package import Domain
package import LuaValues

/// What a rule of the municipality's own says of itself.
package struct RuleDeclaration: Sendable {
  package let title: LocalizedText
  /// The record type whose changes it looks at.
  package let scope: RecordTypeID
  package let severity: Finding.Severity

  package init(_ table: LuaTable, session: Session) throws {
    let known = ["title", "scope", "severity", "check"]
    for entry in table.entries {
      let name = entry.key.text ?? "?"
      guard known.contains(name) else {
        throw LuaRefusal.unknown("a rule has no '\(name)'\(NearestName.hint(name, among: known))")
      }
    }
    guard let title = session.text(table["title"]) else {
      throw LuaRefusal.invalid("a rule needs title = \"...\" or { nb = ..., nn = ..., en = ... }")
    }
    guard table["check"] == .function else {
      throw LuaRefusal.invalid("a rule needs check = function(record, run, before) ... end")
    }
    self.title = title
    scope = try Self.scope(table["scope"], session.api.schema)
    severity = try Self.severity(table["severity"])
  }

  private static func scope(_ value: LuaValue, _ schema: Schema) throws -> RecordTypeID {
    guard let type = schema.find(value.text ?? "") else {
      throw LuaRefusal.invalid(
        "a rule needs scope = a record type"
          + NearestName.hint(value.text ?? "", among: schema.types.map(\.id.rawValue)))
    }
    return type.id
  }

  private static func severity(_ value: LuaValue) throws -> Finding.Severity {
    if value == .nil { return .error }
    guard let severity = value.text.flatMap(Finding.Severity.init) else {
      let words = Finding.Severity.allCases.map(\.rawValue).joined(separator: ", ")
      throw LuaRefusal.invalid("a rule's severity is one of \(words)")
    }
    return severity
  }
}
