import Domain
import GRDB

/// The capabilities of packages, as they are or as they were.
struct GrantTable {
  let database: Database

  func grants(to package: String, at revision: Int?) throws -> [Grant] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT package, capability, package_name, package_hash, revision FROM capability_grant
        WHERE package = ? AND \(Moment.sql(revision)) ORDER BY capability
        """, arguments: [package]
    ).map { row in
      Grant(
        package: try row.decode(atIndex: 0), capability: try row.decode(atIndex: 1),
        name: try row.decode(atIndex: 2), hash: try row.decode(atIndex: 3),
        revision: try row.decode(atIndex: 4))
    }
  }

  func insert(_ grant: Grant) throws {
    try database.writeOne(
      """
      INSERT INTO capability_grant (package, capability, package_name, package_hash, revision)
      VALUES (?, ?, ?, ?, ?)
      """, [grant.package, grant.capability, grant.name, grant.hash, grant.revision])
  }

  func end(_ grant: Grant, at revision: Int) throws {
    try database.execute(
      sql: """
        UPDATE capability_grant SET until_revision = ?
        WHERE package = ? AND capability = ? AND until_revision IS NULL
        """, arguments: [revision, grant.package, grant.capability])
  }
}
