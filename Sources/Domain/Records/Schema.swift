/// The record types of a register, and the rules that hold for them: a value that whoever opens a register chooses.
///
/// A new record type is a file in this folder and its name in the list.
public final class Schema: Sendable {
  /// In an order in which each type comes after those it points to, where that is possible.
  package let types: [RecordType]
  /// What holds whatever a routine proposes.
  package let rules: [CoreRule]
  /// What whoever reads a plan is told of and may do all the same.
  let advice: [CoreRule]
  private let byID: [RecordTypeID: RecordType]
  private let byPlural: [String: RecordType]
  let checked, advised: [RecordTypeID: [CoreRule]]
  let eventsByName: [String: RecordEvent]

  init(_ types: [RecordType], rules: [CoreRule], advice: [CoreRule]) {
    self.types = types
    self.advice = advice
    byID = Dictionary(types.map { ($0.id, $0) }) { first, _ in first }
    byPlural = Dictionary(types.map { ($0.plural, $0) }) { first, _ in first }
    self.rules =
      rules + types.filter(\.isPeriod).map(CoreRule.periodOrder)
      + types.compactMap { [byID] in CoreRule.sameClient(of: $0, among: byID) }
    checked = Dictionary(grouping: self.rules, by: \.type)
    advised = Dictionary(grouping: advice, by: \.type)
    eventsByName = Dictionary(types.flatMap(RecordEvent.of).map { ($0.name, $0) }) { first, _ in
      first
    }
  }

  /// The type of that name; one without fields when there is none.
  package func type(_ id: RecordTypeID) -> RecordType { byID[id] ?? RecordType(unknown: id) }

  /// The type of that name, for names that come from outside.
  package func find(_ name: String) -> RecordType? { byID[RecordTypeID(rawValue: name)] }
  package func find(plural name: String) -> RecordType? { byPlural[name] }

  /// Whether there is a type to point to, where one is pointed to.
  package func has(_ target: RecordTypeID?) -> Bool { target.map { byID[$0] != nil } ?? true }

  /// How messages name a record in three languages: "vedtak «d-12»".
  package func spoken(_ key: RecordKey) -> LocalizedText { type(key.type).spoken(key.id) }
}

extension Schema {
  /// The records of a Norwegian municipality.
  public static let norway = Schema(
    [
      .unit, .worker, .client, .assessment, .contact, .consent, .objection, .housingPeriod,
      .dwelling, .vacancy,
      .application, .decision, .tenancy, .dwellingCheck, .tenancyThreat, .complaint, .delivery,
      .group, .queueEntry, .offer, .membership, .groupGoal, .task, .meeting,
      .coordinatorAssignment,
      .caseOwner, .dispute, .individualPlan, .planGoal, .planMeasure, .agreement,
      .dischargeNotice,
      .transitionStep, .handover, .visit, .incident, .message, .document,
      .population,
    ], rules: CoreRule.ofNorway, advice: CoreRule.adviceOfNorway)
}
