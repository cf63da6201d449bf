/// The line after a plan's records: how much there was, and what is said of the whole.
package struct PlanFoot: Sendable, Hashable {
  package var totals = Totals()
  package var findings: [Finding] = []
  /// Titles of the legal references that the changes name, as they were on the day.
  package var laws: [String: LocalizedText] = [:]

  package struct Totals: Sendable, Hashable {
    package private(set) var records = 0
    package private(set) var changes = 0
    package private(set) var findings = 0

    package init() {}

    mutating func add(_ record: PlanRecord) {
      records += 1
      changes += record.changes.count
      findings += record.findings.count
    }
  }
}

extension PlanFoot {
  package var json: JSON {
    .members([
      "line": .text("foot"),
      "totals": .members([
        "records": .integer(totals.records), "changes": .integer(totals.changes),
        "findings": .integer(totals.findings),
      ]), "findings": .nonempty(findings.map(\.json)),
      "laws": laws.isEmpty ? nil : .object(JSON.Members(laws.mapValues(\.json))),
    ])
  }

  init(_ members: inout PlanMembers) throws(PlanFault.Code) {
    totals = try Totals(members.object("totals"))
    findings = try members.list("findings", Finding.init)
    laws = try members.laws("laws")
    try members.requireEmpty()
  }
}

extension PlanFoot.Totals {
  fileprivate init(_ object: PlanMembers) throws(PlanFault.Code) {
    var members = object
    records = try members.count("records")
    changes = try members.count("changes")
    findings = try members.count("findings")
    try members.requireEmpty()
  }
}
