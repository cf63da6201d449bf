// What decisions rest on.
extension CoreRule {
  static let legalBasis = [
    CoreRule(
      name: "legal_basis",
      reason: "a legal basis is in force on the day, and one that such a decision can rest on",
      source: "public administration act, section 25", type: "decision"
    ) { transition, source in
      let (before, after) = (transition.before, transition.after)
      let isAsBefore = ["legal_basis", "kind", "decided", "starts"].allSatisfy {
        before?[$0] == after[$0]
      }
      return before != nil && isAsBefore ? nil : try wrongBasis(of: after, in: source)
    }
  ]

  private static func wrongBasis(of decision: Record, in source: any RecordSource) throws
    -> LocalizedText?
  {
    guard let id = decision["legal_basis"]?.text else { return nil }
    let book = try source.law()
    let day = decision["decided"]?.day ?? decision["starts"]?.day
    if let wrong = book.absence(of: id, on: day, in: decision) { return wrong }
    guard let day, let rule = book.rule(for: decision["kind"]?.text ?? "", on: day),
      !rule.basis.contains(id)
    else { return nil }
    // Which it could rest on would tell the kind.
    return LocalizedText(
      message: rule.basis.isEmpty ? "rule.no_legal_basis" : "rule.another_legal_basis",
      ["record": decision.spoken])
  }

  /// Whoever asks for help to find or keep a home has it decided; that there is no dwelling is no
  /// answer (the parliamentary ombud's statements of 2025).
  static let housingHelpAnswered = CoreRule(
    name: "housing_help_answered",
    reason: "who asks for help to find or keep a home gets a decision on the help",
    source: "housing act for the disadvantaged, sections 6 and 7", type: "decision",
    severity: .warning
  ) { transition, source in
    let decision = transition.after
    guard decision["status"] == .text("refused"), decision["kind"] == .text("allocation"),
      transition.before?["status"] != decision["status"],
      let id = decision["application"]?.text, let day = decision["decided"]?.day,
      let application = try source.record(RecordKey("application", id)),
      application["kind"] == .text("housing_help"),
      try source.law().rule(for: "housing_help", on: day) != nil
    else { return nil }
    let answers = try source.records(RecordQuery("decision", matching: ["application": .text(id)]))
    return answers.contains { $0["kind"] == .text("housing_help") }
      ? nil
      : LocalizedText(
        message: "rule.housing_help_answered",
        ["record": decision.spoken, "record2": application.spoken])
  }
}

extension LawBook {
  /// Why the id is no law in force on the day, or without a day on any to come; nil when it is one.
  ///
  /// Never quotes the id: what stands there may be anything.
  func absence(of id: String, on day: Day?, in record: Record) -> LocalizedText? {
    guard let versions = laws[id] else {
      return LocalizedText(message: "rule.unknown_law", ["record": record.spoken])
    }
    guard let day else {
      return versions.contains { $0.period.until == nil }
        ? nil : LocalizedText(message: "rule.ended_law", ["record": record.spoken])
    }
    return law(id, on: day) != nil
      ? nil
      : LocalizedText(
        message: "rule.law_of_another_day", ["record": record.spoken, "iso": day.iso])
  }
}
