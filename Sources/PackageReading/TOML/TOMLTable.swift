package import Domain

/// A table of TOML, with the line on which each of its keys stands first.
package struct TOMLTable: Sendable, Hashable {
  private var values: [String: TOMLValue] = [:]

  package init(_ values: [String: TOMLValue] = [:]) { self.values = values }

  package var keys: [String] { Array(values.keys) }

  package subscript(key: String) -> TOMLValue? { values[key] }
}

/// What a key of TOML has.
package enum TOMLValue: Sendable, Hashable {
  case text(String)
  case integer(Int)
  case decimal(Double)
  case boolean(Bool)
  case day(Day)
  /// A time of day, or a day with one: nobody here makes use of it.
  case moment(String)
  case list([TOMLValue])
  case table(TOMLTable)

  package var string: String? { if case .text(let text) = self { text } else { nil } }
  package var int: Int? { if case .integer(let integer) = self { integer } else { nil } }
  package var double: Double? { if case .decimal(let decimal) = self { decimal } else { nil } }
  package var bool: Bool? { if case .boolean(let flag) = self { flag } else { nil } }
  package var date: Day? { if case .day(let day) = self { day } else { nil } }
  package var array: [TOMLValue]? { if case .list(let list) = self { list } else { nil } }
  package var table: TOMLTable? { if case .table(let table) = self { table } else { nil } }
}

/// Something that is no TOML (https://toml.io/en/v1.0.0), and where.
package struct TOMLMistake: Error, Sendable, Equatable {
  package let message: String
  /// From 1, as the column is.
  package let line: Int
  package let column: Int
}
