/// Every record type of this host.
///
/// A new record is a new table in this folder: the register's tables follow from it.
package enum Schema {
  /// In an order in which each type comes after those it points to, where that is possible.
  package static let types: [RecordType] = [
    .unit, .worker, .client, .assessment, .contact, .consent, .objection, .housingPeriod, .dwelling,
    .vacancy,
    .application, .decision, .tenancy, .dwellingCheck, .tenancyThreat, .complaint, .delivery,
    .group, .queueEntry, .offer, .membership, .groupGoal, .task, .meeting, .coordinatorAssignment,
    .caseOwner, .dispute, .individualPlan, .planGoal, .planMeasure, .agreement, .dischargeNotice,
    .transitionStep, .handover, .visit, .incident, .message, .document,
    .population,
  ]

  private static let byID = Dictionary(uniqueKeysWithValues: types.map { ($0.id, $0) })
  private static let byPlural = Dictionary(uniqueKeysWithValues: types.map { ($0.plural, $0) })

  /// The type of that name, which must exist: for names that come from this program.
  package static func type(_ id: RecordTypeID) -> RecordType {
    guard let type = byID[id] else {
      preconditionFailure("rutine bug: there is no record type '\(id.rawValue)'")
    }
    return type
  }

  /// The type of that name, for names that come from outside.
  package static func find(_ name: String) -> RecordType? { byID[RecordTypeID(rawValue: name)] }
  package static func find(plural name: String) -> RecordType? { byPlural[name] }
}
