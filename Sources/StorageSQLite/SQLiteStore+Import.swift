package import Domain
import Foundation
import GRDB

extension SQLiteStore {
  package func bringIn(
    _ order: ImportOrder, _ feed: (any ImportDesk) throws -> Void
  ) throws -> ImportOutcome {
    try write { database in
      let importing = try Importing(order, in: database)
      try feed(importing)
      let outcome = try importing.finish()
      return (outcome, outcome.revision == nil ? .rollback : .commit)
    }
  }
}

/// One import inside its transaction, a record at a time, however many there are.
private final class Importing: ImportDesk {
  private let order: ImportOrder
  private let database: Database
  private let source: TableSource
  private var revision: Int
  /// The register as it was before the import.
  private var earlier: TableSource
  private var outcome = ImportOutcome()
  private var findings: [Finding] = []
  private var written: Set<RecordTypeID> = []
  private var count = 0
  private(set) var look = ImportLook()

  init(_ order: ImportOrder, in database: Database) throws {
    self.order = order
    self.database = database
    source = try TableSource(database: database, revision: nil)
    try database.writeOne(
      "INSERT INTO revision (time, kind, label) VALUES (?, 'import', ?)", [order.time, order.name])
    revision = Int(database.lastInsertedRowID)
    earlier = try TableSource(database: database, revision: revision - 1)
    // Where each record came from, on disk: the file may hold millions.
    try database.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS import_place (
          type TEXT NOT NULL, id TEXT NOT NULL, file TEXT, line INTEGER, PRIMARY KEY (type, id)
        ) WITHOUT ROWID;
        DELETE FROM import_place;
        """)
  }

  /// What is wrong with the record, which is written when nothing is.
  ///
  /// A record that is there already needs only what is to change.
  func take(_ change: Change) throws -> [Finding] {
    count += 1
    let before = try source.record(change.key)
    if before?.revision != revision, before != nil { look.add(change) }
    let wrong = try problems(of: before == nil ? change : change.asUpdate)
    findings += wrong.prefix(Finding.most - findings.count)
    if wrong.isEmpty { try write(DataCheck.normalized(change, source.ownFields), over: before) }
    return wrong
  }

  func note(_ access: Access) throws { try access.write(to: database) }

  /// Only what comes before all records can say what the register is; two do not agree.
  func begin(_ origin: RegisterOrigin) throws {
    defer { count += 1 }
    guard count == 0, try isNew() else { return }
    let next = max(origin.revision + 1, revision)
    if next != revision {
      try database.execute(sql: "DELETE FROM revision WHERE number = ?", arguments: [revision])
      try database.writeOne(
        "INSERT INTO revision (number, time, kind, label) VALUES (?, ?, 'import', ?)",
        [next, order.time, order.name])
    }
    revision = next
    earlier = try TableSource(database: database, revision: next - 1)
    try RegisterTable(database: database).take(origin.register)
  }

  /// Whether there never was a record in the register.
  private func isNew() throws -> Bool {
    try Int.fetchOne(
      database,
      sql: "SELECT 1 FROM revision WHERE kind IN ('import', 'apply') AND number <> ? LIMIT 1",
      arguments: [revision]) == nil
  }

  private func problems(of change: Change) throws -> [Finding] {
    if let place = try place(of: change.key) {
      let first = place.line == nil ? "" : ", first at \(place)"
      let message = "\(change.key.named) is there twice\(first)"
      return [Finding("data.invalid", message, at: change.at, about: change.key)]
    }
    try database.cachedStatement(
      sql: "INSERT INTO import_place (type, id, file, line) VALUES (?, ?, ?, ?)"
    )
    .execute(arguments: [change.type.rawValue, change.key.id, change.at?.file, change.at?.line])
    return DataCheck.findings(in: change, source.ownFields)
  }

  private func write(_ change: Change, over before: Record?) throws {
    var after = change.applied(to: before)
    if let before, before.values == after.values, before.ext == after.ext {
      outcome.left += 1
      return
    }
    after.version = (before?.version ?? 0) + 1
    after.revision = revision
    try RecordWriter(database: database).write(after, isNew: before == nil)
    written.insert(change.type)
    if before == nil { outcome.created += 1 } else { outcome.changed += 1 }
  }

  func finish() throws -> ImportOutcome {
    try stopIfWrong()
    for type in Schema.types where written.contains(type.id) { try check(type) }
    try stopIfWrong()
    if !order.isTrial, outcome.created + outcome.changed > 0 { outcome.revision = revision }
    return outcome
  }

  /// The core rules and references of every record of the type that the import wrote.
  private func check(_ type: RecordType) throws {
    try source.forEachImported(of: type, at: revision) { after in
      let before =
        after.version > 1
        ? try earlier.record(after.key) : nil
      let transition = Transition(before: before, after: after, at: nil)
      let wrong =
        try DataCheck.danglingReferences([transition], in: source)
        + CoreRule.check([transition], in: source)
      guard !wrong.isEmpty else { return }
      let place = try place(of: after.key)
      try note(wrong.map { $0.moved(to: place) })
    }
  }

  /// Where the record was read; null when it was not.
  private func place(of key: RecordKey) throws -> Location? {
    let statement = try database.cachedStatement(
      sql: "SELECT ifnull(file, ''), line FROM import_place WHERE type = ? AND id = ?")
    return try Row.fetchOne(statement, arguments: [key.type.rawValue, key.id])
      .map { Location(file: $0[0], line: $0[1]) }
  }

  private func note(_ wrong: [Finding]) throws {
    findings += wrong
    if findings.count >= Finding.most { try stopIfWrong() }
  }

  private func stopIfWrong() throws {
    if !findings.isEmpty { throw RegisterError(refusing: findings) }
  }
}
