import Domain
import LuaValues
import Templates

// Letters: the values of a script put into a template.
extension Session {
  /// The template filled in, with the person's rights where it includes them.
  func letter(
    _ template: String, _ language: Language, _ data: LuaTable, about key: RecordKey, on day: Day
  ) throws -> String {
    let set = TemplateSet(terms.package.templates)
    var values: [String: TemplateValue] = [:]
    if set.does(template, include: Self.rightsPart, language: language.rawValue) {
      values[Self.rightsPart] = try rights(key, on: day, language)
    }
    for entry in data.entries {
      guard let name = entry.key.text else {
        throw LuaRefusal.invalid("'data' names its values: data = { name = value }")
      }
      values[name] = try values[name] ?? templateValue(entry.value, named: name, language)
    }
    // About what the script itself would pay for as much text.
    pay(steps: 5000, bytes: 1000)
    do {
      let text = try set.render(template, language: language.rawValue, values) { size in
        pay(steps: size, bytes: size)
      }
      pay(steps: text.utf8.count / 10, bytes: text.utf8.count)
      return text
    } catch { throw LuaRefusal(error, among: set.names) }
  }

  private func templateValue(
    _ value: LuaValue, named name: String, _ language: Language
  ) throws -> TemplateValue {
    switch value {
    case .nil: return .text("")
    case .boolean(let flag): return .flag(flag)
    case .string(let text): return .text(text)
    case .integer(let integer): return .text(String(integer))
    case .number(let number): return .text(Value.inWords(number, language))
    case .table(let table): return try templateValue(table, named: name, language)
    case .object(let object):
      if let text = try text(of: object, language) { return .text(text) }
    default: break
    }
    throw LuaRefusal.invalid(
      "'data.\(name)' is \(describe(value)); a letter takes texts, numbers, days, records, and"
        + " lists and tables of them")
  }

  private func templateValue(
    _ table: LuaTable, named name: String, _ language: Language
  ) throws -> TemplateValue {
    if let list = table.list {
      return .list(try list.map { try templateValue($0, named: name, language) })
    }
    if let text = text(.table(table)) { return .text(text[language]) }
    var values: [String: TemplateValue] = [:]
    for entry in table.entries {
      let key = entry.key.text ?? "?"
      values[key] = try templateValue(entry.value, named: "\(name).\(key)", language)
    }
    return .table(values)
  }

  /// A day in words, or the title of a record; null for anything else.
  private func text(of object: LuaObject, _ language: Language) throws -> String? {
    if isDay(object) { return Day(number: Int(object.payload)).inWords(language) }
    guard let key = key(of: .object(object)) else { return nil }
    let type = api.schema.type(key.type)
    guard let title = type.field(type.titleField), title.kind == .text else { return key.id }
    try require(title.sensitivity.capability, for: "\(type.id.rawValue).\(title.name)")
    return try draft.record(key)?[title.name]?.text ?? key.id
  }
}

extension LuaRefusal {
  fileprivate init(_ error: TemplateError, among names: [String]) {
    let hint =
      error.code == .unknown ? NearestName.hint(nameIn(error.message), among: names) : ""
    self.init(code: "template.invalid", message: error.message + hint)
  }
}

/// What the message names: "there is no template 'x' in documents/".
private func nameIn(_ message: String) -> String {
  String(message.split(separator: "'").dropFirst().first ?? "")
}
