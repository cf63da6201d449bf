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

  /// The same of what is kept beside the records.
  mutating func inspectBooks() throws {
    let books = [
      "access", "answer", "capability_grant", "custom_field", "package_version", "register",
      "revision", "run",
    ]
    for table in books {
      let columns = try tables.template().read { try $0.columns(in: table) }
      for name in columns.filter({ $0.type == "TEXT" }).map(\.name) {
        let sql = "SELECT 1 FROM \(table) WHERE instr(CAST(\(name.quoted) AS BLOB), x'00')"
        guard try Row.fetchOne(database, sql: sql) != nil else { continue }
        note("verify.text", ["record": table, "name": name])
      }
    }
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
          "verify.text",
          ["record": type.spoken(key.id), "name": String.fromDatabaseValue(row[1]) ?? "?"],
          about: key)
      }
    }
  }
}
