// Sharing with other units, of the municipality and outside it.
extension CoreRule {
  static let sharing = [
    CoreRule(
      name: "sharing",
      reason: "nothing about a person is shared without a consent or a law that permits it",
      source: "public administration act, sections 13 to 13 b; 004:457; 001:3170", type: "message"
    ) { transition, source in
      guard let sharing = try Sharing(transition.after, in: source) else { return nil }
      if let wrong = try sharing.wrongBasis(in: source) { return wrong }
      return sharing.isGoing ? try sharing.lackingLeave(in: source) : nil
    },
    CoreRule(
      name: "objection", reason: "what the person objects to is not shared where the law says so",
      source: "health personnel act, section 29 (before 1 July 2026: sections 25 and 45)",
      type: "message"
    ) { transition, source in
      guard let sharing = try Sharing(transition.after, in: source), sharing.isGoing else {
        return nil
      }
      return try sharing.objection(in: source)
    },
    CoreRule(
      name: "objection_period", reason: "an objection is not taken back before it was made",
      source: "health personnel act, section 29", type: "objection"
    ) { transition, _ in transition.after.disorder(["raised", "withdrawn"]) },
  ]

  /// The same of what is only a draft, which somebody may still stop.
  static let draftAgainstObjection = CoreRule(
    name: "objection", reason: "what the person objects to is not shared where the law says so",
    source: "health personnel act, section 29", type: "message", severity: .warning
  ) { transition, source in
    guard let sharing = try Sharing(transition.after, in: source),
      transition.after["status"] == .text("draft")
    else { return nil }
    return try sharing.objection(in: source)
  }
}

/// A message that tells a unit something about a person.
private struct Sharing {
  let message: Record
  let client: Value
  let unit: Record
  let day: Day?

  /// Nil when nothing is shared: a message inside the municipality that names nothing it shares.
  init?(_ message: Record, in source: any RecordSource) throws {
    guard let client = message["client"], let id = message["to_unit"]?.text,
      message["status"] != .text("stopped"), let unit = try source.record(RecordKey("unit", id)),
      unit["is_external"] == .boolean(true) || message["scope"]?.list?.isEmpty == false
    else { return nil }
    self.message = message
    self.client = client
    self.unit = unit
    day = message["sent"]?.day ?? message["due"]?.day
  }

  /// Whether it is on its way, and no draft.
  var isGoing: Bool { ["ready", "sent"].contains(message["status"]?.text) }

  private var about: [String: any MessageArgument] {
    ["record": message.spoken, "unit": unit.spoken]
  }

  /// What is wrong with the legal basis, whatever the person has said.
  func wrongBasis(in source: any RecordSource) throws -> LocalizedText? {
    guard let id = message["legal_basis"]?.text else { return nil }
    let book = try source.law()
    if let absence = book.absence(of: id, on: day, in: message) { return absence }
    return try leave(in: source) == nil
      ? LocalizedText(message: "rule.shared_without_leave", about) : nil
  }

  /// What an objection does to the sharing, by the law of the day; nil when the basis permits none.
  private func leave(in source: any RecordSource) throws -> Law.Sharing? {
    guard let id = message["legal_basis"]?.text else { return nil }
    let book = try source.law()
    let version =
      day.map { book.law(id, on: $0) } ?? book.laws[id]?.first { $0.period.until == nil }
    return version?.sharing
  }

  /// That neither a law nor a consent lets it go.
  func lackingLeave(in source: any RecordSource) throws -> LocalizedText? {
    if message["legal_basis"] != nil { return nil }
    guard let consent = try consent(in: source) else {
      return LocalizedText(message: "rule.shared_without_consent", about)
    }
    let covered = about.merging(["consent": consent.spoken]) { $1 }
    let scope = Set(consent["scope"]?.list ?? [])
    guard consent["recipients"]?.list?.contains(unit.key.id) == true,
      scope.isSuperset(of: message["scope"]?.list ?? [])
    else { return LocalizedText(message: "rule.shared_beyond_consent", covered) }
    let ends = [consent["ends"]?.day, consent["withdrawn"]?.day].compactMap { $0 }.min()
    guard let day, let ends, ends < day else { return nil }
    return LocalizedText(message: "rule.shared_after_consent", covered)
  }

  /// That the person objects, and that the law of the day lets that stop it.
  func objection(in source: any RecordSource) throws -> LocalizedText? {
    let given: Day?
    switch try leave(in: source) {
    case .always?: return nil
    case .unlessObjectedOrWeighty? where message["despite_objection"] != nil: return nil
    case .unlessObjected?, .unlessObjectedOrWeighty?: given = nil
    case nil: given = try consent(in: source)?["given"]?.day
    }
    let objections = try source.records(RecordQuery("objection", matching: ["client": client]))
    return objections.first { holds($0, after: given) }.map {
      LocalizedText(
        message: "rule.shared_against_objection", about.merging(["record2": $0.spoken]) { $1 })
    }
  }

  /// A consent that is younger than the objection has taken its place.
  private func holds(_ objection: Record, after consent: Day?) -> Bool {
    let (raised, withdrawn) = (objection["raised"]?.day, objection["withdrawn"]?.day)
    if let day, let raised, raised > day { return false }
    if let withdrawn, withdrawn <= day ?? withdrawn { return false }
    if let consent, let raised, raised < consent { return false }
    let (units, scope) = (objection["recipients"]?.list ?? [], objection["scope"]?.list ?? [])
    let shared = message["scope"]?.list ?? []
    return (units.isEmpty || units.contains(unit.key.id))
      && (scope.isEmpty || shared.isEmpty || !Set(scope).isDisjoint(with: shared))
  }

  private func consent(in source: any RecordSource) throws -> Record? {
    try message["consent"]?.text.flatMap { try source.record(RecordKey("consent", $0)) }
  }
}
