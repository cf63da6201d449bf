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
  }

  /// A grant is of the commit that gave it, and ends with one that takes it back or gives it anew.
  private static let ungranted = """
    SELECT package || ' ' || capability FROM capability_grant AS held
      LEFT JOIN revision AS given ON given.number = held.revision
      LEFT JOIN revision AS ended ON ended.number = held.until_revision
    WHERE given.kind IS NOT 'grant' OR instr(given.label, package_name || ' ') <> 1
      OR instr(substr(given.label, length(package_name) + 1) || ',', ' ' || capability || ',') = 0
      OR until_revision <= held.revision OR until_revision IS NOT NULL
        AND ended.kind IS NOT 'withdraw' AND NOT EXISTS (SELECT 1 FROM capability_grant AS next
          WHERE next.package = held.package AND next.capability = held.capability
            AND next.revision = held.until_revision)
    """

  private static let needed = """
    SELECT label FROM revision
      WHERE kind = 'adopt' AND label NOT IN (SELECT name FROM package_version)
    UNION SELECT package_name FROM capability_grant WHERE NOT EXISTS (SELECT 1
      FROM package_version WHERE hash = package_hash AND name = package_name)
    """
}
