/// What the names in a plan's line may be.
struct PlanNames {
  let schema: Schema
  /// The fields that records have, where they must be known.
  let fields: RegisterFields?
}

/// The members of one object in a plan's line; nothing in them is believed.
///
/// Each is taken once, and what is left over is refused.
struct PlanMembers {
  private let members: JSON.Members
  private var taken = 0
  let known: PlanNames

  init(_ json: JSON?, _ known: PlanNames) throws(PlanFault.Code) {
    guard let object = json?.object else { throw .shape }
    members = object
    self.known = known
  }

  mutating func optional(_ name: String) -> JSON? {
    guard let value = members[name] else { return nil }
    taken += 1
    return value
  }

  func requireEmpty() throws(PlanFault.Code) {
    guard members.count == taken else { throw .shape }
  }

  mutating func text(_ name: String) throws(PlanFault.Code) -> String {
    guard let text = optional(name)?.text else { throw .shape }
    return text
  }

  mutating func optionalText(_ name: String) throws(PlanFault.Code) -> String? {
    guard let json = optional(name) else { return nil }
    guard let text = json.text else { throw .shape }
    return text
  }

  /// A text that must have a certain form.
  mutating func value<Value>(
    _ name: String, _ code: PlanFault.Code, _ read: (String) -> Value?
  ) throws(PlanFault.Code) -> Value {
    guard let value = read(try text(name)) else { throw code }
    return value
  }

  mutating func optionalValue<Value>(
    _ name: String, _ code: PlanFault.Code, _ read: (String) -> Value?
  ) throws(PlanFault.Code) -> Value? {
    guard let text = try optionalText(name) else { return nil }
    guard let value = read(text) else { throw code }
    return value
  }

  /// A whole number that is not negative.
  mutating func count(_ name: String) throws(PlanFault.Code) -> Int {
    guard let count = optional(name)?.integer, (0...1_000_000_000_000).contains(count) else {
      throw .shape
    }
    return count
  }

  mutating func optionalCount(_ name: String) throws(PlanFault.Code) -> Int? {
    members[name] == nil ? nil : try count(name)
  }

  mutating func number(_ name: String) throws(PlanFault.Code) -> Double {
    switch optional(name) {
    case .decimal(let decimal): return decimal
    default: throw .shape
    }
  }

  mutating func optionalNumber(_ name: String) throws(PlanFault.Code) -> Double? {
    members[name] == nil ? nil : try number(name)
  }

  mutating func object(_ name: String) throws(PlanFault.Code) -> PlanMembers {
    try PlanMembers(optional(name), known)
  }

  mutating func optionalObject(_ name: String) throws(PlanFault.Code) -> PlanMembers? {
    guard let json = optional(name) else { return nil }
    return try PlanMembers(json, known)
  }

  /// The objects of a list, which is empty when there is no such member.
  mutating func list<Element>(
    _ name: String, _ read: (inout PlanMembers) throws(PlanFault.Code) -> Element
  ) throws(PlanFault.Code) -> [Element] {
    guard let json = optional(name) else { return [] }
    guard let list = json.list, !list.isEmpty else { throw .shape }
    var elements: [Element] = []
    for json in list {
      var members = try PlanMembers(json, known)
      elements.append(try read(&members))
      try members.requireEmpty()
    }
    return elements
  }
}

// What has a form of its own.
extension PlanMembers {
  /// A name on one line: of a package, a routine, a law, a figure.
  mutating func name(_ name: String) throws(PlanFault.Code) -> String {
    try value(name, .text, PlanForm.name)
  }

  mutating func fieldName(_ name: String) throws(PlanFault.Code) -> String {
    try value(name, .field, PlanForm.fieldName)
  }

  mutating func type(_ name: String) throws(PlanFault.Code) -> RecordTypeID {
    try value(name, .type) { [known] in known.schema.find($0)?.id }
  }

  mutating func id(_ name: String) throws(PlanFault.Code) -> String {
    try value(name, .id) { RecordKey.isValidID($0) ? $0 : nil }
  }

  mutating func optionalID(_ name: String) throws(PlanFault.Code) -> String? {
    members[name] == nil ? nil : try id(name)
  }

  /// "client/c-1".
  mutating func optionalKey(_ name: String) throws(PlanFault.Code) -> RecordKey? {
    try optionalValue(name, .id) { [known] in PlanForm.key($0, in: known.schema) }
  }

  mutating func localized(_ name: String) throws(PlanFault.Code) -> LocalizedText {
    guard let json = optional(name) else { throw .shape }
    return try PlanForm.localized(json)
  }

  mutating func place(_ name: String) throws(PlanFault.Code) -> Location? {
    try optionalValue(name, .place, PlanForm.place)
  }

  mutating func laws(_ name: String) throws(PlanFault.Code) -> [String: LocalizedText] {
    guard let json = optional(name) else { return [:] }
    guard let object = json.object, !object.isEmpty else { throw .shape }
    var laws: [String: LocalizedText] = [:]
    for law in object.all {
      guard PlanForm.name(law.name) != nil else { throw .text }
      laws[law.name] = try PlanForm.localized(law.value)
    }
    return laws
  }
}
