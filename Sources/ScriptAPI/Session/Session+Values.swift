package import Domain
package import LuaValues

// Values between Lua and the register.
extension Session {
  /// The day as Lua holds it; refused outside the years that a date can be written in.
  func value(_ day: Day) throws -> LuaValue {
    let years = Self.firstDay...Self.lastDay
    guard years.contains(day.number) else {
      throw LuaRefusal.invalid("the day is outside the years 1 to 9999")
    }
    return .object(LuaObject(type: API.dayID, payload: Int64(day.number)))
  }

  private static let firstDay = Day(year: 1, month: 1, day: 1)?.number ?? 0
  private static let lastDay = Day(year: 9999, month: 12, day: 31)?.number ?? 0

  func value(_ span: Span) throws -> LuaValue {
    guard span.isInRange else { throw LuaRefusal.invalid("the span of time is too long") }
    return .object(LuaObject(type: API.durationID, payload: span.payload))
  }

  func value(_ value: Value?, of kind: FieldKind) throws -> LuaValue {
    switch value {
    case nil: kind.isList ? .table(LuaTable()) : .nil
    case .text(let text):
      try kind.target.map { try record(RecordKey($0, text)) } ?? .string(text)
    case .integer(let integer): .integer(Int64(integer))
    case .decimal(let decimal): .number(decimal)
    case .boolean(let flag): .boolean(flag)
    case .day(let day): try self.value(day)
    case .list(let list):
      .table(
        LuaTable(
          list: try list.map { element in
            try kind.target.map { try record(RecordKey($0, element)) } ?? .string(element)
          }))
    }
  }

  /// What a script gave for a field of that kind, or null when it is something else.
  func fieldValue(_ value: LuaValue, kind: FieldKind) -> Value? {
    switch (kind, value) {
    case (.reference(let type), _): key(of: value, type: type).map { .text($0.id) }
    case (.references(let type), .table(let table)):
      table.list.flatMap { Self.all($0) { self.key(of: $0, type: type)?.id } }.map(Value.list)
    case (.texts, .table(let table)), (.words, .table(let table)):
      table.list.flatMap { Self.all($0, \.text) }.map(Value.list).flatMap(kind.accept)
    case (.day, .object(let object)) where isDay(object):
      .day(Day(number: Int(object.payload)))
    case (_, .string(let text)): kind == .day ? nil : kind.accept(.text(text))
    case (_, .integer(let integer)): kind.accept(.integer(Int(integer)))
    case (_, .number(let number)): kind.accept(.decimal(number))
    case (_, .boolean(let flag)): kind.accept(.boolean(flag))
    default: nil
    }
  }

  private static func all<Element>(
    _ values: [LuaValue], _ convert: (LuaValue) -> Element?
  ) -> [Element]? {
    let converted = values.compactMap(convert)
    return converted.count == values.count ? converted : nil
  }

  /// Text in one language, or a table with nb, nn and en.
  package func text(_ value: LuaValue) -> LocalizedText? {
    switch value {
    case .string(let text): return Self.clean(text).map { LocalizedText($0) }
    case .table(let table):
      var texts: [Language: String] = [:]
      for entry in table.entries {
        guard case .string(let name) = entry.key, case .string(let text) = entry.value,
          let language = Language(rawValue: name), let text = Self.clean(text)
        else { return nil }
        texts[language] = text
      }
      return LocalizedText(texts)
    default: return nil
    }
  }

  private static func clean(_ text: String) -> String? {
    FieldKind.text.accept(.text(text))?.text
  }

  /// The id of a legal reference, which must be known and in force.
  func law(_ value: LuaValue) throws -> String? {
    if value == .nil { return nil }
    let id = value.text ?? ""
    guard terms.package.laws[id] != nil else {
      throw LuaRefusal.invalid(
        "there is no law '\(id)' in force on \(today.iso) in the package's [laws]"
          + NearestName.hint(id, among: terms.package.laws.keys))
    }
    return id
  }

  /// A value in a message: what it is, never what it says.
  func describe(_ value: LuaValue) -> String {
    switch value {
    case .nil: "nothing"
    case .object(let object): "a \(typeName(object))"
    case .unreadable(let reason): reason
    default: "a \(value.typeName)"
    }
  }
}
