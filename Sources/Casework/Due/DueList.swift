package import Domain

/// What falls due in a register up to a day.
package struct DueList: Sendable {
  package struct Entry: Sendable {
    package let due: DueDay
    package let day: Day
    package let record: Record
    package let client: String?
    package let unit: String?
    package let worker: String?

    package var field: String { due.field }
  }

  /// Whose days are wanted; null for everybody's.
  package struct Filter: Sendable {
    package var unit: String?
    package var worker: String?
    package var client: String?

    package init(unit: String? = nil, worker: String? = nil, client: String? = nil) {
      self.unit = unit
      self.worker = worker
      self.client = client
    }

    /// Whether what is about a record is wanted; what is about none is everybody's.
    package func wants(
      _ record: Record, on day: Day, in source: any RecordSource
    ) throws -> Bool {
      guard unit != nil || worker != nil || client != nil else { return true }
      return wants(try Responsible(for: record, on: day, in: source))
    }

    func wants(_ whose: Responsible) -> Bool {
      (unit ?? whose.unit) == whose.unit && (worker ?? whose.worker) == whose.worker
        && (client ?? whose.client) == whose.client
    }
  }

  /// Whom a record is about; null when it is about nobody.
  package static func client(
    of record: Record, in source: any RecordSource
  ) throws -> String? {
    try Responsible.client(of: record, in: source)
  }

  package let today: Day
  package let until: Day
  /// By day, then by type and id.
  package private(set) var entries: [Entry] = []

  package init(
    _ source: any RecordSource, today: Day, until: Day, _ filter: Filter = Filter()
  ) throws {
    self.today = today
    self.until = until
    for due in DueDay.all {
      for query in due.queries(upTo: until, in: source.schema, client: filter.client) {
        try source.forEachRecord(query) { record in
          guard let day = due.day(of: record, asOf: today) else { return }
          let whose = try Responsible(for: record, on: today, in: source)
          guard filter.wants(whose) else { return }
          entries.append(
            Entry(
              due: due, day: day, record: record, client: whose.client, unit: whose.unit,
              worker: whose.worker))
        }
      }
    }
    entries.sort { ($0.day, $0.record.key) < ($1.day, $1.record.key) }
  }
}
