package import Domain
package import LuaValues

/// One thing that a script read or called, and what it got.
package struct TraceLine: Sendable, Equatable, Codable {
  package let at: Location
  /// "client c-001.name = Kari", "group:schedule_meeting = meeting meeting-1".
  package let text: String
}

extension Session {
  /// Reads the field, and notes it when the run is traced; sensitive values are masked.
  func traced(
    _ field: ExposedField, of object: LuaObject, _ read: () throws -> LuaValue
  ) rethrows -> LuaValue {
    try traced(
      "\(outline(.object(object))).\(field.name)", field.capability ?? words(field, object), read)
  }

  /// Reads what has that name, for which the capability is needed.
  func traced(
    _ name: @autoclosure () -> String, _ capability: String?, _ read: () throws -> LuaValue
  ) rethrows -> LuaValue {
    let value = try read()
    guard trace != nil else { return value }
    note("\(name()) = \(capability == nil ? outline(value) : Self.masked)")
    return value
  }

  /// Something that it takes to read every word that the field can hold.
  private func words(_ field: ExposedField, _ object: LuaObject) -> String? {
    guard trace != nil, let type = api.schema.find(typeName(object)) else { return nil }
    return type.field(field.name).flatMap {
      terms.package.sensitiveWords.sensitivity(of: $0).capability
    }
  }

  private static let masked = "(masked)"

  /// Calls the function, and notes it when the run is traced.
  func traced(
    _ function: ExposedFunction, _ arguments: [LuaValue], _ call: () throws -> LuaValue
  ) rethrows -> LuaValue {
    let value = try call()
    guard trace != nil else { return value }
    // What declares the routine is no part of its run.
    let isDeclaring = API.routineFunctions.contains { $0.name == function.name }
    guard function.owner != nil || !isDeclaring else { return value }
    let owner = function.owner == nil ? "" : (arguments.first.map { "\(derived($0)):" } ?? "")
    let result = value == .nil && function.result == nil ? "" : " = \(derived(value))"
    note("\(owner)\(function.name)\(result)")
    return value
  }

  /// What a call was made on or gave: once the run has seen what is sensitive, it may rest on that.
  private func derived(_ value: LuaValue) -> String {
    guard hasSeenSensitive else { return outline(value) }
    switch value {
    case .object(let object) where !isDay(object) && !isSpan(object): return outline(object)
    default: return Self.masked
    }
  }

  /// What a local of a script is: records by their ids, everything else by its kind alone.
  package func masked(_ kind: LuaLocal.Kind) -> String {
    switch kind {
    case .plain("string", let size): "text of \(size) bytes"
    case .plain("table", let size): size == 0 ? "table" : "table of \(size)"
    case .plain(let name, _): name
    case .object(let object) where isDay(object) || isSpan(object): typeName(object)
    case .object(let object): outline(object)
    }
  }

  private func note(_ text: String) {
    trace?.append(TraceLine(at: innermost, text: text))
  }

  private func outline(_ value: LuaValue) -> String {
    switch value {
    case .nil: "nil"
    case .boolean(let flag): "\(flag)"
    case .integer(let integer): "\(integer)"
    case .number(let number): Value.decimal(number).plain
    case .string(let text): "\"\(text.prefix(60))\(text.count > 60 ? "..." : "")\""
    case .object(let object): outline(object)
    case .table(let table): table.list.map { "a list of \($0.count)" } ?? "a table"
    case .bytes, .function, .unreadable, .argument: "a \(value.typeName)"
    }
  }

  private func outline(_ object: LuaObject) -> String {
    if isDay(object) { return Day(number: Int(object.payload)).iso }
    if let span = span(.object(object)) {
      let months = span.months == 0 ? "" : "\(span.months) months "
      return "\(months)\(span.days) days"
    }
    let type = typeName(object)
    if type == API.collection.name { return "\(listing(object.payload).type.id.rawValue) records" }
    return api.schema.find(type) == nil ? type : key(object.payload).outline
  }
}
