package import Domain
import LuaValues

/// The two verbs that every record has: a new one into a collection, and a change of one.
extension API {
  static let add = ExposedFunction(
    "add", [Parameter("values", .table("{ date = day, because = text, law = law? }"))],
    gives: "record",
    "Proposes a new record: the values of its fields, because, and the law. Whose collection it is"
      + " is filled in; a status that is not given is the first of its words."
  ) { call in
    let listing = call.ownListing
    let type = listing.type
    let given = try call.named(parameters(of: type, isNew: true, without: listing.owner?.field))
    if try given.isAnswered() { return .nil }
    try given.requireLeave(for: type)
    var fields = try given.values(of: type)
    if let owner = listing.owner { fields[owner.field] = .text(owner.id) }
    for (name, word) in type.firstWords where fields[name] == nil { fields[name] = .text(word) }
    return try given.create(type.id, fields)
  }

  static func change(of type: RecordType) -> ExposedFunction {
    ExposedFunction.verb(
      "change", parameters(of: type, isNew: false), gives: type.id.rawValue,
      "Proposes a change of the \(type.id.rawValue): the fields that get another value."
    ) { call in
      try call.requireLeave(for: type)
      guard let record = try call.session.draft.record(call.ownerKey) else { return .nil }
      let values = try call.values(of: type)
      try call.session.requireWords(in: values, of: type)
      try call.update(record, values)
      return try call.session.record(call.ownerKey)
    }
  }

  /// What the table of add or change may name, beside because and law.
  package static func parameters(
    of type: RecordType, isNew: Bool, without owner: String? = nil
  ) -> [Parameter] {
    type.fields.filter { $0.name != owner }.map { field in
      let isNeeded = isNew && field.isRequired && type.firstWords[field.name] == nil
      return Parameter(field.name, field.kind, isOptional: !isNeeded)
    } + [Parameter("ext", .table("{ name = value }"), isOptional: true)]
  }
}

extension RecordType {
  /// The word with which a record begins its life, for those of its fields that have one.
  package var firstWords: [String: String] {
    var words: [String: String] = [:]
    for field in fields where field.isRequired && field.name == "status" {
      if case .choice(let list) = field.kind { words[field.name] = list.first }
    }
    return words
  }
}

extension Call {
  /// The values of the fields that the call gives, the municipality's own included.
  fileprivate func values(of type: RecordType) throws -> [String: Value] {
    let core = type.fields.compactMap { field in value(field.name).map { (field.name, $0) } }
    return try (table("ext")?.entries ?? []).reduce(into: Dictionary(uniqueKeysWithValues: core)) {
      let field = try session.customField($1.key.text ?? "?", of: type.id)
      guard let value = session.fieldValue($1.value, kind: field.kind) else {
        throw refusal(field.name, expected: field.kind.scriptExpectation)
      }
      $0[field.name] = value
    }
  }

  /// Who may not read a field may not write it either.
  fileprivate func requireLeave(for type: RecordType) throws {
    for field in type.fields where value(field.name) != nil {
      try session.require(field.sensitivity.capability, for: "\(type.id.rawValue).\(field.name)")
    }
  }
}
