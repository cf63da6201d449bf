package import Domain
import Foundation
import GRDB

extension SQLiteStore {
  package func faults(atMost limit: Int) throws -> Verification {
    try storageErrors(place?.path) {
      try queue.read { database in
        var inspection = try Inspection(database, tables, limit, lawReader)
        inspection.inspect()
        return Verification(
          revision: try Self.latestRevision(database), records: inspection.records,
          runs: inspection.runs, findings: Array(inspection.findings.prefix(limit)))
      }
    }
  }
}

/// Looks at all that a register holds, and notes what is wrong; what cannot be read hides nothing else.
struct Inspection {
  let database: Database
  let limit: Int
  let tables: RecordTables
  private let source: TableSource
  private(set) var findings: [Finding] = []
  private(set) var records = 0
  private(set) var runs = 0
  /// Yeses that the runs say were given.
  var said = 0

  init(_ database: Database, _ tables: RecordTables, _ limit: Int, _ reader: LawReader?) throws {
    self.database = database
    self.limit = limit
    self.tables = tables
    source = try TableSource(database: database, tables, revision: nil, law: reader)
  }

  mutating func inspect() {
    part { try $0.inspectFile() }
    part { try $0.inspectStructure() }
    part { try $0.inspectNumbers() }
    part { try $0.inspectFields() }
    part { try $0.inspectKept() }
    part { try $0.inspectBooks() }
    for type in tables.schema.types {
      part { try $0.inspectRows(of: type) }
      part { try $0.inspectVersions(of: type) }
      part { try $0.inspectHistory(of: type) }
      part { try $0.inspectLinks(of: type) }
      part { try $0.inspectTexts(of: type) }
    }
    part { try $0.inspectRuns() }
    part { try $0.inspectAnswers() }
    part { try $0.inspectPackages() }
  }

  /// One part of the register; damage that stops it is a finding of its own.
  private mutating func part(_ body: (inout Inspection) throws -> Void) {
    guard findings.count < limit else { return }
    do { try body(&self) } catch { note("verify.unreadable", [:]) }
  }

  mutating func note(
    _ code: String, _ arguments: [String: any MessageArgument], about key: RecordKey? = nil
  ) {
    let finding = Finding(code, LocalizedText(message: code, arguments), about: key)
    if findings.count < limit, !findings.contains(finding) { findings.append(finding) }
  }
}

// The file, and what SQLite itself can say of it.
extension Inspection {
  private mutating func inspectFile() throws {
    for line in try String.fetchAll(database, sql: "PRAGMA integrity_check(\(limit))")
    where line != "ok" {
      note("verify.damaged", ["reason": String(line.prefix(200))])
    }
    let rows = try Row.fetchCursor(database, sql: "PRAGMA foreign_key_check")
    while let row = try rows.next(), findings.count < limit {
      note(
        "verify.reference",
        [
          "type": try row.decode(String.self, atIndex: 0),
          "row": Int.fromDatabaseValue(row[1]) ?? 0,
        ])
    }
  }

  /// A plan is what its id says, was applied with its package, and is the one that its revision names.
  private mutating func inspectRuns() throws {
    let rows = try Row.fetchCursor(database, sql: Self.runs)
    while let row = try rows.next(), findings.count < limit {
      let told = (3...5).map { String.fromDatabaseValue(row[$0]) }
      guard !row.hasNull(atIndex: 2) else {
        note("verify.plan", ["id": told[2] ?? "?"])
        continue
      }
      runs += 1
      let stored = try StoredPlan(row: row)
      let plan = try? stored.opened(in: tables.schema)
      if let plan, let name = String.fromDatabaseValue(row[6]), name != plan.package {
        note("verify.package", ["name": plan.package])
      }
      if plan == nil || told != [plan?.packageHash, plan?.label, plan?.id] {
        note("verify.plan", ["id": stored.id])
      }
      for answer in plan?.answers(by: "", at: "", in: tables.schema) ?? [] {
        said += 1
        if try !isKept(answer) { note("verify.answer", ["id": stored.id]) }
      }
    }
  }

  private static let runs = """
    SELECT run.plan_id, digest, plan, package_hash, label, revision.plan_id, name
    FROM revision LEFT JOIN run ON run.revision = revision.number
      LEFT JOIN package_version ON hash = package_hash
    WHERE revision.plan_id IS NOT NULL OR kind = 'apply' OR run.plan_id IS NOT NULL ORDER BY number
    """

  private mutating func inspectPackages() throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT hash, name, files FROM package_version")
    while let row = try rows.next(), findings.count < limit {
      let (hash, name) = try (
        row.decode(String.self, atIndex: 0), row.decode(String.self, atIndex: 1)
      )
      let data = try row.decode(Data.self, atIndex: 2)
      let files = try? JSONDecoder().decode([String: String].self, from: data)
      if files.map({ PackageArchive(name: name, files: $0).hash }) != hash {
        note("verify.package", ["name": name])
      }
    }
    for name in try String.fetchAll(database, sql: Self.missingPackages) {
      note("verify.package", ["name": name])
    }
  }

  /// What was taken up and is not kept: what it says is sensitive is forgotten.
  private static let missingPackages = """
    SELECT package_name FROM capability_grant
      WHERE package_hash NOT IN (SELECT hash FROM package_version)
    UNION SELECT label FROM revision
      WHERE kind = 'adopt' AND label NOT IN (SELECT name FROM package_version)
    """
}

// Records.
extension Inspection {
  /// Every record against its fields, its references and the core rules.
  private mutating func inspectRows(of type: RecordType) throws {
    let selection = try tables.selection(type.id, at: nil)
    let statement = try database.makeStatement(sql: selection.sql(where: "1") + " ORDER BY id")
    let rows = try Row.fetchCursor(statement)
    while let row = try rows.next(), findings.count < limit {
      records += 1
      let id = String.fromDatabaseValue(row[0])
      let key = RecordKey(type.id, id.map { RecordKey.isValidID($0) ? $0 : "?" } ?? "?")
      do {
        try inspect(try selection.record(of: statement, source.ownFields), row)
      } catch {
        note("verify.value", ["record": type.spoken(key.id)], about: key)
      }
    }
  }

  private mutating func inspect(_ record: Record, _ row: Row) throws {
    for (column, value) in row
    where try isNoText(value.databaseValue, column, record) {
      note(
        "verify.text", ["record": record.spoken, "name": column], about: record.key)
    }
    for finding in try DataCheck.findings(in: record, source) where findings.count < limit {
      findings.append(finding)
    }
  }

  /// Every earlier version against the fields of today, which hold what they ever held.
  private mutating func inspectVersions(of type: RecordType) throws {
    let selection = try tables.selection(type.id, at: nil)
    let statement = try database.makeStatement(sql: selection.pastSQL)
    let rows = try Row.fetchCursor(statement)
    while let row = try rows.next(), findings.count < limit {
      let id = String.fromDatabaseValue(row[0]).flatMap { RecordKey.isValidID($0) ? $0 : nil }
      guard let record = try? selection.record(of: statement, source.ownFields), id != nil,
        DataCheck.isMadeOfValues(record, source.ownFields),
        try !row.contains(where: { column, value in
          try isNoText(value.databaseValue, column, record, in: "_version")
        })
      else {
        let key = RecordKey(type.id, id ?? "?")
        let version = Int.fromDatabaseValue(row[1]) ?? 0
        note("verify.version", ["record": type.spoken(key.id), "version": version], about: key)
        continue
      }
    }
  }

  /// Every record's row against the version that its history ends with, and versions among themselves.
  private mutating func inspectHistory(of type: RecordType) throws {
    for sql in [Self.unlikeHistory(type), Self.brokenHistory(type)] {
      let rows = try Row.fetchCursor(database, sql: sql)
      while let row = try rows.next(), findings.count < limit {
        let id = String.fromDatabaseValue(row[0]) ?? "?"
        let key = RecordKey(type.id, RecordKey.isValidID(id) ? id : "?")
        note("verify.history", ["record": type.spoken(key.id)], about: key)
      }
    }
  }

  /// Every list of ids against the rows that keep its references.
  private mutating func inspectLinks(of type: RecordType) throws {
    for field in type.fields {
      guard case .references = field.kind else { continue }
      for id in try String.fetchAll(database, sql: Self.unlikeList(field.name, of: type.id)) {
        let key = RecordKey(type.id, RecordKey.isValidID(id) ? id : "?")
        note("verify.list", ["record": type.spoken(key.id), "name": field.name], about: key)
      }
    }
  }

  private static func unlikeList(_ name: String, of type: RecordTypeID) -> String {
    let table = type.rawValue.quoted
    let links = "SELECT id, position, target FROM \("\(type.rawValue)_\(name)".quoted)"
    let list = """
      SELECT \(table).id, each.key, each.value
      FROM \(table), json_each(\(table).\(name.quoted)) AS each
      """
    return """
      SELECT DISTINCT id FROM (SELECT * FROM (\(list) EXCEPT \(links))
        UNION ALL SELECT * FROM (\(links) EXCEPT \(list))) ORDER BY id
      """
  }

  private static func unlikeHistory(_ type: RecordType) -> String {
    let (table, versions) = (type.id.rawValue.quoted, "\(type.id.rawValue)_version".quoted)
    let differs = (["revision"] + type.fields.map(\.name) + ["ext"])
      .map { "now.\($0.quoted) IS NOT past.\($0.quoted)" }.joined(separator: " OR ")
    return """
      SELECT now.id FROM \(table) AS now LEFT JOIN \(versions) AS past
        ON past.id = now.id AND past.version = now.version
      WHERE past.id IS NULL OR past.until_revision IS NOT NULL OR \(differs) ORDER BY now.id
      """
  }

  /// Versions count from 1 without a gap, each until the next, the last one that of a record; each was written by
  /// an import or a run.
  private static func brokenHistory(_ type: RecordType) -> String {
    let (table, versions) = (type.id.rawValue.quoted, "\(type.id.rawValue)_version".quoted)
    return """
      SELECT DISTINCT past.id FROM \(versions) AS past
        LEFT JOIN \(versions) AS next ON next.id = past.id AND next.version = past.version + 1
        LEFT JOIN \(versions) AS last ON last.id = past.id AND last.version = past.version - 1
        LEFT JOIN \(table) AS now ON now.id = past.id
      WHERE past.until_revision IS NOT next.revision OR (last.id IS NULL AND past.version <> 1)
        OR past.revision NOT IN (SELECT number FROM revision WHERE kind IN ('import', 'apply'))
        OR now.id IS NULL OR (next.id IS NULL AND now.version <> past.version) ORDER BY past.id
      """
  }
}
