package import Domain
import GRDB

extension SQLiteStore {
  package func note(_ access: Access) throws {
    try write { database in
      try access.write(to: database)
      return ((), .commit)
    }
  }

  package func accesses(to subject: String?, since day: Day?) throws -> [Access] {
    try storageErrors {
      try queue.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT time, who, command, subject, capabilities, revision FROM access
            WHERE subject = ifnull(?, subject) AND time >= ? ORDER BY number DESC
            """, arguments: [subject, day?.iso ?? ""]
        ).map(Access.init(row:))
      }
    }
  }
}

extension Access {
  func write(to database: Database) throws {
    try database.writeOne(
      """
      INSERT INTO access (time, who, command, subject, capabilities, revision)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [time, who, command, subject, capabilities.joined(separator: " "), revision])
  }

  fileprivate init(row: Row) throws {
    let capabilities = try row.decode(String.self, atIndex: 4)
    self.init(
      time: try row.decode(atIndex: 0), who: try row.decode(atIndex: 1),
      command: try row.decode(atIndex: 2), subject: try row.decode(atIndex: 3),
      capabilities: capabilities.split(separator: " ").map(String.init),
      revision: try row.decode(atIndex: 5))
  }
}
