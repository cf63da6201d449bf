import Domain
import Foundation
import GRDB
import StorageSQLite
import TestSupport
import Testing

/// The file itself: who may read it, and what else may be in its place.
@Suite struct RegisterFileTests {
  private func code(opening path: String) throws -> RegisterError.Code {
    try #require(throws: RegisterError.self) { try SQLiteStore.open(at: path) }.code
  }

  @Test func `a new register is readable by its owner alone, and is not made twice`() throws {
    try Places.withFolder { folder in
      let path = folder.appending(path: "r.db").path
      try SQLiteStore.create(at: path).close()

      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      let error = try #require(throws: RegisterError.self) { try SQLiteStore.create(at: path) }
      #expect(error.code == .exists)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["r.db"])
    }
  }

  @Test func `what is not a register is told from one`() throws {
    try Places.withFolder { folder in
      let path = folder.appending(path: "r.db").path
      #expect(try code(opening: path) == .missing)
      #expect(try code(opening: folder.path) == .notARegister)

      try Data().write(to: URL(fileURLWithPath: path))
      #expect(try code(opening: path) == .notARegister)
      try Data(String(repeating: "no database ", count: 500).utf8).write(
        to: URL(fileURLWithPath: path))
      #expect(try code(opening: path) == .notARegister)

      let other = folder.appending(path: "other.db").path
      try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (a)") }
      #expect(try code(opening: other) == .notARegister)
    }
  }

  @Test func `a register of a newer version is refused and left as it was`() throws {
    try Places.withFolder { folder in
      let path = folder.appending(path: "r.db").path
      try SQLiteStore.create(at: path).close()
      let queue = try DatabaseQueue(path: path)
      try queue.write {
        try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9999-later')")
      }
      try queue.close()

      #expect(try code(opening: path) == .newer)
    }
  }

  @Test func `a full disk ends in a clear error and nothing is written`() throws {
    try Places.withFolder { folder in
      let path = folder.appending(path: "r.db").path
      let store = try SQLiteStore.create(at: path)
      try store.limitSize(toPages: 250)
      let contract = StoreContract(store)

      let error = try #require(throws: RegisterError.self) {
        try contract.create(
          (1...3000).map { number in
            (
              "client", "c-\(number)",
              ["name": .text(String(repeating: "n", count: 400)), "status": .text("active")]
            )
          })
      }

      #expect(error.code == .diskFull)
      #expect(try store.latestRevision() == 0)
      try store.close()
    }
  }

  @Test func `history is never changed, whoever tries`() throws {
    try Places.withFolder { folder in
      let path = folder.appending(path: "r.db").path
      let store = try SQLiteStore.create(at: path)
      try StoreContract(store).create([
        ("client", "c-1", ["name": .text("A"), "status": .text("active")])
      ])
      try store.close()

      let queue = try DatabaseQueue(path: path)
      for sql in [
        "DELETE FROM client", "DELETE FROM client_version",
        "UPDATE client SET name = 'B' WHERE id = 'c-1'",
      ] {
        #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
      }
    }
  }

  @Test func `the tables have a column for every field of the schema, and no other`() throws {
    try Places.withFolder { folder in
      let path = folder.appending(path: "r.db").path
      try SQLiteStore.create(at: path).close()
      let queue = try DatabaseQueue(path: path)
      for type in Schema.types {
        for (table, own) in [
          (type.id.rawValue, ["id", "version", "revision"]),
          ("\(type.id.rawValue)_version", ["id", "version", "revision", "until_revision"]),
        ] {
          let columns = try queue.read { try $0.columns(in: table).map(\.name) }
          #expect(columns == own + type.fields.map(\.name), "\(table)")
        }
      }
    }
  }
}
