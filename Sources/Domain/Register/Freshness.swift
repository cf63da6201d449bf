/// Whether what a plan was made from is still so.
struct Freshness {
  let plan: Plan
  let register: any Snapshot

  func check(_ cadence: Cadence?) throws {
    if try register.run(plan.id) != nil {
      throw RegisterError(
        .alreadyApplied, LocalizedText(message: "error.plan_applied", ["id": plan.id]))
    }
    try requirePast()
    let reads = plan.reads
    for read in reads.records { try check(read) }
    let fields = try register.fields()
    for read in reads.lists { try check(read, fields) }
    try requireGrants(reads.capabilities ?? [])
    let records = plan.records.filter { !$0.changes.isEmpty }
    try requireUnanswered(records)
    if let cadence { for record in records { try requireTurn(of: record, cadence) } }
  }

  /// The register has every answer that the routine knew, and none since for the records: what was proposed
  /// before it was answered is not done beside it.
  private func requireUnanswered(_ records: [PlanRecord]) throws {
    let known = records.map { $0.reads.answers ?? 0 }
    guard let least = known.min(), let most = known.max() else { return }
    let keys = records.compactMap(\.key)
    let (first, last) = (keys.min { $0.id < $1.id }, keys.max { $0.id < $1.id })
    let memory = try register.remembered(
      MemoryQuery(plan.head.name, from: first, through: last, since: least))
    guard memory.last >= most else {
      throw RegisterError(
        .stale, LocalizedText(message: "error.plan_ahead_answers", ["answers": most]))
    }
    for record in records { try requireUnanswered(record, memory) }
  }

  private func requireUnanswered(_ record: PlanRecord, _ memory: Memory) throws {
    let subject = plan.head.name.subject(record.key)
    guard memory.entry(for: subject) != nil else { return }
    let keys = record.changes.compactMap(\.once)
    if keys.contains(where: { memory.entry(for: subject, key: $0) != nil }) { try refuseAnswered() }
    let about = record.key.map { ["record": register.schema.spoken($0)] } ?? [:]
    throw RegisterError(
      .stale,
      LocalizedText(
        message: record.key == nil ? "error.plan_answered_whole" : "error.plan_answered_record",
        about))
  }

  private func requireTurn(of record: PlanRecord, _ cadence: Cadence) throws {
    let memory = try register.remembered(
      MemoryQuery(plan.head.name, from: record.key, through: record.key))
    let entry = memory.entry(for: plan.head.name.subject(record.key))
    guard case .notBefore = cadence.turn(on: plan.asOf, after: entry?.day) else { return }
    try refuseAnswered()
  }

  private func refuseAnswered() throws -> Never {
    throw RegisterError(.stale, LocalizedText(message: "error.plan_answered", ["id": plan.id]))
  }

  /// A register that was made anew from an older export knows nothing of what the routine saw.
  private func requirePast() throws {
    let latest = try register.latestRevision()
    guard plan.revision <= latest else {
      throw RegisterError(
        .stale,
        LocalizedText(
          message: "error.plan_ahead", ["revision": plan.revision, "latest": latest]))
    }
  }

  /// What the routine was allowed to see, it must still be allowed to see.
  private func requireGrants(_ capabilities: [String]) throws {
    let id = plan.head.package.id
    let granted = try register.grants(to: id).capabilities(of: plan.packageHash)
    for capability in capabilities where !granted.contains(capability) {
      throw RegisterError(
        .stale,
        LocalizedText(message: "error.plan_stale_capability", ["capability": capability, "id": id]))
    }
  }

  private func check(_ read: Reads.RecordRead) throws {
    let key = RecordKey(read.type, read.id)
    let now = try register.version(of: key)
    if let now, now.number == read.version, now.revision <= plan.revision { return }
    try refuse(key, changedAt: now?.revision)
  }

  /// No record may have entered, left or changed in a list that the routine read.
  private func check(_ read: Reads.ListRead, _ fields: RegisterFields) throws {
    var query = RecordQuery(read.type)
    if let name = read.field, let text = read.value {
      let kind = fields.field(name, of: read.type)?.kind ?? .text
      // A list of what the field cannot hold is empty.
      guard let value = kind.value(plain: text) else { return }
      query.matching = [name: value]
    }
    guard let change = try register.change(in: query, after: plan.revision) else { return }
    try refuse(change.key, changedAt: change.revision)
  }

  private func refuse(_ key: RecordKey, changedAt revision: Int?) throws -> Never {
    var about: [String: any MessageArgument] = [
      "record": register.schema.spoken(key), "revision": plan.revision,
    ]
    if let revision,
      let commit = try register.commits(since: nil).first(where: { $0.revision == revision })
    {
      about.merge(["label": commit.label, "change": commit.revision]) { $1 }
    }
    let message = about["change"] == nil ? "error.plan_stale" : "error.plan_stale_since"
    throw RegisterError(.stale, LocalizedText(message: message, about))
  }
}

extension FieldKind {
  /// The value of which `Value.plain` makes that text.
  fileprivate func value(plain text: String) -> Value? {
    switch self {
    case .integer: Int(text).map(Value.integer)
    case .decimal: Double(text).map(Value.decimal)
    case .boolean: .boolean(text == "true")
    case .day: Day(iso: text).map(Value.day)
    default: .text(text)
    }
  }
}
