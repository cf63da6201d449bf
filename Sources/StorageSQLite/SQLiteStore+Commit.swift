package import Domain
import Foundation
import GRDB

extension SQLiteStore {
  package func commit(_ commit: Commit) throws -> Int {
    try write { database in (try Writing(commit, in: database).perform(), .commit) }
  }
}

/// One commit inside its transaction: whatever is thrown rolls everything back.
private struct Writing {
  let commit: Commit
  let database: Database
  let source: TableSource

  init(_ commit: Commit, in database: Database) throws {
    self.commit = commit
    self.database = database
    source = try TableSource(database: database, revision: nil)
  }

  func perform() throws -> Int {
    if case .applying(let plan, _) = commit.origin {
      try plan.requireRegister(try RegisterTable(database: database).id())
      try Freshness(plan: plan, database: database).check()
    }
    let wrong = commit.changes.flatMap { DataCheck.findings(in: $0, source.ownFields) }
    try refuse(wrong, "error.data_invalid")
    let revision = try insertRevision()
    if case .granting(let order) = commit.origin {
      try GrantTable(database: database).carryOut(order, at: revision)
    }
    if case .adopting(let order) = commit.origin {
      try FieldTable(database: database).takeUp(order, at: revision)
    }
    let transitions = try write(at: revision)
    try refuse(
      try DataCheck.danglingReferences(transitions, in: source), "error.data_invalid")
    try refuse(try CoreRule.check(transitions, in: source), "error.rule_broken")
    return revision
  }

  private func refuse(_ findings: [Finding], _ summary: String) throws {
    guard let first = findings.first else { return }
    let code: RegisterError.Code = first.code.hasPrefix("rule.") ? .rule : .dataInvalid
    throw RegisterError(code, LocalizedText(message: summary), findings: findings)
  }

  private func insertRevision() throws -> Int {
    let (kind, label, planID): (String, String, String?) =
      switch commit.origin {
      case .applying(let plan, _): ("apply", "\(plan.package) \(plan.routine)", plan.id)
      case .granting(let order):
        (
          order.kind.rawValue, "\(order.name) \(order.capabilities.joined(separator: ", "))", nil
        )
      case .adopting(let order): ("adopt", order.package, nil)
      }
    try database.writeOne(
      "INSERT INTO revision (time, kind, label, plan_id) VALUES (?, ?, ?, ?)",
      [commit.time, kind, label, planID])
    let revision = Int(database.lastInsertedRowID)
    if case .applying(let plan, let archive) = commit.origin {
      try remember(plan, archive, revision)
    }
    return revision
  }

  private func remember(_ plan: Plan, _ archive: PackageArchive, _ revision: Int) throws {
    try database.execute(
      sql: "INSERT OR IGNORE INTO package_version (hash, name, files) VALUES (?, ?, ?)",
      arguments: [archive.hash, archive.name, try CanonicalJSON.data(archive.files)])
    try database.writeOne(
      "INSERT INTO run (plan_id, revision, package_hash, plan, digest) VALUES (?, ?, ?, ?, ?)",
      [plan.id, revision, plan.packageHash, Data(plan.lines), plan.digest])
  }

  /// Writes each changed record once, however many changes it has.
  private func write(at revision: Int) throws -> [Transition] {
    var order: [RecordKey] = []
    var changes: [RecordKey: [Change]] = [:]
    for change in commit.changes {
      if changes[change.key] == nil { order.append(change.key) }
      changes[change.key, default: []].append(
        DataCheck.normalized(change, source.ownFields))
    }
    return try order.map { key in
      let before = try source.record(key)
      let own = changes[key] ?? []
      try requirePlace(for: own, before, key)
      var after = own.reduce(before) { $1.applied(to: $0) } ?? own[0].applied(to: nil)
      after.version = (before?.version ?? 0) + 1
      after.revision = revision
      try RecordWriter(database: database).write(after, isNew: before == nil)
      return Transition(before: before, after: after, at: own.first?.at)
    }
  }

  private func requirePlace(for changes: [Change], _ before: Record?, _ key: RecordKey) throws {
    let creations = changes.count { $0.op == .create }
    if creations > (before == nil ? 1 : 0) {
      let finding = Finding(
        "data.invalid", LocalizedText(message: "data.exists", ["record": key.spoken]),
        at: changes.last?.at, about: key)
      throw RegisterError(
        .dataInvalid, LocalizedText(message: "error.data_invalid"), findings: [finding])
    }
    if before == nil, creations == 0 {
      throw RegisterError(
        .stale, LocalizedText(message: "error.nothing_to_change", ["record": key.spoken]))
    }
  }
}
