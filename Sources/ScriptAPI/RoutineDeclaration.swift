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
    cadence = try Cadence(table["when"], session)
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

// What a script says of when.
extension Cadence {
  init(_ value: LuaValue, _ session: Session) throws {
    switch value {
    case .nil, .function: self = .manual
    case .table(let table):
      if table["every"] != .nil {
        let span = try Self.span(table["every"])
        self = .every(months: span.months, days: span.days)
      } else if table["on"] != .nil {
        self = .on(try Self.occasions(table["on"], session))
      } else if table["manual"] == .boolean(true) {
        self = .manual
      } else {
        throw Self.refusal
      }
    default: throw Self.refusal
    }
  }

  private static let refusal = LuaRefusal.invalid(
    "'when' is every { weeks = 6 }, on { \"event\" } or manual")

  static func checkSpan(_ value: LuaValue?) throws -> LuaValue {
    _ = try span(value ?? .nil)
    return value ?? .nil
  }

  static func checkEvents(_ value: LuaValue, _ session: Session) throws -> LuaValue {
    _ = try occasions(value, session)
    return value
  }

  private static func span(_ value: LuaValue) throws -> Span {
    let refusal = LuaRefusal.invalid("'every' takes days, weeks or months: every { weeks = 6 }")
    guard case .table(let table) = value, !table.entries.isEmpty else { throw refusal }
    return try table.entries.reduce(Span(months: 0, days: 0)) { span, entry in
      guard case .integer(let count) = entry.value, (1...Int64(Cadence.longest)).contains(count)
      else {
        throw refusal
      }
      switch entry.key {
      case .string("days"): return span + Span(months: 0, days: Int(count))
      case .string("weeks"): return span + Span(months: 0, days: 7 * Int(count))
      case .string("months"): return span + Span(months: Int(count), days: 0)
      default: throw refusal
      }
    }
  }

  private static func occasions(_ value: LuaValue, _ session: Session) throws -> [Occasion] {
    guard case .table(let table) = value, let list = table.list, !list.isEmpty else {
      throw LuaRefusal.invalid("'on' takes a list of events: on { \"discharge_notice.received\" }")
    }
    return try list.map { try occasion($0, session) }
  }

  /// "decision.ended", or { "decision.ends", before = weeks(6) }.
  private static func occasion(_ value: LuaValue, _ session: Session) throws -> Occasion {
    guard case .table(let table) = value else { return Occasion(try event(value, session).name) }
    let known: [LuaValue] = [.integer(1), .string("before")]
    guard let name = table.entries.first(where: { $0.key == .integer(1) })?.value,
      let before = session.span(table["before"]), before.months >= 0, before.days >= 0,
      table.entries.allSatisfy({ known.contains($0.key) })
    else {
      throw LuaRefusal.invalid(
        "an event with a time before it is { \"decision.ends\", before = weeks(6) }")
    }
    let event = try event(name, session)
    guard event.isDay else {
      throw LuaRefusal.invalid("'\(event.name)' is no day that comes, and has no time before it")
    }
    let occasion = Occasion(event.name, months: before.months, days: before.days)
    guard Cadence.on([occasion]).isPossible(in: session.api.schema) else {
      throw LuaRefusal.invalid("'before' is longer than \(Cadence.longest) weeks or months")
    }
    return occasion
  }

  private static func event(_ value: LuaValue, _ session: Session) throws -> RecordEvent {
    guard let name = value.text else { throw LuaRefusal.invalid("'on' takes names of events") }
    guard let event = RecordEvent.find(name, in: session.api.schema) else {
      throw LuaRefusal.unknown(
        "there is no event '\(name)'\(RecordEvent.hint(name, in: session.api.schema))")
    }
    return event
  }
}
