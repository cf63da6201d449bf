package import Domain
package import LuaValues

/// What a routine says of itself: its title, what it runs on, and when.
package struct RoutineDeclaration: Sendable, Codable {
  package let title: LocalizedText
  /// The record type it runs on; null for the municipality, once.
  package let scope: RecordTypeID?
  /// Fields that a record must have, each with the values that it may have.
  package let matching: [String: Set<Value>]
  package let cadence: Cadence

  package init(_ table: LuaTable, session: Session) throws {
    let known = ["title", "scope", "where", "when", "run"]
    for entry in table.entries {
      let name = entry.key.text ?? "?"
      guard known.contains(name) else {
        throw LuaRefusal.unknown(
          "a routine has no '\(name)'\(NearestName.hint(name, among: known))")
      }
    }
    guard let title = session.text(table["title"]) else {
      throw LuaRefusal.invalid(
        "a routine needs title = \"...\" or { nb = ..., nn = ..., en = ... }")
    }
    guard table["run"] == .function else {
      throw LuaRefusal.invalid("a routine needs run = function(record, run) ... end")
    }
    self.title = title
    scope = try Self.scope(table["scope"], session.api.schema)
    matching = try Self.matching(table["where"], scope, session)
    cadence = try Cadence(table["when"], in: session.api.schema)
  }

  private static func scope(_ value: LuaValue, _ schema: Schema) throws -> RecordTypeID? {
    let names = schema.types.map(\.id.rawValue) + ["municipality"]
    let name = value.text ?? ""
    guard names.contains(name) else {
      throw LuaRefusal.invalid(
        "a routine needs scope = a record type or \"municipality\""
          + NearestName.hint(name, among: names))
    }
    return name == "municipality" ? nil : RecordTypeID(rawValue: name)
  }

  private static func matching(
    _ conditions: LuaValue, _ scope: RecordTypeID?, _ session: Session
  ) throws -> [String: Set<Value>] {
    if conditions == .nil { return [:] }
    guard case .table(let table) = conditions, let scope else {
      throw LuaRefusal.invalid("'where' is a table of fields of the scope's record type")
    }
    let type = session.api.schema.type(scope)
    return try table.entries.reduce(into: [:]) { fields, entry in
      if entry.key.text == "ext", case .table(let own) = entry.value {
        for entry in own.entries {
          let field = try session.knownField(entry.key.text ?? "?", of: scope)
          fields[field.name] = try values(of: field, entry.value, session)
        }
        return
      }
      let name = entry.key.text ?? "?"
      guard let field = type.field(name) else {
        throw LuaRefusal.unknown(
          "'where': a \(scope.rawValue) has no field '\(name)'"
            + NearestName.hint(name, among: type.fields.map(\.name)))
      }
      fields[name] = try values(of: field, entry.value, session)
    }
  }
}

extension RoutineDeclaration {
  /// Conditions of the scope that a register can look up.
  package var single: [String: Value] {
    matching.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// Whether the record meets all conditions.
  package func includes(_ record: Record) -> Bool {
    matching.allSatisfy { name, values in record[name].map(values.contains) ?? false }
  }

  /// A value, or a list of those that it may have.
  private static func values(
    of field: Field, _ raw: LuaValue, _ session: Session
  ) throws -> Set<Value> {
    if case .table(let table) = raw, !field.kind.isList, let list = table.list, !list.isEmpty {
      return Set(try list.map { try value(of: field, $0, session) })
    }
    return [try value(of: field, raw, session)]
  }

  private static func value(
    of field: Field, _ raw: LuaValue, _ session: Session
  ) throws -> Value {
    guard let value = session.fieldValue(raw, kind: field.kind) else {
      throw LuaRefusal.invalid("'where': '\(field.name)' is \(field.kind.expectation)")
    }
    return value
  }
}
