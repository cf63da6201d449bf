import Domain
import Foundation
import GRDB

// Texts that are read as something else than what is stored.
extension Inspection {
  /// Whether a text holds bytes that are no UTF-8, which are read as U+FFFD.
  func isNoText(
    _ value: DatabaseValue, _ column: String, _ record: Record, in suffix: String = ""
  ) throws -> Bool {
    guard case .string(let text) = value.storage, text.unicodeScalars.contains("\u{FFFD}") else {
      return false
    }
    let table = "\(record.key.type.rawValue)\(suffix)".quoted
    let sql = "SELECT CAST(\(column.quoted) AS BLOB) FROM \(table) WHERE id = ? AND version = ?"
    let bytes = try Data.fetchOne(database, sql: sql, arguments: [record.key.id, record.version])
    return bytes.map { String(validating: $0, as: UTF8.self) == nil } ?? true
  }

  /// A text is read as far as a zero byte in it, which hides the rest.
  mutating func inspectTexts(of type: RecordType) throws {
    for suffix in ["", "_version"] {
      let cases = (["id", "ext"] + type.fields.map(\.name)).map {
        "WHEN instr(CAST(\($0.quoted) AS BLOB), x'00') THEN '\($0)'"
      }
      let sql = """
        SELECT id, CASE \(cases.joined(separator: " ")) END AS zero
        FROM \("\(type.id.rawValue)\(suffix)".quoted) WHERE zero IS NOT NULL ORDER BY id
        """
      let rows = try Row.fetchCursor(database, sql: sql)
      while let row = try rows.next(), findings.count < limit {
        let id = String.fromDatabaseValue(row[0]).flatMap { RecordKey.isValidID($0) ? $0 : nil }
        let key = RecordKey(type.id, id ?? "?")
        note(
          "verify.text", ["record": key.spoken, "name": String.fromDatabaseValue(row[1]) ?? "?"],
          about: key)
      }
    }
  }
}
