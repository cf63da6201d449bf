import Domain

/// What falls due in a register up to a day.
struct DueList {
  struct Entry {
    let day: Day
    let record: Record
    let field: String
    let client: String?
    let unit: String?
    let worker: String?
  }

  let today: Day
  let until: Day
  /// By day, then by type and id.
  private(set) var entries: [Entry] = []

  init(
    _ source: any RecordSource, today: Day, until: Day, unit: String?, worker: String?
  ) throws {
    self.today = today
    self.until = until
    for due in DueDay.all {
      try source.forEachRecord(RecordQuery(due.type)) { record in
        guard let day = due.day(of: record, asOf: today), day <= until else { return }
        let entry = try Self.entry(record, due, day, source)
        if let unit, entry.unit != unit { return }
        if let worker, entry.worker != worker { return }
        entries.append(entry)
      }
    }
    entries.sort { ($0.day, $0.record.key) < ($1.day, $1.record.key) }
  }

  /// Whose it is: what the record says, else its worker's unit, else its client's.
  private static func entry(
    _ record: Record, _ due: DueDay, _ day: Day, _ source: any RecordSource
  ) throws -> Entry {
    let worker =
      record["worker"]?.text ?? record["responsible"]?.text ?? record["coordinator"]?.text
      ?? record["decides"]?.text
    let group = try record["group"]?.text.flatMap { try source.record(RecordKey("group", $0)) }
    let client = record["client"]?.text ?? group?["client"]?.text
    let unit =
      try record["unit"]?.text
      ?? worker.flatMap { try source.record(RecordKey("worker", $0))?["unit"]?.text }
      ?? client.flatMap { try source.record(RecordKey("client", $0))?["unit"]?.text }
    return Entry(
      day: day, record: record, field: due.field, client: client, unit: unit, worker: worker)
  }
}

/// What --json of due prints.
struct DueAnswer: Encodable {
  struct EntryView: Encodable {
    let due: Day
    let isLate: Bool
    let type: String
    let id: String
    let field: String
    let client: String?
    let unit: String?
    let worker: String?

    enum CodingKeys: String, CodingKey {
      case due
      case isLate = "is_late"
      case type, id, field, client, unit, worker
    }
  }

  struct RoutineView: Encodable {
    let routine: String
    let changes: Int
    let findings: [FindingView]
  }

  let version = 1
  let asOf: Day
  let until: Day
  let due: [EntryView]
  let routines: [RoutineView]

  enum CodingKeys: String, CodingKey {
    case version
    case asOf = "as_of"
    case until, due, routines
  }

  init(_ list: DueList, _ plans: [Plan], _ language: Language) {
    asOf = list.today
    until = list.until
    due = list.entries.map { entry in
      EntryView(
        due: entry.day, isLate: entry.day < list.today, type: entry.record.key.type.rawValue,
        id: entry.record.key.id, field: entry.field, client: entry.client, unit: entry.unit,
        worker: entry.worker)
    }
    routines = plans.map { plan in
      RoutineView(
        routine: plan.routine, changes: plan.changes.count,
        findings: plan.findings.map { FindingView($0, language) })
    }
  }
}
