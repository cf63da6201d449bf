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
      Grant(package: row[0], capability: row[1], name: row[2], hash: row[3], revision: row[4])
    }
  }

  func carryOut(_ order: GrantOrder, at revision: Int) throws {
    for capability in order.capabilities {
      try database.execute(
        sql: """
          UPDATE capability_grant SET until_revision = ?
          WHERE package = ? AND capability = ? AND until_revision IS NULL
          """, arguments: [revision, order.package, capability])
      guard order.kind == .grant else { continue }
      try database.execute(
        sql: """
          INSERT INTO capability_grant (package, capability, package_name, package_hash, revision)
          VALUES (?, ?, ?, ?, ?)
          """, arguments: [order.package, capability, order.name, order.hash, revision])
    }
  }
}
