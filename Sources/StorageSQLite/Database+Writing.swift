import Domain
import GRDB

extension Database {
  /// Writes one row.
  ///
  /// In a register that somebody changed, a trigger may drop what is written and say nothing.
  func writeOne(_ sql: String, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
    try requireOneWritten()
  }

  func write(_ answer: Answer) throws {
    try writeOne(
      """
      INSERT INTO answer (time, who, subject, gist, kind, day, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        answer.time, answer.who, answer.subject, answer.gist, answer.kind.rawValue,
        answer.day.iso, answer.reason,
      ])
  }

  func requireOneWritten() throws {
    guard changesCount == 1 else {
      throw RegisterError(.broken, LocalizedText(message: "error.register_drops"))
    }
  }
}
