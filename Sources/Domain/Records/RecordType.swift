/// The name of a record type, as in Lua and JSON: "decision".
public struct RecordTypeID: Sendable, Hashable, Comparable, Codable, ExpressibleByStringLiteral {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A type of record: storage, import, Lua, labels and reference all come from this table.
package final class RecordType: Sendable {
  package let id: RecordTypeID
  /// Name of the list in JSON and of the collection in Lua: "decisions".
  package let plural: String
  package let label: LocalizedText
  package let pluralLabel: LocalizedText
  package let meaning: String
  /// The field a person knows a record by.
  package let titleField: String
  /// The field that `first`, `last`, `from` and `to` go by.
  package let orderField: String?
  package let fields: [Field]
  /// Where among a record's values are those of `orderField`, and its first and last day in force.
  package let order, starts, ends: Int?
  private let positions: [String: Int]

  package init(
    _ id: RecordTypeID, plural: String, label: LocalizedText, pluralLabel: LocalizedText,
    titleField: String, orderField: String? = nil, meaning: String, fields: [Field]
  ) {
    self.id = id
    self.plural = plural
    self.label = label
    self.pluralLabel = pluralLabel
    self.titleField = titleField
    self.orderField = orderField
    self.meaning = meaning
    self.fields = fields
    let positions = Dictionary(
      uniqueKeysWithValues: fields.enumerated().map { ($0.element.name, $0.offset) })
    self.positions = positions
    order = orderField.flatMap { positions[$0] }
    (starts, ends) = (positions["starts"], positions["ends"])
  }

  /// Stands for a type that there is not.
  convenience init(unknown id: RecordTypeID) {
    let name = LocalizedText(id.rawValue)
    self.init(
      id, plural: id.rawValue, label: name, pluralLabel: name, titleField: "", meaning: "",
      fields: [])
  }

  package func position(of name: String) -> Int? { positions[name] }
  package func field(_ name: String) -> Field? { positions[name].map { fields[$0] } }

  /// Whether records have a first and a last day in force.
  package var isPeriod: Bool { starts != nil && ends != nil }

  /// How messages name a record of the type: "vedtak «d-12»".
  package func spoken(_ record: String) -> LocalizedText {
    LocalizedText(
      nb: "\(label[.nb].lowercased()) «\(record)»", nn: "\(label[.nn].lowercased()) «\(record)»",
      en: RecordKey(id, record).named)
  }
}
