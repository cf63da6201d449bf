import Domain
import LuaValues

/// The municipality's own fields, which the register knows and this program does not.
extension API {
  package static let customFields = ExposedType(
    "custom_fields",
    "The municipality's own fields of a record: client.ext.score. Looked for with"
      + " where { ext = { score = 3 } }, set with change { ext = { score = 4 }, because = text }.")
}

extension Session {
  /// The municipality's field of that name, with leave to see it.
  func customField(_ name: String, of type: RecordTypeID) throws -> Field {
    let field = try knownField(name, of: type)
    try require(field.sensitivity.capability, for: "\(type.rawValue).\(field.name)")
    return field
  }

  /// The municipality's field of that name.
  func knownField(_ name: String, of type: RecordTypeID) throws -> Field {
    let fields = try draft.fields()
    guard let field = fields.field(RegisterFields.prefix + name, of: type) else {
      let names = fields.own(of: type).map {
        String($0.name.dropFirst(RegisterFields.prefix.count))
      }
      pay(steps: 40 * names.count)
      throw LuaRefusal.unknown(
        "the register has no field '\(name)' of the municipality's own on a \(type.rawValue)"
          + NearestName.hint(name, among: names))
    }
    return field
  }

  func customField(_ name: String, ofSlot slot: Int64) throws -> LuaValue {
    let record = try load(slot)
    let field = try customField(name, of: record.key.type)
    return try traced("\(record.key.outline).\(field.name)", field.sensitivity.capability) {
      try value(record.ext[field.name], of: field.kind)
    }
  }
}
