import Domain
import Foundation
import GRDB

/// A municipality's own fields, as they are or as they were.
struct FieldTable {
  let database: Database

  func fields(at revision: Int?) throws -> RegisterFields {
    let moment =
      revision.map { "revision <= \($0) AND (until_revision IS NULL OR until_revision > \($0))" }
      ?? "until_revision IS NULL"
    let statement = try database.cachedStatement(
      sql: "SELECT definition FROM custom_field WHERE \(moment)")
    return RegisterFields(
      try String.fetchAll(statement).map {
        try JSONDecoder().decode(CustomField.self, from: Data($0.utf8))
      })
  }

  /// Takes up those that are new or changed; the old form of a changed one stays in the history.
  func takeUp(_ order: FieldOrder, at revision: Int) throws {
    let known = try fields(at: nil)
    let conflicts = known.conflicts(with: order.fields)
    guard conflicts.isEmpty else {
      throw RegisterError(
        .dataInvalid, "the fields of '\(order.package)' cannot be taken up", findings: conflicts)
    }
    for field in known.missing(order.fields) {
      try database.execute(
        sql: """
          UPDATE custom_field SET until_revision = ?
          WHERE type = ? AND name = ? AND until_revision IS NULL
          """, arguments: [revision, field.type.rawValue, field.name])
      try database.execute(
        sql: "INSERT INTO custom_field (type, name, definition, revision) VALUES (?, ?, ?, ?)",
        arguments: [
          field.type.rawValue, field.name,
          String(decoding: try CanonicalJSON.data(field), as: UTF8.self), revision,
        ])
    }
  }
}
