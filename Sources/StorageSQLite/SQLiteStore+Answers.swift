package import Domain
import GRDB

extension SQLiteStore {
  package func note(_ answer: Answer) throws {
    try write { database in
      try database.writeOne(
        """
        INSERT INTO answer (time, who, subject, gist, kind, day, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          answer.time, answer.who, answer.subject, answer.gist, answer.kind.rawValue,
          answer.day.iso, answer.reason,
        ])
      return ((), .commit)
    }
  }

  package func answer(to subject: String, gist: String) throws -> Answer? {
    let sql = """
      SELECT time, who, subject, gist, kind, day, reason FROM answer
      WHERE subject = ? AND gist = ? ORDER BY number DESC LIMIT 1
      """
    return try storageErrors {
      try queue.read { database in
        try Row.fetchOne(database, sql: sql, arguments: [subject, gist]).map(Answer.init(row:))
      }
    }
  }

  package func answers() throws -> [Answer] {
    let sql = """
      SELECT time, who, subject, gist, kind, day, reason, max(number) AS latest FROM answer
      GROUP BY subject, gist ORDER BY latest DESC
      """
    return try storageErrors {
      try queue.read { try Row.fetchAll($0, sql: sql).map(Answer.init(row:)) }
    }
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
