// What a record's line consists of, as JSON and back.
extension RecordKey {
  /// "client/c-1".
  var json: JSON { .text("\(type.rawValue)/\(id)") }
}

extension Location {
  fileprivate var json: JSON { .text(description) }
}

extension Change {
  func write(to json: inout JSONWriter) {
    json.member("at", at?.json)
    json.member("because", because.json)
    json.object("fields") { json in
      let sorted = fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (name, value) in sorted { json.member(name, value.json) }
    }
    json.member("id", .text(id))
    json.member("law", law.map(JSON.text))
    json.member("once", once.map(JSON.text))
    json.member("op", .text(op.rawValue))
    json.member("type", .text(type.rawValue))
    json.member("version", version.map(JSON.integer))
  }

  init(_ members: inout PlanMembers) throws(PlanFault.Code) {
    let type = try members.type("type")
    self.init(
      op: try members.value("op", .shape, Operation.init),
      key: RecordKey(type, try members.id("id")),
      version: try members.optionalCount("version"),
      fields: try Self.fields(members.optional("fields"), of: type, members.known.fields),
      because: try members.localized("because"),
      law: try members.optionalValue("law", .text, PlanForm.name),
      at: try members.place("at"), once: try members.optionalValue("once", .text, PlanForm.name))
  }

  private static func fields(
    _ json: JSON?, of type: RecordTypeID, _ known: RegisterFields?
  ) throws(PlanFault.Code) -> [String: Value] {
    guard let object = json?.object else { throw .shape }
    var fields: [String: Value] = [:]
    for member in object.all {
      let name = member.name
      guard PlanForm.fieldName(name) != nil else { throw .field }
      let value = try Value(member.value)
      if let known {
        guard let field = known.field(name, of: type) else { throw .field }
        guard field.kind.accept(value) != nil else { throw .value }
      }
      fields[name] = value
    }
    return fields
  }
}

extension Value {
  var json: JSON {
    switch self {
    case .text(let text): .text(text)
    case .integer(let integer): .integer(integer)
    case .decimal(let decimal): .decimal(decimal)
    case .boolean(let flag): .boolean(flag)
    case .day(let day): .text(day.iso)
    case .list(let list): .texts(list)
    }
  }

  /// Which kind a text is of, the field it belongs to knows.
  package init(_ json: JSON) throws(PlanFault.Code) {
    switch json {
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let integer): self = .integer(integer)
    case .decimal(let decimal): self = .decimal(decimal)
    case .text(let text):
      guard PlanForm.text(text) != nil else { throw .text }
      self = .text(text)
    case .list(let list):
      guard list.count <= 1000 else { throw .value }
      let texts = list.compactMap(\.text)
      guard texts.count == list.count else { throw .value }
      guard texts.allSatisfy({ PlanForm.text($0) != nil }) else { throw .text }
      self = .list(texts)
    case .null, .object: throw .value
    }
  }
}

extension Finding {
  func write(to json: inout JSONWriter) {
    json.member("about", about?.json)
    json.member("at", at?.json)
    json.member("code", .text(code))
    json.member("field", field.map(JSON.text))
    json.member("message", message.json)
    json.member("severity", .text(severity.rawValue))
  }

  init(_ members: inout PlanMembers) throws(PlanFault.Code) {
    self.init(
      try members.name("code"), try members.value("severity", .shape, Severity.init),
      try members.localized("message"), at: try members.place("at"),
      about: try members.optionalKey("about"),
      field: try members.optionalValue("field", .field, PlanForm.name))
  }
}

extension Plan.LogLine {
  func write(to json: inout JSONWriter) {
    json.member("at", at?.json)
    json.member("text", text.json)
  }

  init(_ members: inout PlanMembers) throws(PlanFault.Code) {
    self.init(text: try members.localized("text"), at: try members.place("at"))
  }
}

extension Indicator {
  func write(to json: inout JSONWriter) {
    json.member("count", .decimal(count))
    json.member("label", label.json)
    json.member("name", .text(name))
    json.member("of", of.map(JSON.decimal))
    json.member("unit", unit.map { .text($0.rawValue) })
  }

  init(_ members: inout PlanMembers) throws(PlanFault.Code) {
    self.init(
      try members.name("name"), try members.localized("label"), count: try members.number("count"),
      of: try members.optionalNumber("of"),
      unit: try members.optionalValue("unit", .shape, Unit.init))
  }
}

extension Trait {
  func write(to json: inout JSONWriter) {
    json.member("label", label.json)
    json.member("name", .text(name))
    json.member("value", value.json)
  }

  init(_ members: inout PlanMembers) throws(PlanFault.Code) {
    self.init(
      try members.name("name"), try members.localized("label"),
      value: try members.localized("value"))
  }
}
