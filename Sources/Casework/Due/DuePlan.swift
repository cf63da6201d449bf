package import Domain
import Routines

/// Plans of the host's own, for what a coordinator says of a record that falls due.
///
/// They are plans like a routine's: read before they are applied, checked by the core rules, kept.
package enum DuePlan {
  /// The package they are of: the host, without files.
  package static let archive = PackageArchive(
    name: Host.version.replacing(" ", with: "@"), files: [:])

  /// That it is done; null where that takes more than to say so.
  package static func done(
    _ entry: DueList.Entry, over source: any RecordSource, revision: Int, asOf day: Day
  ) throws -> Plan? {
    guard let done = entry.due.done, !done.isOnItsDay || entry.day <= day else { return nil }
    var fields: [String: Value] = ["status": .text(done.status)]
    if let field = done.field { fields[field] = .day(day) }
    return try plan(
      entry, fields, because: LocalizedText(message: "due.because_done"), over: source,
      revision, day)
  }

  /// That it falls due on another day.
  package static func moved(
    _ entry: DueList.Entry, to new: Day, over source: any RecordSource, revision: Int,
    asOf day: Day
  ) throws -> Plan {
    try plan(
      entry, [entry.field: .day(new)], because: LocalizedText(message: "due.because_moved"),
      over: source, revision, day)
  }

  private static func plan(
    _ entry: DueList.Entry, _ fields: [String: Value], because: LocalizedText,
    over source: any RecordSource, _ revision: Int, _ day: Day
  ) throws -> Plan {
    let draft = Draft(over: source)
    let key = entry.record.key
    let version = try draft.record(key)?.version
    try draft.propose(
      Change(op: .update, key: key, version: version, fields: fields, because: because))
    let head = PlanHead(
      register: try source.register(), revision: revision, package: PackageReference(archive),
      routine: "due", title: source.schema.type(key.type).label, asOf: day, record: key.id,
      host: Host.version)
    let findings = try draft.transitions.faults(in: draft)
    return Plan(
      head, [PlanRecord(key, changes: draft.changes, findings: findings, reads: draft.reads)])
  }
}
