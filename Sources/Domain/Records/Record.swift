/// Names one record of the register.
public struct RecordKey: Sendable, Hashable, Comparable, Codable {
  public let type: RecordTypeID
  public let id: String

  public init(_ type: RecordTypeID, _ id: String) {
    self.type = type
    self.id = id
  }

  /// By the id alone, which is seldom that of two types: types are compared, not hashed.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// "client c-001".
  package var outline: String { "\(type.rawValue) \(id)" }

  public static func < (left: RecordKey, right: RecordKey) -> Bool {
    (left.type, left.id) < (right.type, right.id)
  }

  /// Letters of ASCII, digits, hyphen, underscore and full stop; at most 64.
  package static func isValidID(_ id: String) -> Bool {
    (1...64).contains(id.utf8.count) && CleanText.isPlain(id)
  }
}

/// One version of a record, which never changes: lists of them are handed on, not copied.
public final class Record: Sendable {
  public let key: RecordKey
  package let type: RecordType
  /// Counts from 1; 0 while it is only proposed.
  public let version: Int
  /// The commit that wrote this version; 0 while it is only proposed.
  public let revision: Int
  /// One element per field of the type, in its order.
  package let values: [Value?]
  /// Values of the municipality's own fields, by name: "ext.score".
  package let ext: [String: Value]

  package init(
    _ type: RecordType, _ id: String, version: Int, revision: Int, values: [Value?],
    ext: [String: Value] = [:]
  ) {
    key = RecordKey(type.id, id)
    self.type = type
    self.version = version
    self.revision = revision
    self.values = values
    self.ext = ext
  }

  /// Bytes that it takes, about.
  package var bytes: Int {
    values.reduce(ext.values.reduce(100) { $0 + 60 + $1.bytes }) { $0 + 24 + ($1?.bytes ?? 0) }
  }

  public subscript(name: String) -> Value? {
    type.position(of: name).flatMap { values[$0] } ?? ext[name]
  }

  /// How messages name it, without personal data.
  package var spoken: LocalizedText { type.spoken(key.id) }

  /// The fields that have a value, by name; the municipality's own begin with "ext.".
  public var fields: [String: Value] {
    let named = zip(type.fields, values).compactMap { field, value in
      value.map { (field.name, $0) }
    }
    return ext.merging(named) { $1 }
  }

  /// Whether the record's period includes the day; a missing end has no end.
  package func isInForce(on day: Day) -> Bool {
    if let starts = type.starts.flatMap({ values[$0]?.day }), starts > day { return false }
    if let ends = type.ends.flatMap({ values[$0]?.day }), ends < day { return false }
    return true
  }
}

extension Record: Hashable {
  public static func == (left: Record, right: Record) -> Bool {
    left === right
      || left.key == right.key && left.version == right.version
        && left.revision == right.revision && left.values == right.values && left.ext == right.ext
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
