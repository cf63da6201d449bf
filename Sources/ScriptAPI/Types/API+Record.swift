import Domain
import LuaValues

/// Records: their fields and relations from the schema, and the verbs that propose changes.
extension API {
  static func record(_ type: RecordType, of schema: Schema) -> ExposedType {
    ExposedType(
      type.id.rawValue, type.meaning,
      fields: identity(of: type) + type.fields.map { field(of: type, $0) }
        + relations(of: type, in: schema)
        + (extraFields[type.id] ?? []),
      methods: [change(of: type)] + (verbs[type.id] ?? []))
  }

  private static func identity(of type: RecordType) -> [ExposedField] {
    [
      ExposedField("id", "string", "Names the record in the register.") { session, slot in
        .string(session.key(slot).id)
      },
      ExposedField("version", "integer", "Counts its changes; 0 while only proposed.") {
        session, slot in .integer(Int64(try session.load(slot).version))
      },
      ExposedField("ext", "custom_fields", "The municipality's own fields: record.ext.score.") {
        session, slot in session.object(customFields.name, slot)
      },
    ]
  }

  private static func field(of type: RecordType, _ field: Field) -> ExposedField {
    guard let position = type.position(of: field.name) else {
      preconditionFailure("rutine bug: field '\(field.name)' has no position")
    }
    let (kind, hasWords) = (field.kind, !field.marks.isEmpty)
    return ExposedField(
      field.name, field.kind.isList ? field.kind.luaType : field.kind.luaType + "?",
      field.meaning, capability: field.sensitivity.capability
    ) { session, slot in
      let value = try session.load(slot).values[position]
      if hasWords, let value { try session.requireWords(of: value, in: field, of: type.id) }
      return try session.value(value, of: kind)
    }
  }

  /// A type that points here by a field of this type's name is a collection: group.meetings.
  private static func relations(of type: RecordType, in schema: Schema) -> [ExposedField] {
    schema.types.filter { $0.field(type.id.rawValue)?.kind == .reference(type.id) }
      .map { other in
        ExposedField(
          other.plural, "collection of \(other.id.rawValue)", "Those of the \(type.id.rawValue)."
        ) { session, slot in
          session.collection(
            Listing(type: other, owner: (type.id.rawValue, session.key(slot).id)))
        }
      }
  }

  private static let extraFields: [RecordTypeID: [ExposedField]] = [
    "client": [
      ExposedField("coordinator", "worker?", "Who coordinates on the day of the run.") {
        session, slot in
        let assignment = try session.draft.coordination(
          of: session.key(slot).id, on: session.today)
        return try session.value(assignment?["worker"], of: .reference("worker"))
      }
    ]
  ]

  private static let verbs: [RecordTypeID: [ExposedFunction]] = [
    "group": [scheduleMeeting, addTask],
    "client": [age, combineDecisions, assignCoordinator, addTask, writeDocument],
    "application": [writeDocument],
    "decision": [writeDocument, rightToComplain],
    "individual_plan": [writeDocument],
    "meeting": [writeDocument],
  ]
}
