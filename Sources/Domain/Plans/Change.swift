/// One proposed change to the register, with its reason.
public struct Change: Sendable, Hashable {
  public enum Operation: String, Sendable {
    case create, update
  }

  public let op: Operation
  public let type: RecordTypeID
  public let id: String
  /// The version that an update was made from.
  package let version: Int?
  /// The values of a new record, or those that an update sets.
  public package(set) var fields: [String: Value]
  public let because: LocalizedText
  /// Id of the legal reference, as the package's laws name it.
  public let law: String?
  /// The line of the routine that proposed it.
  public let at: Location?
  /// The key under which it is remembered that it was proposed.
  package let once: String?

  package init(
    op: Operation, key: RecordKey, version: Int? = nil, fields: [String: Value],
    because: LocalizedText, law: String? = nil, at: Location? = nil, once: String? = nil
  ) {
    self.op = op
    type = key.type
    id = key.id
    self.version = version
    self.fields = fields
    self.because = because
    self.law = law
    self.at = at
    self.once = once
  }

  /// The same values for a record that is there already.
  package var asUpdate: Change {
    Change(
      op: .update, key: key, version: version, fields: fields, because: because, law: law, at: at,
      once: once)
  }

  public var key: RecordKey { RecordKey(type, id) }

  /// The record that the change makes of the one before it.
  package func applied(to before: Record?, in schema: Schema) -> Record {
    let type = schema.type(type)
    var values = before?.values ?? Array(repeating: nil, count: type.fields.count)
    var ext = before?.ext ?? [:]
    for (name, value) in fields {
      if let position = type.position(of: name) {
        values[position] = value
      } else {
        ext[name] = value
      }
    }
    return Record(
      type, id, version: before?.version ?? 0, revision: before?.revision ?? 0, values: values,
      ext: ext)
  }
}
