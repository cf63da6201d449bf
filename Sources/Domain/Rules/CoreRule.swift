/// A rule that holds whatever a routine proposes: checked at plan and again at apply.
package struct CoreRule: Sendable {
  /// The finding's code is "rule." and this name.
  package let name: String
  /// One line that says why.
  package let reason: String
  /// The report or the law that it comes from.
  package let source: String
  package let type: RecordTypeID
  var severity = Finding.Severity.error
  /// What is wrong with the transition, or null.
  ///
  /// Sees the register as it will be.
  let violation: @Sendable (Transition, any RecordSource) throws -> LocalizedText?

  /// Each is described by its table in this folder.
  static let ofNorway: [CoreRule] = [
    coordination, plans, people, sharing, applications, decisions, legalBasis, housing, discharge,
  ].flatMap { $0 }
  static let adviceOfNorway = [housingHelpAnswered, draftAgainstObjection]

  /// The rules that the transitions break, one finding each.
  fileprivate static func check(_ transitions: [Transition], in source: any RecordSource) throws
    -> [Finding]
  {
    try findings(of: source.schema.checked, transitions, in: source)
  }

  package static func advise(_ transitions: [Transition], in source: any RecordSource) throws
    -> [Finding]
  {
    try findings(of: source.schema.advised, transitions, in: source)
  }

  private static func findings(
    of rules: [RecordTypeID: [CoreRule]], _ transitions: [Transition],
    in source: any RecordSource
  ) throws -> [Finding] {
    try transitions.flatMap { transition in
      try (rules[transition.after.key.type] ?? []).compactMap { rule in
        try rule.violation(transition, source).map { rule.finding($0, transition) }
      }
    }
  }

  private func finding(_ message: LocalizedText, _ transition: Transition) -> Finding {
    Finding("rule.\(name)", severity, message, at: transition.at, about: transition.after.key)
  }

  static func periodOrder(of type: RecordType) -> CoreRule {
    CoreRule(
      name: "period_order", reason: "a period ends on or after the day it starts",
      source: "design, section 3", type: type.id
    ) { transition, _ in
      guard let starts = transition.after["starts"]?.day, let ends = transition.after["ends"]?.day,
        ends < starts
      else { return nil }
      return LocalizedText(
        message: "rule.ends_before_starts",
        ["record": transition.after.spoken, "iso": ends.iso, "iso2": starts.iso])
    }
  }
}

extension [Transition] {
  /// What is wrong with the register as they leave it: references that lead nowhere, then broken rules.
  package func faults(in source: any RecordSource) throws -> [Finding] {
    try DataCheck.danglingReferences(self, in: source) + CoreRule.check(self, in: source)
  }
}

extension RecordKey {
  /// "decision 'd-12'": how messages name a record, without personal data.
  package var named: String { "\(type.rawValue) '\(id)'" }
}

extension Record {
  /// Whether the periods of two records share a day.
  func overlaps(_ other: Record) -> Bool {
    let (starts, otherStarts) = (self["starts"]?.day, other["starts"]?.day)
    if let ends = self["ends"]?.day, let otherStarts, ends < otherStarts { return false }
    if let otherEnds = other["ends"]?.day, let starts, otherEnds < starts { return false }
    return true
  }

  func differs(from other: Record, exceptIn names: Set<String>) -> Bool {
    type.fields.contains {
      !names.contains($0.name) && self[$0.name] != other[$0.name]
    }
  }
}
