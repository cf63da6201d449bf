import Domain
import Foundation
import GRDB
import RutineTesting
import TestSupport
import Testing

@testable import StorageSQLite

/// The file itself: who may read it, and what else may be in its place.
@Suite struct RegisterFileTests {
  private func code(opening path: String) throws -> RegisterError.Code {
    try #require(throws: RegisterError.self) { try SQLiteStore.open(at: path) }.code
  }

  @Test func `a new register is readable by its owner alone, and is not made twice`() throws {
    try Places.withFolder { folder in
      let path = folder.appending(path: "r.db").path
      try SQLiteStore.create(at: path, id: .none)

      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      let error = try #require(throws: RegisterError.self) {
        try SQLiteStore.create(at: path, id: .none)
      }
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
      try SQLiteStore.create(at: path, id: .none)
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
      let store = try SQLiteStore.made(at: path)
      try store.limitSize(toPages: 250)
      let contract = RegisterFixture(store)

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
      let store = try SQLiteStore.made(at: path)
      try RegisterFixture(store).create([
        ("client", "c-1", ["name": .text("A"), "status": .text("active")])
      ])
      try store.note(
        Access(
          time: "", who: "", command: "show", subject: "client c-1", capabilities: [], revision: 1))
      try store.close()

      let queue = try DatabaseQueue(path: path)
      for sql in [
        "DELETE FROM client", "DELETE FROM client_version", "DELETE FROM access",
        "UPDATE access SET who = 'somebody'",
        "UPDATE client SET name = 'B' WHERE id = 'c-1'",
      ] {
        #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
      }
    }
  }

  @Test func `where triggers wrote the history, the program writes it now, and once`() throws {
    try Places.withFolder { folder in
      let path = folder.appending(path: "r.db").path
      try SQLiteStore.create(at: path, id: .none)
      let queue = try DatabaseQueue(path: path)
      try queue.write {
        try $0.execute(
          sql: """
            DELETE FROM grdb_migrations WHERE identifier = '0005-no-history-triggers';
            DROP TRIGGER client_update;
            CREATE TRIGGER client_update AFTER UPDATE ON client BEGIN
              SELECT RAISE(ABORT, 'the old one'); END;
            CREATE TRIGGER client_insert AFTER INSERT ON client BEGIN
              INSERT INTO client_version (id, version, revision, name, status)
              VALUES (NEW.id, NEW.version, NEW.revision, NEW.name, NEW.status); END;
            """)
      }
      try queue.close()

      let store = try SQLiteStore.open(at: path)
      try RegisterFixture(store).create([
        ("client", "c-1", ["name": .text("A"), "status": .text("active")])
      ])
      #expect(try store.faults(atMost: 1).findings == [])
      try store.close()
      try DatabaseQueue(path: path).write { database in
        let versions = try Int.fetchOne(database, sql: "SELECT count(*) FROM client_version")
        #expect(versions == 1)
        #expect(throws: DatabaseError.self) {
          try database.execute(sql: "UPDATE client SET name = 'B'")
        }
      }
    }
  }

  @Test func `a register of the first form is brought up to this one with what it holds`() throws {
    try Places.withFolder { folder in
      let path = folder.appending(path: "r.db").path
      let queue = try DatabaseQueue(path: path)
      try Migrations(.of(.norway)).all.migrate(queue, upTo: "0001-register")
      try queue.writeWithoutTransaction {
        try $0.execute(
          sql: """
            PRAGMA application_id = \(RegisterFile.mark);
            INSERT INTO revision (time, kind, label) VALUES ('t', 'grant', 'p read.health');
            INSERT INTO capability_grant VALUES ('p', 'read.health', 'p@1', 'h', 1, NULL);
            """)
      }
      try queue.close()

      let store = try SQLiteStore.open(at: path)
      let contract = RegisterFixture(store)
      #expect(try store.commits(since: nil).map(\.label) == ["p read.health"])
      #expect(try contract.granted(to: "p") == ["read.health h 1"])
      #expect(try contract.adopt([("client", "score", .integer)]) == 2)
      try store.close()
    }
  }

  @Test func `the tables have a column for every field of the schema, and no other`() throws {
    try Places.withFolder { folder in
      let path = folder.appending(path: "r.db").path
      try SQLiteStore.create(at: path, id: .none)
      let queue = try DatabaseQueue(path: path)
      for type in Schema.norway.types {
        for (table, own) in [
          (type.id.rawValue, ["id", "version", "revision"]),
          ("\(type.id.rawValue)_version", ["id", "version", "revision", "until_revision"]),
        ] {
          let columns = try queue.read { try $0.columns(in: table).map(\.name) }
          #expect(columns == own + type.fields.map(\.name) + ["ext"], "\(table)")
        }
      }
    }
  }

  @Test func `a register whose name has a meaning for SQLite is a file like others`() throws {
    try Places.withFolder { folder in
      for name in [":memory:", "file:r.db?mode=memory", "a b'c%41.db"] {
        let path = folder.appending(path: name).path
        try SQLiteStore.create(at: path, id: .none)
        let store = try SQLiteStore.open(at: path)
        #expect(try store.latestRevision() == 0)
        try store.close()
        #expect(FileManager.default.fileExists(atPath: path))
      }
    }
  }

  @Test func `a register that somebody writes all the time is said to be in use`() throws {
    var tries = 0
    let error = try #require(throws: RegisterError.self) {
      try SQLiteStore.inMemory().read(at: nil) { _, _ in
        tries += 1
        throw RegisterMoved()
      }
    }

    #expect(error.code == .busy && tries == 10)
  }

  @Test(arguments: ["moved", "replaced"])
  func `what is written to a register that was taken away is not said to be done`(how: String)
    throws
  {
    try Places.withFolder { folder in
      let path = folder.appending(path: "r.db").path
      let store = try SQLiteStore.made(at: path)
      try FileManager.default.moveItem(atPath: path, toPath: path + ".old")
      if how == "replaced" {
        // Not in its place: the log of the one that was taken away lies there.
        try SQLiteStore.create(at: path + ".new", id: .none)
        try FileManager.default.moveItem(atPath: path + ".new", toPath: path)
      }

      let client: (RecordTypeID, String, [String: Value]) = (
        "client", "c-1", ["name": .text("A"), "status": .text("active")]
      )
      let error = try #require(throws: RegisterError.self) {
        try RegisterFixture(store).create([client])
      }
      #expect(error.code == .missing && error.message[.en].contains("moved, removed or replaced"))
      #expect(try store.latestRevision() == 0)
      #expect(throws: RegisterError.self) {
        try store.note(
          Access(time: "", who: "", command: "", subject: "", capabilities: [], revision: 0))
      }
    }
  }

  @Test func `a register that is moved after something was written is noticed at the end`() throws {
    try Places.withFolder { folder in
      let path = folder.appending(path: "r.db").path
      let store = try SQLiteStore.made(at: path)
      try RegisterFixture(store).create([
        ("client", "c-1", ["name": .text("A"), "status": .text("active")])
      ])
      try FileManager.default.moveItem(atPath: path, toPath: path + ".old")

      let error = try #require(throws: RegisterError.self) { try store.close() }

      #expect(error.code == .missing && error.message[.en].contains("moved, removed or replaced"))
    }
  }

  @Test func `a backup is whole, has everything, and is never put over a file`() throws {
    try Places.withFolder { folder in
      let (path, copy) = (folder.appending(path: "r.db").path, folder.appending(path: "c.db").path)
      let store = try SQLiteStore.made(at: path)
      try RegisterFixture(store).create([
        ("client", "c-1", ["name": .text("A"), "status": .text("active")])
      ])
      #expect(try store.backUp(to: copy, drafts: { _ in }) == 1)
      let error = try #require(throws: RegisterError.self) {
        try store.backUp(to: copy, drafts: { _ in })
      }
      #expect(error.code == .exists)

      let second = try SQLiteStore.open(at: copy)
      #expect(try RegisterFixture(second).record("client", "c-1")?["name"] == .text("A"))
      #expect(try second.faults(atMost: 9).findings == [])
      let attributes = try FileManager.default.attributesOfItem(atPath: copy)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      try second.close()
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
          !$0.hasPrefix("r.db")
        } == ["c.db"])
    }
  }
}
