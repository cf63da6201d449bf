import GRDB

/// A commit says who made it; of older ones nobody knows.
enum Migration0008 {
  @Sendable static func run(_ database: Database) throws {
    try database.execute(sql: "ALTER TABLE revision ADD COLUMN who TEXT NOT NULL DEFAULT ''")
  }
}
