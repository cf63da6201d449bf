package import Domain
import Foundation
import GRDB

extension SQLiteStore {
  package func bringIn(
    _ order: ImportOrder, _ feed: (_ take: (Change) throws -> [Finding]) throws -> Void
  ) throws -> ImportOutcome {
    try storageErrors {
      var outcome = ImportOutcome()
      try queue.inTransaction(.immediate) { database in
        let importing = try Importing(order, in: database)
        try feed(importing.take)
        outcome = try importing.finish()
        return outcome.revision == nil ? .rollback : .commit
      }
      return outcome
    }
  }
}

/// One import inside its transaction, a record at a time, however many there are.
private final class Importing {
  private static let mostFindings = 1000

  private let order: ImportOrder
  private let database: Database
  private let source: TableSource
  private let revision: Int
  private var outcome = ImportOutcome()
  private var findings: [Finding] = []
  private var written: Set<RecordTypeID> = []

  init(_ order: ImportOrder, in database: Database) throws {
    self.order = order
    self.database = database
    source = TableSource(database: database, revision: nil)
    try database.execute(
      sql: "INSERT INTO revision (time, kind, label) VALUES (?, 'import', ?)",
      arguments: [order.time, order.name])
    revision = Int(database.lastInsertedRowID)
    // Where each record came from, on disk: the file may hold millions.
    try database.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS import_place (
          type TEXT NOT NULL, id TEXT NOT NULL, line INTEGER, PRIMARY KEY (type, id)
        ) WITHOUT ROWID;
        DELETE FROM import_place;
        """)
  }

  /// What is wrong with the record, which is written when nothing is.
  func take(_ change: Change) throws -> [Finding] {
    let wrong = try problems(of: change)
    findings += wrong.prefix(Self.mostFindings - findings.count)
    if wrong.isEmpty { try write(DataCheck.normalized(change)) }
    return wrong
  }

  private func problems(of change: Change) throws -> [Finding] {
    if let line = try line(of: change.key) {
      let first = line > 0 ? ", first on line \(line)" : ""
      let message = "\(change.key.named) is there twice\(first)"
      return [Finding("data.invalid", message, at: change.at, about: change.key)]
    }
    try database.cachedStatement(sql: "INSERT INTO import_place (type, id, line) VALUES (?, ?, ?)")
      .execute(arguments: [change.type.rawValue, change.key.id, change.at?.line])
    return DataCheck.findings(in: change)
  }

  private func write(_ change: Change) throws {
    let before = try source.record(change.key)
    var after = change.applied(to: before)
    if let before, before.values == after.values {
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
        ? try TableSource(database: database, revision: revision - 1).record(after.key) : nil
      let transition = Transition(before: before, after: after, at: nil)
      let wrong =
        try DataCheck.danglingReferences([transition], in: source)
        + CoreRule.check([transition], in: source)
      guard !wrong.isEmpty else { return }
      let place = try line(of: after.key).map { Location(file: order.name, line: $0) }
      try note(
        wrong.map { Finding($0.code, $0.severity, $0.message, at: place, about: $0.about) })
    }
  }

  private func line(of key: RecordKey) throws -> Int? {
    let statement = try database.cachedStatement(
      sql: "SELECT ifnull(line, 0) FROM import_place WHERE type = ? AND id = ?")
    return try Int.fetchOne(statement, arguments: [key.type.rawValue, key.id])
  }

  private func note(_ wrong: [Finding]) throws {
    findings += wrong
    if findings.count >= Self.mostFindings { try stopIfWrong() }
  }

  private func stopIfWrong() throws {
    guard let first = findings.first else { return }
    let code: RegisterError.Code = first.code.hasPrefix("rule.") ? .rule : .dataInvalid
    throw RegisterError(
      code, code == .rule ? "a core rule is broken" : "the data is not valid",
      findings: findings)
  }
}
