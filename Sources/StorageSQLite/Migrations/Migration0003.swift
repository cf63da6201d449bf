import GRDB

/// Answers to what fell due.
enum Migration0003 {
  static func run(_ database: Database) throws {
    try database.execute(sql: answers)
  }

  private static let answers = """
    CREATE TABLE answer (
      number INTEGER PRIMARY KEY AUTOINCREMENT, time TEXT NOT NULL, who TEXT NOT NULL,
      subject TEXT NOT NULL, gist TEXT NOT NULL, kind TEXT NOT NULL, day TEXT NOT NULL,
      reason TEXT
    ) STRICT;
    CREATE INDEX answer_subject ON answer (subject, gist);
    CREATE TRIGGER answer_delete BEFORE DELETE ON answer
      BEGIN SELECT RAISE(ABORT, 'answers are never deleted'); END;
    CREATE TRIGGER answer_update BEFORE UPDATE ON answer
      BEGIN SELECT RAISE(ABORT, 'answers are never changed'); END;
    """
}
