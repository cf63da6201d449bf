package import Domain
import GRDB

extension SQLiteStore {
  package func note(_ access: Access) throws {
    try storageErrors {
      try queue.write { database in
        try database.execute(
          sql: """
            INSERT INTO access (time, who, command, subject, capabilities, revision)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            access.time, access.who, access.command, access.subject,
            access.capabilities.joined(separator: " "), access.revision,
          ])
      }
    }
  }

  package func accesses(limit: Int) throws -> [Access] {
    try storageErrors {
      try queue.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT time, who, command, subject, capabilities, revision FROM access
            ORDER BY number DESC LIMIT ?
            """, arguments: [limit]
        ).map(Access.init(row:))
      }
    }
  }
}

extension Access {
  fileprivate init(row: Row) {
    let capabilities: String = row[4]
    self.init(
      time: row[0], who: row[1], command: row[2], subject: row[3],
      capabilities: capabilities.split(separator: " ").map(String.init), revision: row[5])
  }
}
