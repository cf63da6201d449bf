import Domain
import Foundation
import GRDB

/// The law that a register's records are held against, read when it is first asked for.
final class RegisterLaw {
  private let reader: LawReader
  private let database: Database
  private let applied: PackageArchive?
  private var known: LawBook?

  /// Null without a reader.
  ///
  /// A package whose plan is being applied decides before those of earlier ones.
  init?(_ reader: LawReader?, _ database: Database, applying applied: PackageArchive? = nil) {
    guard let reader else { return nil }
    self.reader = reader
    self.database = database
    self.applied = applied
  }

  func book() throws -> LawBook {
    if let known { return known }
    let kept = try PackageArchive.latest(in: database)
    let book = reader((applied.map { [$0] } ?? []) + kept)
    known = book
    return book
  }
}

extension PackageArchive {
  /// The package versions whose plans were applied, each package in its latest, latest first.
  static func latest(in database: Database) throws -> [PackageArchive] {
    let sql = """
      SELECT name, files, max(revision) AS latest
      FROM package_version JOIN run ON package_hash = hash
      GROUP BY substr(name, 1, instr(name, '@') - 1) ORDER BY latest DESC
      """
    return try Row.fetchAll(database, sql: sql).map { row in
      let files = try JSONDecoder().decode(
        [String: String].self, from: row.decode(Data.self, forColumn: "files"))
      return PackageArchive(name: try row.decode(forColumn: "name"), files: files)
    }
  }
}
