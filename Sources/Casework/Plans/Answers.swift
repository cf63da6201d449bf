package import Domain

/// What --json of run, apply and show run prints.
///
/// Keys may be added, never renamed.
package struct PlanAnswer: Encodable {
  let version = 1
  let applied: Bool
  /// The revision that applying made.
  let revision: Int?
  /// When what is proposed is due, where the routine says how often.
  let turns: TurnsView?
  let plan: PlanView

  struct TurnsView: Encodable {
    let due: Int
    let since: Day?
    let waiting: Int
    let next: Day?
  }

  init(
    applied: Bool, revision: Int?, plan: Plan, _ turns: PlanTurns?, _ fields: RegisterFields,
    _ words: Words, _ sight: PlanSight
  ) {
    self.applied = applied
    self.turns = turns.flatMap { turns in
      guard case .every = turns.cadence else { return nil }
      return TurnsView(
        due: turns.due, since: turns.since, waiting: turns.waiting, next: turns.next)
    }
    self.revision = revision
    self.plan = PlanView(plan, fields, words, sight)
  }
}

/// What --json prints when a command fails: where a plan's findings are, so are these.
package struct FailureAnswer: Encodable {
  package struct Refused: Encodable {
    let changes: [String] = []
    let documents: [String] = []
    let findings: [FindingView]
    let log: [String] = []
  }

  let version = 1
  let applied = false
  let error: String
  let plan: Refused

  package init(_ error: String, _ findings: [Finding]) {
    self.error = error
    plan = Refused(findings: findings.map { FindingView($0, .en) })
  }
}

/// A plan for other programs: texts in one language, without values that are not to be seen.
package struct PlanView: Encodable {
  let id: String
  let package: String
  let packageHash: String
  let routine: String
  let title: String
  let asOf: Day
  let revision: Int
  let host: String
  let changes: [ChangeView]
  let findings: [FindingView]
  /// Ids of the letters among the changes.
  let documents: [String]
  let log: [String]
  let indicators: [IndicatorView]?

  package struct IndicatorView: Encodable {
    let name: String
    let label: String
    let count: Double
    let of: Double?
    let unit: String?

    init(_ indicator: Indicator, _ language: Language) {
      name = indicator.name
      label = indicator.label[language]
      count = indicator.count
      of = indicator.of
      unit = indicator.unit?.rawValue
    }
  }

  enum CodingKeys: String, CodingKey {
    case id, package
    case packageHash = "package_hash"
    case routine, title
    case asOf = "as_of"
    case revision
    case host, changes, findings, documents, log, indicators
  }

  init(_ plan: Plan, _ fields: RegisterFields, _ words: Words, _ sight: PlanSight) {
    let language = words.language
    id = plan.id
    package = plan.package
    packageHash = plan.packageHash
    routine = plan.routine
    title = plan.title[language]
    asOf = plan.asOf
    revision = plan.revision
    host = plan.host
    changes = plan.changes.map { ChangeView($0, fields, words, sight) }
    findings = plan.findings.map { FindingView($0, language) }
    documents = plan.changes.filter { $0.type == "document" }.map(\.id)
    indicators = plan.indicators.map { $0.map { IndicatorView($0, language) } }
    log = plan.log.map { $0.text[language] }
  }
}

package struct ChangeView: Encodable {
  let op: String
  let type: String
  let id: String
  let fields: [String: Value]
  let because: String
  let law: String?
  let at: String?

  init(_ change: Change, _ known: RegisterFields, _ words: Words, _ sight: PlanSight) {
    op = change.op.rawValue
    type = change.type.rawValue
    id = change.id
    // A field that the register does not know is part of what is proposed, and shown.
    fields = change.fields.filter { name, _ in
      guard sight.extent < .proposed, let field = known.field(name, of: change.type) else {
        return true
      }
      return words.sensitiveWords.isOpen(field) || sight.quotes(field, of: change)
    }
    because = change.because[words.language]
    law = change.law
    at = change.at.map { "\($0)" }
  }
}

package struct FindingView: Encodable {
  let code: String
  let severity: String
  let message: String
  let at: String?
  let about: String?
  let field: String?

  package init(_ finding: Finding, _ language: Language) {
    code = finding.code
    severity = finding.severity.rawValue
    message = finding.message[language]
    at = finding.at.map { "\($0)" }
    about = finding.about.map { "\($0.type.rawValue)/\($0.id)" }
    field = finding.field
  }
}

/// What --json of list and show prints.
package struct RecordsAnswer: Encodable {
  package struct RecordView: Encodable {
    let id: String
    let version: Int
    let revision: Int
    let fields: [String: Value]
  }

  let version = 1
  let type: String
  let revision: Int
  let records: [RecordView]

  init(
    type: RecordType, _ revision: Int, _ records: [Record], _ fields: RegisterFields,
    _ sight: Sight
  ) {
    self.type = type.id.rawValue
    self.revision = revision
    self.records = records.map { record in
      RecordView(
        id: record.key.id, version: record.version, revision: record.revision,
        fields: record.fields.filter { fields.field($0.key, of: type.id).map(sight.shows) ?? false }
      )
    }
  }
}
