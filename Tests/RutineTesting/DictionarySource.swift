import Domain

/// The dictionaries as they are or as they were, and the copy that a transaction changes.
final class DictionarySource: Transaction {
  private(set) var tables: Tables
  private let revision: Int?
  private var places: [RecordKey: Location?] = [:]

  init(_ tables: Tables, at revision: Int?) {
    self.tables = tables
    self.revision = revision
  }

  func record(_ key: RecordKey) -> Record? { record(key, at: revision ?? .max) }

  func record(_ key: RecordKey, at revision: Int) -> Record? {
    tables.records[key]?.last { $0.revision <= revision }
  }

  func records(_ query: RecordQuery) -> [Record] {
    let found = tables.records.keys.filter { key in
      key.type == query.type && query.after.map { key.id > $0 } ?? true
        && query.through.map { key.id <= $0 } ?? true
    }.sorted().compactMap(record).filter { $0.matches(query) }
    return Array(found.prefix(query.limit ?? .max))
  }

  func change(in query: RecordQuery, after revision: Int) -> (key: RecordKey, revision: Int)? {
    for (key, versions) in tables.records where key.type == query.type {
      for (place, version) in versions.enumerated() where version.matches(query) {
        let next = place + 1 < versions.count ? versions[place + 1].revision : 0
        let latest = max(version.revision, next)
        if latest > revision { return (key, latest) }
      }
    }
    return nil
  }

  func register() -> RegisterID { tables.register }

  func remembered(_ query: MemoryQuery) -> Memory {
    var memory = Memory(last: tables.answers.count)
    for (place, answer) in tables.answers.enumerated()
    where place >= query.since && query.selects(answer.subject) {
      memory.add(
        Memory.Entry(answer.kind, answer.day), to: answer.subject, gist: answer.gist)
    }
    return memory
  }

  /// Records here rest on no law: no promise of the contract is about one.
  func law() -> LawBook { .none }

  var schema: Schema { tables.schema }

  func fields() -> RegisterFields {
    let then = tables.fields.filter { $0.holds(at: revision) }.map(\.row)
    return RegisterFields(
      schema, then, hiddenAs: tables.fields.filter { $0.until == nil }.map(\.row))
  }

  func grants(to package: String) -> [Grant] {
    tables.grants.filter { $0.row.package == package && $0.holds(at: revision) }.map(\.row)
      .sorted { $0.capability < $1.capability }
  }
}

// The books.
extension DictionarySource {
  func latestRevision() -> Int { tables.latest }

  func commits(since day: Day?) -> [CommitSummary] {
    tables.commits.reversed().filter { $0.time >= day?.iso ?? "" }
  }

  func run(_ planID: String) -> StoredPlan? { tables.runs.first { $0.id == planID } }

  func archives() -> [PackageArchive] {
    latest(tables.packages, by: \.hash)
  }

  func answers(to subject: String?) -> [Answer] {
    let asked = tables.answers.filter { $0.subject == subject ?? $0.subject }
    return latest(asked) { [$0.subject, $0.gist] }
  }

  func accesses(to subject: String?, since day: Day?) -> [Access] {
    tables.accesses.reversed().filter {
      $0.subject == subject ?? $0.subject && $0.time >= day?.iso ?? ""
    }
  }

  /// The last of those that are alike, the last of all first.
  private func latest<Row, Key: Hashable>(_ rows: [Row], by key: (Row) -> Key) -> [Row] {
    var seen: Set<Key> = []
    return rows.reversed().filter { seen.insert(key($0)).inserted }
  }
}

// What a transaction writes.
extension DictionarySource {
  func append(_ commit: CommitSummary) { tables.commits.append(commit) }

  func append(_ package: PackageArchive) { tables.packages.append(package) }

  func append(_ run: StoredPlan, of package: PackageArchive, at revision: Int) {
    append(package)
    tables.runs.append(run)
  }

  func append(_ answer: Answer) { tables.answers.append(answer) }
  func append(_ access: Access) { tables.accesses.append(access) }
  func write(_ version: Record) { tables.records[version.key, default: []].append(version) }
  func write(_ register: RegisterID) { tables.register = register }

  func write(_ grant: Grant) {
    end(grant, at: grant.revision)
    tables.grants.append(Tables.Period(row: grant, from: grant.revision))
  }

  func end(_ grant: Grant, at revision: Int) { tables.grants.end(grant, at: revision) }

  func write(_ field: CustomField, at revision: Int) {
    for place in tables.fields.indices
    where tables.fields[place].until == nil && tables.fields[place].row.path == field.path {
      tables.fields[place].until = revision
    }
    tables.fields.append(Tables.Period(row: field, from: revision))
  }

  func note(_ key: RecordKey, at place: Location?) -> Bool {
    guard places[key] == nil else { return false }
    places[key] = .some(place)
    return true
  }

  func place(of key: RecordKey) -> Location? {
    places[key].map { $0 ?? Location(file: "") }
  }

  func forEachNoted(
    _ type: RecordTypeID, writtenAt revision: Int, _ body: (Record) throws -> Void
  ) throws {
    for key in places.keys.filter({ $0.type == type }).sorted() {
      if let record = record(key), record.revision == revision { try body(record) }
    }
  }
}
