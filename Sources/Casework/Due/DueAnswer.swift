import Domain

/// What --json of due prints.
package struct DueAnswer: Encodable {
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
    let since: Day?
    let waiting: Int
    let next: Day?
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

  init(_ list: DueList, _ proposals: [DueProposals], _ language: Language) {
    asOf = list.today
    until = list.until
    due = list.entries.map { entry in
      EntryView(
        due: entry.day, isLate: entry.day < list.today, type: entry.record.key.type.rawValue,
        id: entry.record.key.id, field: entry.field, client: entry.client, unit: entry.unit,
        worker: entry.worker)
    }
    routines = proposals.map { proposed in
      RoutineView(
        routine: proposed.routine, changes: proposed.changes, since: proposed.since,
        waiting: proposed.waiting, next: proposed.next,
        findings: proposed.findings.map { FindingView($0, language) })
    }
  }
}
