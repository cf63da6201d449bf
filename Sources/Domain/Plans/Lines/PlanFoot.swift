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
  /// The line, without its end.
  var bytes: [UInt8] {
    JSONWriter.object { json in
      json.list("findings", findings) { $1.write(to: &$0) }
      json.member("laws", laws.isEmpty ? nil : .object(JSON.Members(laws.mapValues(\.json))))
      json.member("line", .text("foot"))
      json.member(
        "totals",
        .members([
          "changes": .integer(totals.changes), "findings": .integer(totals.findings),
          "records": .integer(totals.records),
        ]))
    }
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
