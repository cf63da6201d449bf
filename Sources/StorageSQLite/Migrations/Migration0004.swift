import Domain
import GRDB

/// Which register it is, and the digests of plans that are kept as lines.
enum Migration0004 {
  static func run(_ database: Database) throws {
    try database.execute(sql: tables)
    try RegisterTable(database: database).take(try formerID(database))
  }

  private static let tables = """
    CREATE TABLE register (
      one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL
    ) STRICT;
    ALTER TABLE run ADD COLUMN digest TEXT;
    """

  /// Of a register that was made before there were ids: what was done in it, and when.
  private static func formerID(_ database: Database) throws -> RegisterID {
    let lines = try Row.fetchAll(
      database, sql: "SELECT number, time, kind, label FROM revision ORDER BY number"
    ).map { row in
      let texts = try (1...3).map { try row.decode(String.self, atIndex: $0) }
      let number = try row.decode(Int.self, atIndex: 0)
      return "\(number) \(texts.joined(separator: " "))\n"
    }
    return lines.isEmpty
      ? .none : RegisterID(String(Digest.hex(lines.joined()).prefix(32))) ?? .none
  }
}
