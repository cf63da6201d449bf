import Domain
import Foundation
import GRDB
import RutineTesting
import TestSupport
import Testing

@testable import StorageSQLite

/// Registers that an older version made, or somebody who says so.
@Suite struct OlderFormTests {
  /// A register as it was before Migration0005, after the SQL was run on it.
  private func older(_ sql: String, in folder: URL) throws -> String {
    let path = folder.appending(path: "older.db").path
    try SQLiteStore.create(at: path, id: .none)
    let queue = try DatabaseQueue(path: path)
    try queue.write {
      try $0.execute(
        sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '0005%'; \(sql)")
    }
    try queue.close()
    return path
  }

  private func code(opening path: String) throws -> RegisterError.Code {
    try #require(throws: RegisterError.self) { try SQLiteStore.open(at: path) }.code
  }

  @Test func `the name of a trigger is no SQL that is run, nor does it reach another register`()
    throws
  {
    try Places.withFolder { folder in
      let other = folder.appending(path: "other.db").path
      let store = try SQLiteStore.made(at: other)
      try RegisterFixture(store).create([
        ("client", "c-1", ["name": .text("A"), "status": .text("active")])
      ])
      try store.close()
      let name = """
        a""; ATTACH DATABASE '\(other)' AS v; CREATE TABLE main.stolen AS SELECT name FROM v.client; \
        DROP TRIGGER v.client_version_delete; DELETE FROM v.client_version; --
        """
      let path = try older(
        """
        CREATE TRIGGER "\(name)" AFTER INSERT ON client BEGIN SELECT 1; END;
        CREATE TRIGGER a AFTER INSERT ON client BEGIN SELECT 1; END;
        """, in: folder)
      let before = try Data(contentsOf: URL(fileURLWithPath: path))

      #expect(try code(opening: path) == .broken)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      let versions = try DatabaseQueue(path: other).read {
        try Int.fetchOne($0, sql: "SELECT count(*) FROM client_version")
      }
      #expect(versions == 1)
    }
  }

  @Test(arguments: [
    #"CREATE TRIGGER "a""b" AFTER INSERT ON client BEGIN SELECT 1; END"#,
    "CREATE TRIGGER client_insert AFTER INSERT ON task BEGIN SELECT 1; END",
    "CREATE VIEW client_by_name AS SELECT name FROM client",
    "CREATE TABLE x (a); CREATE TABLE x_version (a)", "CREATE INDEX x ON client (name)",
  ])
  func `what no version makes is refused in words, and the register is left as it was`(sql: String)
    throws
  {
    try Places.withFolder { folder in
      let path = try older(sql, in: folder)
      let error = try #require(throws: RegisterError.self) { try SQLiteStore.open(at: path) }
      #expect(error.code == .broken)
      #expect(error.message == LocalizedText(message: "error.register_foreign"))
      let done = try DatabaseQueue(path: path).read {
        try String.fetchAll($0, sql: "SELECT identifier FROM grdb_migrations")
      }
      #expect(!done.contains("0005-no-history-triggers"))
    }
  }

  @Test func `every trigger that an older version made goes, of lists too`() throws {
    try Places.withFolder { folder in
      let path = try older(
        """
        CREATE TRIGGER client_insert AFTER INSERT ON client BEGIN SELECT 1; END;
        CREATE TRIGGER meeting_invited_insert AFTER INSERT ON meeting BEGIN SELECT 1; END;
        CREATE TRIGGER meeting_invited_update AFTER UPDATE ON meeting BEGIN SELECT 1; END;
        """, in: folder)
      try SQLiteStore.open(at: path).close()
      let triggers = try DatabaseQueue(path: path).read {
        try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      }
      #expect(triggers.contains("client_update"))
      let older = ["client_insert", "meeting_invited_insert", "meeting_invited_update"]
      #expect(older.allSatisfy { !triggers.contains($0) })
    }
  }

  @Test(arguments: [
    "name = printf('%.*c', 40001, 'x')", "id = printf('%.*c', 65, 'x')", "id = 'a' || char(10)",
  ])
  func `a text that no commit can have written is broken, and is not said`(change: String) throws {
    try Places.withFolder { folder in
      let path = folder.appending(path: "r.db").path
      let store = try SQLiteStore.made(at: path)
      try RegisterFixture(store).create([
        ("client", "c-1", ["name": .text("A"), "status": .text("active")])
      ])
      try store.close()
      let queue = try DatabaseQueue(path: path)
      try queue.write {
        try $0.execute(sql: "DROP TRIGGER client_update; UPDATE client SET \(change)")
      }
      try queue.close()
      let opened = try SQLiteStore.open(at: path)
      let error = try #require(throws: RegisterError.self) {
        try opened.read(at: nil) { source, _ in try source.records(RecordQuery("client")) }
      }
      #expect(error.code == .broken)
      #expect(error.message[.en].utf8.count < 100)
      try opened.close()
    }
  }
}
