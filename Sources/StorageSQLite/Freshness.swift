import Domain
import GRDB

/// Whether what a plan was made from is still so.
struct Freshness {
  let plan: Plan
  let database: Database

  func check() throws {
    if try summary(where: "plan_id = ?", [plan.id]) != nil {
      throw RegisterError(
        .alreadyApplied, LocalizedText(message: "error.plan_applied", ["id": plan.id]))
    }
    try requirePast()
    for read in plan.reads.records {
      let sql = "SELECT version, revision FROM \(read.type.rawValue.quoted) WHERE id = ?"
      let row = try Row.fetchOne(database, sql: sql, arguments: [read.id])
      if let row, Int.fromDatabaseValue(row[0]) == read.version,
        let changed = Int.fromDatabaseValue(row[1]), changed <= plan.revision
      {
        continue
      }
      try refuse(
        RecordKey(read.type, read.id), changedAt: row.flatMap { Int.fromDatabaseValue($0[1]) })
    }
    let fields = try FieldTable(database: database).fields(at: nil)
    for read in plan.reads.lists { try check(read, fields) }
    try requireGrants()
  }

  /// A register that was made anew from an older export knows nothing of what the routine saw.
  private func requirePast() throws {
    let latest = try SQLiteStore.latestRevision(database)
    guard plan.revision <= latest else {
      throw RegisterError(
        .stale,
        LocalizedText(
          message: "error.plan_ahead", ["revision": plan.revision, "latest": latest]))
    }
  }

  /// What the routine was allowed to see, it must still be allowed to see.
  private func requireGrants() throws {
    let id = String(plan.package.prefix { $0 != "@" })
    let granted = try GrantTable(database: database).grants(to: id, at: nil)
      .capabilities(of: plan.packageHash)
    for capability in plan.reads.capabilities ?? [] where !granted.contains(capability) {
      throw RegisterError(
        .stale,
        LocalizedText(message: "error.plan_stale_capability", ["capability": capability, "id": id]))
    }
  }

  /// No record may have entered, left or changed in a list that the routine read.
  private func check(_ read: Reads.ListRead, _ fields: RegisterFields) throws {
    let condition = read.field.map { " AND \($0.column) = ?" } ?? ""
    let sql = """
      SELECT id, max(revision, ifnull(until_revision, 0))
      FROM \((read.type.rawValue + "_version").quoted)
      WHERE (revision > ? OR until_revision > ?)\(condition) LIMIT 1
      """
    var arguments: StatementArguments = [plan.revision, plan.revision]
    if let field = read.field, let value = read.value {
      arguments += [stored(value, of: fields.field(field, of: read.type))]
    }
    guard let row = try Row.fetchOne(database, sql: sql, arguments: arguments) else { return }
    try refuse(RecordKey(read.type, row.decode(atIndex: 0)), changedAt: row.decode(atIndex: 1))
  }

  private func stored(_ value: String, of field: Field?) -> DatabaseValue {
    switch field?.kind {
    case .integer: Int(value)?.databaseValue ?? .null
    case .decimal: Double(value)?.databaseValue ?? .null
    case .boolean: (value == "true").databaseValue
    default: value.databaseValue
    }
  }

  private func refuse(_ key: RecordKey, changedAt revision: Int?) throws -> Never {
    var about: [String: any MessageArgument] = ["record": key.spoken, "revision": plan.revision]
    if let revision, let commit = try summary(where: "number = ?", [revision]) {
      about.merge(["label": commit.label, "change": commit.revision]) { $1 }
    }
    let message = about["change"] == nil ? "error.plan_stale" : "error.plan_stale_since"
    throw RegisterError(
      .stale,
      LocalizedText(message: message, about))
  }

  private func summary(
    where condition: String, _ arguments: StatementArguments
  ) throws -> CommitSummary? {
    try Row.fetchOne(
      database,
      sql: "SELECT number, time, kind, label, plan_id FROM revision WHERE \(condition)",
      arguments: arguments
    ).map(CommitSummary.init(row:))
  }
}
