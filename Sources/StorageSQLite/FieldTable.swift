import Domain
import Foundation
import GRDB

/// A municipality's own fields, as they are or as they were.
struct FieldTable {
  let database: Database

  func fields(at revision: Int?) throws -> RegisterFields {
    let statement = try database.cachedStatement(
      sql: "SELECT definition FROM custom_field WHERE \(Moment.sql(revision))")
    return RegisterFields(
      try String.fetchAll(statement).map {
        try JSONDecoder().decode(CustomField.self, from: Data($0.utf8))
      })
  }

  /// Takes up those that are new or changed; the old form of a changed one stays in the history.
  func takeUp(_ order: FieldOrder, at revision: Int) throws {
    let known = try fields(at: nil)
    try known.requireRoom(for: order)
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
