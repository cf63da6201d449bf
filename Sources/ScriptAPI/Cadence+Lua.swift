package import Domain
package import LuaValues

// What a script says of when: a run and `check` read it by the same functions.
extension Cadence {
  package static let noForm = LuaRefusal(
    code: "declaration.invalid",
    message: "'when' is every { weeks = 6 }, on { \"event\" } or manual")

  package static let noPeriod = refusal(
    "'every' takes days, weeks or months: every { weeks = 6 }")
  package static let noEvents = unreachable(
    "'on' takes a list: on { \"decision.decided\", { \"decision.ends\", before = weeks(6) } }")

  init(_ value: LuaValue, in schema: Schema) throws {
    switch value {
    case .nil, .string("manual"): self = .manual
    case .table(let table) where table["every"] != .nil:
      let span = try Self.period(table["every"])
      self = .every(months: span.months, days: span.days)
    case .table(let table) where table["on"] != .nil:
      self = .on(try Self.occasions(table["on"], in: schema))
    default: throw Self.noForm
    }
  }

  /// { weeks = 6 }: at least one unit, each a whole number.
  package static func period(_ value: LuaValue) throws -> Span {
    guard case .table(let table) = value, !table.entries.isEmpty else {
      throw noPeriod
    }
    return try table.entries.reduce(Span(months: 0, days: 0)) { span, entry in
      span + (try part(entry.value, of: try unit(entry.key)))
    }
  }

  /// "weeks", as one of something.
  package static func unit(_ key: LuaValue) throws -> Span {
    let units = ["days", "weeks", "months"]
    if let name = key.text, let span = Span.one(name) { return span }
    throw refusal(
      "'every' takes days, weeks or months"
        + (key.text.map { ", and no '\($0)'\(NearestName.hint($0, among: units))" }
          ?? ": every { weeks = 6 }"))
  }

  package static func part(_ count: LuaValue, of unit: Span) throws -> Span {
    guard case .integer(let count) = count, (1...Int64(longest)).contains(count) else {
      throw refusal("'every' takes whole numbers from 1 to \(longest)")
    }
    return Span(months: unit.months * Int(count), days: unit.days * Int(count))
  }

  package static func occasions(_ value: LuaValue, in schema: Schema) throws -> [Occasion] {
    guard case .table(let table) = value, let list = table.list, !list.isEmpty else {
      throw noEvents
    }
    return try list.map { try occasion($0, in: schema) }
  }

  /// "decision.ended", or { "decision.ends", before = weeks(6) }.
  package static func occasion(_ value: LuaValue, in schema: Schema) throws -> Occasion {
    guard case .table(let table) = value else {
      return Occasion(try event(value, in: schema).name)
    }
    let known: [LuaValue] = [.integer(1), .string("before")]
    guard let name = table.entries.first(where: { $0.key == .integer(1) })?.value,
      let before = Span(table["before"]), before.isAhead,
      table.entries.allSatisfy({ known.contains($0.key) })
    else {
      throw unreachable(
        "an event with a time before it is { \"decision.ends\", before = weeks(6) }")
    }
    let event = try event(name, in: schema)
    guard event.isDay else {
      throw unreachable("'\(event.name)' is no day that comes, and has no time before it")
    }
    let occasion = Occasion(event.name, months: before.months, days: before.days)
    guard Cadence.on([occasion]).isPossible(in: schema) else {
      throw unreachable("'before' is longer than \(longest) weeks or months")
    }
    return occasion
  }

  package static func event(_ value: LuaValue, in schema: Schema) throws -> RecordEvent {
    guard let name = value.text else { throw unreachable("'on' takes names of events") }
    guard let event = RecordEvent.find(name, in: schema) else {
      throw unreachable("there is no event '\(name)'\(RecordEvent.hint(name, in: schema))")
    }
    return event
  }

  private static func refusal(_ message: String) -> LuaRefusal {
    LuaRefusal(code: "cadence.period", message: message)
  }

  private static func unreachable(_ message: String) -> LuaRefusal {
    LuaRefusal(code: "cadence.unreachable", message: message)
  }
}
