import Domain
import Foundation
import GRDB

/// A municipality's own fields, as they are or as they were.
struct FieldTable {
  let database: Database
  let schema: Schema

  func fields(at revision: Int?) throws -> RegisterFields {
    let then = try definitions(at: revision)
    guard revision != nil else { return RegisterFields(schema, then) }
    return RegisterFields(schema, then, hiddenAs: try definitions(at: nil))
  }

  /// Bytes of a definition: more than a package can say of a field.
  private static let longest = 1 << 18

  private func definitions(at revision: Int?) throws -> [CustomField] {
    let statement = try database.cachedStatement(
      sql: "SELECT definition FROM custom_field WHERE \(Moment.sql(revision))")
    return try String.fetchAll(statement).map { definition in
      guard definition.utf8.count <= Self.longest,
        let field = try? JSONDecoder().decode(CustomField.self, from: Data(definition.utf8)),
        schema.find(field.type.rawValue) != nil, schema.has(field.kind.target),
        RegisterFields.isOwnField(field.fieldName)
      else { throw RegisterError.wrongKind }
      return field
    }
  }

  /// Ends the form that was current.
  func write(_ field: CustomField, at revision: Int) throws {
    try database.execute(
      sql: """
        UPDATE custom_field SET until_revision = ?
        WHERE type = ? AND name = ? AND until_revision IS NULL
        """, arguments: [revision, field.type.rawValue, field.name])
    try database.writeOne(
      "INSERT INTO custom_field (type, name, definition, revision) VALUES (?, ?, ?, ?)",
      [
        field.type.rawValue, field.name,
        String(decoding: try CanonicalJSON.data(field), as: UTF8.self), revision,
      ])
  }
}
