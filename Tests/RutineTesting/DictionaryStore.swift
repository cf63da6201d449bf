package import Domain

/// A register in dictionaries, gone when its program ends: the plainest store that holds the contract.
package final class DictionaryStore: Store {
  private var tables: Tables

  package init(_ schema: Schema = .norway) { tables = Tables(schema: schema) }

  package var schema: Schema { tables.schema }

  package func read<Result>(
    at revision: Int?, _ body: (any Snapshot, Int) throws -> Result
  ) throws -> Result {
    let latest = tables.latest
    if let revision, !(0...latest).contains(revision) {
      throw RegisterError(noRevision: revision, latest: latest)
    }
    return try body(DictionarySource(tables, at: revision), revision ?? latest)
  }

  package func write<Result>(_ body: (any Transaction) throws -> Result) throws -> Result {
    let source = DictionarySource(tables, at: nil)
    let result = try body(source)
    tables = source.tables
    return result
  }

  package func faults(atMost limit: Int) throws -> Verification {
    let source = DictionarySource(tables, at: nil)
    let records = tables.records.keys.sorted().compactMap(source.record)
    let findings = try records.flatMap { try DataCheck.findings(in: $0, source) }
    return Verification(
      revision: tables.latest, records: records.count, runs: tables.runs.count,
      findings: Array(findings.prefix(limit)))
  }

  package func backUp(to path: String, drafts: ([String]) -> Void) throws -> Int {
    throw RegisterError(.missing, LocalizedText("A register in memory has no copy in a file."))
  }
}

/// All that a register holds.
struct Tables {
  /// What holds from one commit on until another.
  struct Period<Row> {
    let row: Row
    let from: Int
    var until: Int?

    func holds(at revision: Int?) -> Bool {
      guard let revision else { return until == nil }
      return from <= revision && until.map { $0 > revision } ?? true
    }
  }

  let schema: Schema
  var register = RegisterID.none
  var commits: [CommitSummary] = []
  /// Every version of each record, oldest first.
  var records: [RecordKey: [Record]] = [:]
  var grants: [Period<Grant>] = []
  var fields: [Period<CustomField>] = []
  var runs: [StoredPlan] = []
  /// Those that were taken up, once for each time.
  var packages: [PackageArchive] = []
  var answers: [Answer] = []
  var accesses: [Access] = []

  var latest: Int { commits.last?.revision ?? 0 }
}

extension [Tables.Period<Grant>] {
  mutating func end(_ grant: Grant, at revision: Int) {
    for place in indices
    where self[place].until == nil && self[place].row.package == grant.package
      && self[place].row.capability == grant.capability
    {
      self[place].until = revision
    }
  }
}
