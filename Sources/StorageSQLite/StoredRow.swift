import Domain
import GRDB
import GRDBSQLite

/// The row that a statement stands on, read by SQLite's own functions.
///
/// GRDB prepares, binds, steps and resets; its values take three times as long as these.
struct StoredRow {
  private let row: SQLiteStatement

  init(of statement: Statement) { row = statement.sqliteStatement }

  /// The value of a column, which the table's constraints keep to its form.
  func value(_ column: Int32, _ form: ColumnForm) throws -> Value? {
    switch (sqlite3_column_type(row, column), form) {
    case (SQLITE_NULL, _): return nil
    case (SQLITE_INTEGER, .boolean): return .boolean(sqlite3_column_int64(row, column) != 0)
    case (SQLITE_INTEGER, .integer): return .integer(Int(sqlite3_column_int64(row, column)))
    case (SQLITE_FLOAT, .decimal):
      let decimal = sqlite3_column_double(row, column)
      guard decimal.isFinite else { throw RegisterError.wrongKind }
      return .decimal(decimal)
    case (SQLITE_TEXT, .text(let most)): return .text(try text(column, most: most))
    case (SQLITE_TEXT, .list(let most)):
      guard let list = try? Value(json(column, most: most)), list.list != nil else {
        throw RegisterError.wrongKind
      }
      return list
    case (SQLITE_TEXT, .day):
      guard let day = Day(iso: bytes(column)) else { throw RegisterError.wrongKind }
      return .day(day)
    default: throw RegisterError.wrongKind
    }
  }

  /// A text that must be there.
  ///
  /// No more is read of what no commit can have written: a screen would be filled with it.
  func text(_ column: Int32, most: Int) throws -> String {
    guard sqlite3_column_type(row, column) == SQLITE_TEXT else { throw RegisterError.wrongKind }
    let bytes = bytes(column)
    guard bytes.count <= most else { throw RegisterError.wrongKind }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A version or a revision: one that can be counted on from, and back from.
  func number(_ column: Int32) throws -> Int {
    let number = Int(sqlite3_column_int64(row, column))
    guard sqlite3_column_type(row, column) == SQLITE_INTEGER, (1...1 << 53).contains(number) else {
      throw RegisterError.wrongKind
    }
    return number
  }

  /// What a column holds as JSON; nil for none.
  func object(_ column: Int32) throws -> JSON.Members? {
    guard sqlite3_column_type(row, column) != SQLITE_NULL else { return nil }
    guard let object = try json(column, most: .max).object else { throw RegisterError.wrongKind }
    return object
  }

  private func json(_ column: Int32, most: Int) throws -> JSON {
    let text = try text(column, most: most)
    do { return try StrictJSON.read(Array(text.utf8)[...]) } catch { throw RegisterError.wrongKind }
  }

  /// Valid until the statement's next step.
  private func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let text = sqlite3_column_text(row, column)
    let count = text == nil ? 0 : Int(sqlite3_column_bytes(row, column))
    return UnsafeBufferPointer(start: text, count: count)
  }
}

/// How a column holds the values of its field; texts with the most bytes that one has.
enum ColumnForm {
  case text(most: Int)
  case list(most: Int)
  case day, integer, decimal, boolean

  init(_ kind: FieldKind) {
    switch kind {
    case .boolean: self = .boolean
    case .integer: self = .integer
    case .decimal: self = .decimal
    case .day: self = .day
    default: self = kind.isList ? .list(most: kind.mostBytes) : .text(most: kind.mostBytes)
    }
  }
}
