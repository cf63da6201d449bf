import Domain
import Foundation
import GRDB

// What was committed, run, answered and looked at.
extension TableSource: Snapshot {
  func latestRevision() throws -> Int { try SQLiteStore.latestRevision(database) }

  func commits(since day: Day?) throws -> [CommitSummary] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT number, time, kind, label, who, plan_id FROM revision
        WHERE time >= ? ORDER BY number DESC
        """, arguments: [day?.iso ?? ""]
    ).map(CommitSummary.init(row:))
  }

  func run(_ planID: String) throws -> StoredPlan? {
    try Row.fetchOne(
      database, sql: "SELECT plan_id, digest, plan FROM run WHERE plan_id = ?",
      arguments: [planID]
    ).map(StoredPlan.init(row:))
  }

  func archives() throws -> [PackageArchive] {
    let sql = """
      SELECT name, files, max(ifnull(revision, 0)) AS latest
      FROM package_version LEFT JOIN (SELECT package_hash, revision FROM run
        UNION ALL SELECT package_hash, revision FROM capability_grant
        UNION ALL SELECT hash, number FROM revision JOIN package_version ON name = label
          WHERE kind = 'adopt') ON package_hash = hash
      GROUP BY hash ORDER BY latest DESC, hash
      """
    return try Row.fetchAll(database, sql: sql).map { row in
      let files = try JSONDecoder().decode(
        [String: String].self, from: row.decode(Data.self, forColumn: "files"))
      return PackageArchive(name: try row.decode(forColumn: "name"), files: files)
    }
  }

  func answers(to subject: String?) throws -> [Answer] {
    let condition = subject == nil ? "" : "WHERE subject = ?"
    let sql = """
      SELECT time, who, subject, gist, kind, day, reason, max(number) AS latest FROM answer
      \(condition) GROUP BY subject, gist ORDER BY latest DESC
      """
    let arguments: StatementArguments = subject.map { [$0] } ?? []
    return try Row.fetchAll(database, sql: sql, arguments: arguments).map(Answer.init(row:))
  }

  func accesses(to subject: String?, since day: Day?) throws -> [Access] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT time, who, command, subject, capabilities, revision FROM access
        WHERE subject = ifnull(?, subject) AND time >= ? ORDER BY number DESC
        """, arguments: [subject, day?.iso ?? ""]
    ).map(Access.init(row:))
  }
}

extension CommitSummary {
  fileprivate init(row: Row) throws {
    let texts = try (1...4).map { try row.decode(String.self, atIndex: $0) }
    guard texts.allSatisfy({ $0.utf8.count <= 1 << 16 }) else { throw RegisterError.wrongKind }
    self.init(
      revision: try row.number(0), time: texts[0], who: texts[3], kind: texts[1], label: texts[2],
      planID: try row.decode(atIndex: 5))
  }
}

extension StoredPlan {
  init(row: Row) throws {
    self.init(
      id: try row.decode(forColumn: "plan_id"), digest: try row.decode(forColumn: "digest"),
      lines: Array(try row.decode(Data.self, forColumn: "plan")))
  }
}

extension Answer {
  fileprivate init(row: Row) throws {
    guard let kind = Kind(rawValue: try row.decode(forColumn: "kind")),
      let day = Day(iso: try row.decode(String.self, forColumn: "day"))
    else { throw RegisterError.wrongKind }
    self.init(
      time: try row.decode(forColumn: "time"), who: try row.decode(forColumn: "who"),
      subject: try row.decode(forColumn: "subject"), gist: try row.decode(forColumn: "gist"),
      kind: kind, day: day, reason: try row.decode(forColumn: "reason"))
  }
}

extension Access {
  fileprivate init(row: Row) throws {
    let capabilities = try row.decode(String.self, atIndex: 4)
    self.init(
      time: try row.decode(atIndex: 0), who: try row.decode(atIndex: 1),
      command: try row.decode(atIndex: 2), subject: try row.decode(atIndex: 3),
      capabilities: capabilities.split(separator: " ").map(String.init),
      revision: try row.decode(atIndex: 5))
  }
}
