/// A refused operation on the register.
package struct RegisterError: Error, Sendable, Equatable {
  package enum Code: String, Sendable {
    case alreadyApplied = "plan.applied"
    case badName = "register.name"
    case badPlan = "plan.invalid"
    case broken = "register.broken"
    case dataInvalid = "data.invalid"
    case diskFull = "register.disk_full"
    case missing = "register.missing"
    case newer = "register.newer"
    case notARegister = "register.foreign"
    case busy = "register.busy"
    case exists = "register.exists"
    case notFound = "record.missing"
    case otherRegister = "plan.register"
    case rule
    case stale = "plan.stale"
    case tampered = "plan.altered"
  }

  package let code: Code
  package let message: LocalizedText
  /// What is wrong, one by one, where there is more than one thing to say.
  package let findings: [Finding]

  package init(_ code: Code, _ message: LocalizedText, findings: [Finding] = []) {
    self.code = code
    self.message = message
    self.findings = findings
  }

  /// There is no such record.
  package init(missing key: RecordKey, in schema: Schema) {
    self.init(.notFound, LocalizedText(message: "error.no_record", ["record": schema.spoken(key)]))
  }

  /// There is no such commit.
  package init(noRevision revision: Int, latest: Int) {
    self.init(
      .notFound,
      LocalizedText(message: "error.no_revision", ["revision": revision, "latest": latest]))
  }

  /// A saved plan that is not as plans are.
  package init(_ fault: PlanFault, in file: String) {
    let code: Code = fault.code == .digest ? .tampered : .badPlan
    self.init(
      code, LocalizedText(message: "error.plan_line", ["name": file, "line": fault.line]),
      findings: [fault.finding(in: file)])
  }

  /// What is wrong with records; the first finding says of which kind.
  package init(refusing findings: [Finding]) {
    let isRule = findings.first?.code.hasPrefix("rule.") == true
    self.init(
      isRule ? .rule : .dataInvalid,
      LocalizedText(message: isRule ? "error.rule_broken" : "error.data_invalid"),
      findings: findings)
  }

  /// Refuses what something is wrong with.
  package static func refuse(_ findings: [Finding]) throws(RegisterError) {
    if !findings.isEmpty { throw RegisterError(refusing: findings) }
  }
}
