import Domain
import Foundation
import GRDB
import RutineTesting
import TestSupport
import Testing

@testable import StorageSQLite

/// Registers that somebody changed with another program: nothing traps, and `verify` says it.
@Suite struct ForgedRegisterTests {
  private static let client: (RecordTypeID, String, [String: Value]) = (
    "client", "c-1", ["name": .text("A"), "status": .text("active")]
  )

  /// A register with three commits, a field of its own, an answer and two looks, after the SQL was run on it.
  ///
  /// A guard that is named is put back as it was.
  private func withRegister(
    _ sql: String, without guardian: String? = nil, _ body: (String) throws -> Void
  ) throws {
    try Places.withFolder { folder in
      let path = folder.appending(path: "r.db").path
      let store = try SQLiteStore.made(at: path, id: RegisterID(1, 2))
      let register = RegisterFixture(store)
      try register.adopt([("client", "level", .integer), ("client", "note", .text)])
      try register.create([Self.client])
      try register.update("client", "c-1", ["name": .text("B")])
      for command in ["show", "letter"] { try store.note(Self.look(command)) }
      try store.note([
        Answer(time: "", who: "w", subject: "s", gist: "g", kind: .no, day: Day(number: 0))
      ])
      try store.close()
      let queue = try DatabaseQueue(path: path, configuration: Self.unguarded)
      try queue.writeWithoutTransaction { database in
        let kept = try String.fetchOne(
          database, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [guardian])
        if let guardian { try database.execute(sql: "DROP TRIGGER \(guardian)") }
        try database.execute(sql: sql)
        if let kept { try database.execute(sql: kept) }
      }
      try queue.close()
      try body(path)
    }
  }

  private static var unguarded: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    return configuration
  }

  private static func look(_ command: String) -> Access {
    Access(time: "", who: "w", command: command, subject: "*", capabilities: ["x"], revision: 1)
  }

  private func code(_ body: () throws -> Void) throws -> RegisterError.Code {
    try #require(throws: RegisterError.self, performing: body).code
  }

  private static let numbers = ["9223372036854775807", "0", "-9223372036854775808"]

  @Test(arguments: ["version", "revision"], numbers)
  func `a record whose numbers cannot be counted on from is broken`(column: String, number: String)
    throws
  {
    let sql = "PRAGMA ignore_check_constraints = ON; UPDATE client SET \(column) = \(number)"
    try withRegister(sql, without: "client_update") { path in
      let store = try SQLiteStore.open(at: path)
      let register = RegisterFixture(store)
      #expect(try code { try register.update("client", "c-1", ["name": .text("C")]) } == .broken)
      #expect(try code { _ = try register.record("client", "c-1") } == .broken)
      #expect(try store.faults(atMost: 9).findings.contains { $0.code == "verify.value" })
      try store.close()
    }
  }

  @Test(arguments: [
    "UPDATE revision SET number = -number",
    "UPDATE revision SET number = 9223372036854775807 WHERE number = 3",
  ])
  func `commits whose numbers cannot be counted on from are broken`(sql: String) throws {
    try withRegister(sql, without: "revision_update") { path in
      let store = try SQLiteStore.open(at: path)
      for revision in [0, 1, nil] {
        #expect(try code { try store.read(at: revision) { _, _ in } } == .broken)
      }
      #expect(try code { _ = try store.commits(since: nil) } == .broken)
      #expect(try code { _ = try store.faults(atMost: 9) } == .broken)
      try store.close()
    }
  }

  @Test func `a decimal that is no number is broken`() throws {
    let sql = """
      INSERT INTO dwelling (id, version, revision, address, kind, capacity, staffing_hours)
      VALUES ('d', 1, 2, 'D', 'k', 1, 9e999)
      """
    try withRegister(sql) { path in
      let store = try SQLiteStore.open(at: path)
      #expect(try code { _ = try RegisterFixture(store).record("dwelling", "d") } == .broken)
      try store.close()
    }
  }

  @Test func `an older register in which something is missing is broken`() throws {
    try Places.withFolder { folder in
      let path = folder.appending(path: "r.db").path
      let queue = try DatabaseQueue(path: path)
      try Migrations(.of(.norway)).all.migrate(queue, upTo: "0003-answers")
      try queue.writeWithoutTransaction {
        try $0.execute(
          sql: """
            PRAGMA application_id = \(RegisterFile.mark);
            PRAGMA foreign_keys = OFF;
            DROP TABLE revision;
            CREATE TABLE revision (number INTEGER PRIMARY KEY AUTOINCREMENT, time TEXT, kind TEXT,
              label TEXT, plan_id TEXT);
            INSERT INTO revision (time, kind) VALUES ('t', 'import');
            """)
      }
      try queue.close()
      #expect(try code { _ = try SQLiteStore.open(at: path) } == .broken)
    }
  }

  @Test(arguments: [
    #"replace(definition, '"client"', '"clint"')"#, #"replace(definition, '"level"', '"a'')--"')"#,
    #"replace(definition, '"integer"', '"other"')"#, "'[]'", "x'ff'",
    #"replace(definition, 'level', 'level' || printf('%.*c', 300000, 'l'))"#,
  ])
  func `a field that cannot be is broken`(definition: String) throws {
    let sql = "UPDATE custom_field SET definition = CAST(\(definition) AS TEXT)"
    try withRegister(sql, without: "custom_field_update") { path in
      let store = try SQLiteStore.open(at: path)
      #expect(try code { try store.read(at: nil) { _, _ in } } == .broken)
      #expect(try code { _ = try store.faults(atMost: 9) } == .broken)
      try store.close()
    }
  }

  @Test(arguments: [
    "UPDATE revision SET time = 'x' WHERE number = 1", "DELETE FROM revision WHERE number = 1",
    "UPDATE custom_field SET definition = replace(definition, 'open', 'health')",
    "DELETE FROM custom_field", "UPDATE client_version SET name = 'C' WHERE version = 1",
    "REPLACE INTO revision SELECT number, 'x', kind, label, plan_id FROM revision",
    "REPLACE INTO access SELECT number, time, 'x', command, subject, capabilities, revision FROM access",
    "REPLACE INTO answer SELECT number, time, 'x', subject, gist, kind, day, reason FROM answer",
    "REPLACE INTO custom_field SELECT type, name, replace(definition, 'open', 'health'), revision, NULL FROM custom_field",
    "DELETE FROM package_version", "UPDATE package_version SET name = 'z@9'",
    "REPLACE INTO package_version SELECT hash, 'z@9', files FROM package_version",
  ])
  func `what was committed is not changed by another program, unless it takes the guard away`(
    sql: String
  ) throws {
    try withRegister("SELECT 1") { path in
      let queue = try DatabaseQueue(path: path, configuration: Self.unguarded)
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
      try queue.close()
    }
  }

  @Test(arguments: [
    ("DROP TRIGGER access_delete", "access_delete"),
    ("CREATE INDEX more ON client (name)", "more"),
    ("CREATE TRIGGER x AFTER INSERT ON client BEGIN SELECT 1; END", "x"),
    ("CREATE TABLE other (a)", "other"),
    (
      """
      CREATE TRIGGER x AFTER INSERT ON access BEGIN SELECT 1; END; PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET name = 'sqlite_x', sql = replace(sql, 'x AFTER', 'sqlite_x AFTER')
        WHERE name = 'x'
      """, "sqlite_x"
    ), ("DROP INDEX answer_subject", "answer_subject"),
  ])
  func `what another program made or took away is found`(sql: String, name: String) throws {
    try withRegister(sql) { path in
      let found = try found(in: path)
      #expect(found == ["verify.structure \(name)"])
    }
  }

  @Test(arguments: [
    "INSERT INTO custom_field SELECT type, 'aaa', definition, 1, NULL FROM custom_field WHERE name = 'level'",
    "INSERT INTO custom_field SELECT type, name, definition, 2, NULL FROM custom_field WHERE name = 'level'",
    "UPDATE custom_field SET until_revision = 3 WHERE name = 'level'",
  ])
  func `a form of a field that nobody took up is found`(sql: String) throws {
    try withRegister(sql) { path in
      let found = try found(in: path)
      #expect(found.contains("verify.form client.ext.level"), "\(found)")
    }
  }

  @Test(arguments: [
    "INSERT INTO capability_grant SELECT 'p', 'c', name, hash, 2, NULL FROM package_version",
    "INSERT INTO capability_grant SELECT 'p', 'c', name, hash, 1, 1 FROM package_version",
    """
    INSERT INTO revision (number, time, kind, label)
      SELECT 4, '2026-01-01T00:00:00Z', 'grant', name || ' a, cc' FROM package_version;
    INSERT INTO capability_grant SELECT 'p', 'c', name, hash, 4, NULL FROM package_version
    """,
    """
    INSERT INTO revision (number, time, kind, label)
      SELECT 4, '2026-01-01T00:00:00Z', 'grant', name || ' a, c' FROM package_version
      UNION SELECT 5, '2026-01-01T00:00:00Z', 'withdraw', name || ' c' FROM package_version;
    INSERT INTO capability_grant SELECT 'p', 'c', name, hash, 4, NULL FROM package_version
    """,
  ])
  func `a grant that nobody gave, or that was taken back, is found`(sql: String) throws {
    try withRegister(sql) { path in
      let found = try found(in: path)
      #expect(found.contains("verify.grant p c"), "\(found)")
    }
  }

  @Test(arguments: [
    ("DELETE FROM package_version", "package_version_delete"),
    ("UPDATE package_version SET name = 'z@9'", "package_version_update"),
  ])
  func `a package that a commit needs is missed`(sql: String, guardian: String) throws {
    try withRegister(sql, without: guardian) { path in
      let found = try found(in: path)
      #expect(found == ["verify.package p@1.0.0"])
    }
  }

  @Test(arguments: [
    ("access", "subject"), ("answer", "gist"), ("revision", "label"), ("package_version", "name"),
  ])
  func `so is one in what is kept beside the records`(table: String, column: String) throws {
    let sql = "UPDATE \(table) SET \(column) = \(column) || char(0) || 'more'"
    try withRegister(sql, without: "\(table)_update") { path in
      let found = try found(in: path)
      #expect(found.contains("verify.text \(column)"), "\(found)")
    }
  }

  @Test(arguments: [
    "status = 'x'", "born = '2026-99-99'", "name = CAST(x'4bff' AS TEXT)", "name = NULL, id = '#'",
    "ext = '{\"other\": 1}'", "ext = '{\"level\": \"x\"}'",
  ])
  func `an earlier version that cannot have been is found`(change: String) throws {
    let sql = "UPDATE client_version SET \(change) WHERE version = 1"
    try withRegister(sql, without: "client_version_update") { path in
      let found = try found(in: path)
      #expect(found.contains { $0.hasPrefix("verify.version") }, "\(found)")
    }
  }

  @Test(arguments: ["client", "client_version"], ["name", "id", "ext"])
  func `a text of which a part is hidden behind a zero byte is found`(
    table: String, column: String
  ) throws {
    let sql = """
      PRAGMA ignore_check_constraints = ON;
      UPDATE \(table) SET \(column) = ifnull(\(column), '{}') || char(0) || 'more' WHERE version = 2
      """
    try withRegister(sql, without: "client_update") { path in
      let found = try found(in: path)
      #expect(found.contains { $0.hasPrefix("verify.text c-1") }, "\(found)")
    }
  }

  @Test(arguments: [
    ("access", "1", "verify.gap access"), ("access", "2", "verify.gap access"),
    ("answer", "1", "verify.gap answer"), ("revision", "1", "verify.reference custom_field"),
    ("revision", "2", "verify.history c-1"), ("revision", "3", "verify.gap revision"),
  ])
  func `what another program took out of a log is found`(
    table: String, number: String, expected: String
  ) throws {
    try withRegister("DELETE FROM \(table) WHERE number = \(number)", without: "\(table)_delete") {
      let found = try found(in: $0)
      #expect(found.contains(expected), "\(found)")
    }
  }

  @Test func `a grant that was given to another package is found`() throws {
    let sql = """
      INSERT INTO revision (number, time, kind, label)
        SELECT 4, '2026-01-01T00:00:00Z', 'grant', name || ' c' FROM package_version;
      INSERT INTO capability_grant SELECT 'other', 'c', name, hash, 4, NULL FROM package_version
      """
    try withRegister(sql) { path in
      let found = try found(in: path)
      #expect(found.contains("verify.grant other c"), "\(found)")
    }
  }

  @Test func `a grant that is no longer there is found by its commit`() throws {
    let sql = """
      INSERT INTO revision (number, time, kind, label)
      VALUES (4, '2026-01-01T00:00:00Z', 'grant', 'p@1 a, c')
      """
    try withRegister(sql) { path in
      let found = try found(in: path)
      #expect(found.contains { $0.hasPrefix("verify.grant p@1 a, c") }, "\(found)")
    }
  }

  @Test func `a commit whose number is below those that are given is found`() throws {
    let sql = "INSERT INTO revision VALUES (-5, '2020-01-01T00:00:00Z', 'import', 'x', NULL, '')"
    try withRegister(sql) { path in
      let found = try found(in: path)
      #expect(found.contains("verify.gap revision"), "\(found)")
    }
  }

  /// A register with one run, after the SQL was run on it without the guards of its answers.
  private func withRun(_ sql: String, _ body: (String) throws -> Void) throws {
    try withRegister("SELECT 1") { path in
      let store = try SQLiteStore.open(at: path)
      let register = RegisterFixture(store)
      let key = RecordKey("client", "c-1")
      let change = Change(
        op: .update, key: key, fields: ["name": .text("C")], because: LocalizedText("t"),
        once: "k")
      try register.apply(try register.plan([change], about: key))
      try store.close()
      let queue = try DatabaseQueue(path: path, configuration: Self.unguarded)
      try queue.writeWithoutTransaction { database in
        let guards = ["answer_update", "answer_delete"]
        let kept = try guards.map { name in
          try String.fetchOne(
            database, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [name]) ?? ""
        }
        for name in guards { try database.execute(sql: "DROP TRIGGER \(name)") }
        try database.execute(sql: sql)
        for text in kept { try database.execute(sql: text) }
      }
      try queue.close()
      try body(path)
    }
  }

  @Test(arguments: [
    ("SELECT 1", nil), ("UPDATE answer SET kind = 'no' WHERE kind = 'yes'", "verify.answer"),
    ("UPDATE answer SET day = '2026-01-01' WHERE gist = 'once k'", "verify.answer"),
    ("UPDATE answer SET subject = 'p r client ''c-2'''", "verify.answer"),
    ("UPDATE answer SET kind = 'x' WHERE kind = 'no'", "verify.gap answer"),
    (
      "INSERT INTO answer (time, who, subject, gist, kind, day) SELECT time, who, subject, 'g', kind, day FROM answer",
      "verify.gap answer"
    ),
  ])
  func `a yes that is not as it was given, or was never given, is found`(
    sql: String, expected: String?
  ) throws {
    try withRun(sql) { path in
      let found = try found(in: path)
      #expect(expected.map { code in found.contains { $0.hasPrefix(code) } } ?? found.isEmpty)
    }
  }

  @Test func `what was applied before yeses were kept is remembered when the register is opened`()
    throws
  {
    let older = """
      DELETE FROM answer WHERE kind = 'yes'; DELETE FROM grdb_migrations WHERE identifier LIKE '0007%';
      UPDATE sqlite_sequence SET seq = 1 WHERE name = 'answer'
      """
    try withRun(older) { path in
      let store = try SQLiteStore.open(at: path)
      let kept = try store.answers().filter { $0.kind == .yes }
      #expect(Set(kept.map(\.subject)) == ["p r client 'c-1'"])
      #expect(kept.count == 2 && kept.allSatisfy { $0.who.isEmpty && $0.day.number == 739_000 })
      #expect(try store.faults(atMost: 9).findings == [])
      try store.close()
    }
  }

  @Test func `a register that is none is found`() throws {
    try withRegister("UPDATE register SET id = 'x'") { path in
      let found = try found(in: path)
      #expect(found == ["verify.gap register"])
    }
  }

  /// Each finding's code, and the first name in it.
  private func found(in path: String) throws -> [String] {
    let store = try SQLiteStore.open(at: path)
    let findings = try store.faults(atMost: 99).findings
    try store.close()
    return findings.map { finding in
      let names = finding.message[.en].split(separator: "'", omittingEmptySubsequences: false)
      return "\(finding.code) \(names.dropFirst().first ?? "")"
    }
  }

  @Test func `a register with two names is opened under neither`() throws {
    try withRegister("SELECT 1") { path in
      try FileManager.default.linkItem(atPath: path, toPath: path + "2")
      for name in [path, path + "2"] {
        #expect(try code { _ = try SQLiteStore.open(at: name) } == .badName)
      }
    }
  }

  @Test func `a log is that of the file, whatever link leads to it`() throws {
    try withRegister("SELECT 1") { path in
      let link = path + ".link"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
      #expect(RegisterFile.hasNoLog(link))
      try Data("a log".utf8).write(to: URL(fileURLWithPath: path + "-wal"))
      #expect(!RegisterFile.hasNoLog(link))
    }
  }

  @Test func `a register that grew up, and one that is not touched, are sound`() throws {
    try withRegister("SELECT 1") { path in
      let store = try SQLiteStore.open(at: path)
      #expect(try store.faults(atMost: 9).findings == [])
      try store.close()
    }
    try withRegister(
      """
      DELETE FROM record_schema;
      DROP INDEX client_by_unit; DROP INDEX client_version_by_unit;
      ALTER TABLE client DROP COLUMN unit; ALTER TABLE client_version DROP COLUMN unit;
      ALTER TABLE task DROP COLUMN title; ALTER TABLE task_version DROP COLUMN title;
      """
    ) { path in
      let store = try SQLiteStore.open(at: path)
      #expect(try store.faults(atMost: 9).findings == [])
      try store.close()
    }
  }

  @Test func `a look that the register drops is an error, and so is a version`() throws {
    for table in ["access", "client_version", "answer", "revision"] {
      let sql = """
        CREATE TRIGGER x BEFORE INSERT ON \(table) BEGIN SELECT RAISE(IGNORE); END
        """
      try withRegister(sql) { path in
        let store = try SQLiteStore.open(at: path)
        let register = RegisterFixture(store)
        #expect(
          try code {
            try register.update("client", "c-1", ["name": .text("C")])
            try store.note(Self.look("show"))
            try store.note([
              Answer(time: "", who: "", subject: "", gist: "", kind: .no, day: Day(number: 0))
            ])
          } == .broken, "\(table)")
        try store.close()
      }
    }
  }

  @Test func `an import into a new register goes on from another's number, and that is no gap`()
    throws
  {
    let store = try SQLiteStore.inMemory()
    let register = RegisterFixture(store)
    try register.adopt([("client", "level", .integer)])
    let origin = try #require(RegisterOrigin(RegisterID(3, 4), revision: 40))
    _ = try store.bringIn(ImportOrder(name: "x", by: "w", time: "")) { desk in
      try desk.begin(origin)
      _ = try desk.take(
        Change(
          op: .create, key: RecordKey("client", "c-1"), fields: Self.client.2,
          because: LocalizedText("test")))
    }
    try register.update("client", "c-1", ["name": .text("B")])
    #expect(try store.latestRevision() == 42)
    #expect(try store.faults(atMost: 9).findings == [])
  }

  @Test(arguments: ["-wal", "-shm", "-journal"])
  func `a register has no name of another's part, nor any part of another beside it`(part: String)
    throws
  {
    try Places.withFolder { folder in
      let path = folder.appending(path: "r.db").path
      let beside = URL(fileURLWithPath: path + part)
      #expect(try code { try SQLiteStore.create(at: beside.path, id: .none) } == .badName)
      try Data("left over".utf8).write(to: beside)
      #expect(try code { try SQLiteStore.create(at: path, id: .none) } == .exists)
      let other = try SQLiteStore.made(at: folder.appending(path: "o.db").path)
      #expect(try code { _ = try other.backUp(to: path, drafts: { _ in }) } == .exists)
      try other.close()
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names.sorted() == ["o.db", "r.db" + part])
      #expect(try String(contentsOf: beside, encoding: .utf8) == "left over")
    }
  }
}
