/// The value of a field.
///
/// An empty field has no value at all.
public enum Value: Sendable, Hashable {
  case text(String)
  case integer(Int)
  case decimal(Double)
  case boolean(Bool)
  case day(Day)
  /// Texts or ids, in order.
  case list([String])

  /// The number, whole or not.
  public var number: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .decimal(let decimal): decimal
    default: nil
    }
  }

  /// A number as people write it, with the decimal comma or point of the language.
  package static func inWords(_ number: Double, _ language: Language) -> String {
    let text = Value.decimal(number).plain
    return language == .en ? text : text.replacing(".", with: ",")
  }

  public var text: String? { if case .text(let text) = self { text } else { nil } }
  public var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }
  public var day: Day? { if case .day(let day) = self { day } else { nil } }
  public var list: [String]? { if case .list(let list) = self { list } else { nil } }

  /// Bytes of its texts.
  var bytes: Int {
    switch self {
    case .text(let text): text.utf8.count
    case .list(let list): list.reduce(0) { $0 + 16 + $1.utf8.count }
    default: 0
    }
  }

  /// The value in words that do not depend on a language; lists joined by commas.
  package var plain: String {
    switch self {
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .decimal(let decimal):
      decimal == decimal.rounded() && abs(decimal) < 1e15 ? String(Int(decimal)) : "\(decimal)"
    case .boolean(let flag): flag ? "true" : "false"
    case .day(let day): day.iso
    case .list(let list): list.joined(separator: ", ")
    }
  }
}

extension Value: Comparable {
  /// Order of values of one kind; of different kinds, an arbitrary but fixed one.
  public static func < (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.integer(let a), .integer(let b)): a < b
    case (.decimal(let a), .decimal(let b)): a < b
    case (.day(let a), .day(let b)): a < b
    default: left.plain.utf8.lexicographicallyPrecedes(right.plain.utf8)
    }
  }
}

/// As JSON a day is a string: which one it was, the field it belongs to knows.
extension Value: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let flag = try? container.decode(Bool.self) {
      self = .boolean(flag)
    } else if let integer = try? container.decode(Int.self) {
      self = .integer(integer)
    } else if let decimal = try? container.decode(Double.self) {
      self = .decimal(decimal)
    } else if let list = try? container.decode([String].self) {
      self = .list(list)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .integer(let integer): try container.encode(integer)
    case .decimal(let decimal): try container.encode(decimal)
    case .boolean(let flag): try container.encode(flag)
    case .day(let day): try container.encode(day)
    case .list(let list): try container.encode(list)
    }
  }
}
