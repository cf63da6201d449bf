import GRDB

// Packages that commits need: what they say is sensitive, and their law, is known from them.
extension Inspection {
  /// Every package that was granted something or adopted is kept under its name, and every grant has its commit.
  mutating func inspectKept() throws {
    let rows = try Row.fetchCursor(database, sql: Self.needed)
    while let row = try rows.next(), findings.count < limit {
      note("verify.package", ["name": String.fromDatabaseValue(row[0]) ?? "?"])
    }
    let grants = try Row.fetchCursor(database, sql: Self.ungranted)
    while let row = try grants.next(), findings.count < limit {
      note("verify.grant", ["name": String.fromDatabaseValue(row[0]) ?? "?"])
    }
    let orders = try Row.fetchCursor(
      database, sql: "SELECT number, label FROM revision WHERE kind = 'grant'")
    while let row = try orders.next(), findings.count < limit {
      try inspectOrder(try row.decode(Int.self, atIndex: 0), try row.decode(atIndex: 1))
    }
  }

  /// What a commit says that it granted is there: "kommune-a@1.0.0 read.health, read.identity".
  private mutating func inspectOrder(_ revision: Int, _ label: String) throws {
    for capability in label.split(separator: ", ").map({ $0.split(separator: " ").last ?? "" }) {
      let sql = "SELECT 1 FROM capability_grant WHERE revision = ? AND capability = ?"
      let row = try Row.fetchOne(database, sql: sql, arguments: [revision, String(capability)])
      if row == nil { note("verify.grant", ["name": label]) }
    }
  }

  /// A grant is of the commit that gave it, and ends with the first that takes it back or gives it anew.
  private static let ungranted = """
    WITH said AS (SELECT number, kind, label || ',' AS label
      FROM revision WHERE kind IN ('grant', 'withdraw'))
    SELECT package || ' ' || capability FROM capability_grant AS held
    WHERE NOT EXISTS (SELECT 1 FROM said WHERE number = held.revision AND kind = 'grant'
        AND instr(label, package_name || ' ') = 1 AND instr(label, package || '@') = 1
        AND instr(label, ' ' || capability || ','))
      OR until_revision IS NOT (SELECT min(number) FROM said WHERE number > held.revision
        AND instr(label, package || '@') = 1 AND instr(label, ' ' || capability || ','))
    """

  private static let needed = """
    SELECT label FROM revision
      WHERE kind = 'adopt' AND label NOT IN (SELECT name FROM package_version)
    UNION SELECT package_name FROM capability_grant WHERE NOT EXISTS (SELECT 1
      FROM package_version WHERE hash = package_hash AND name = package_name)
    """
}
