/// What is wrong with a line of a plan: from a file, a register or a worker.
package struct PlanFault: Error, Sendable, Hashable {
  package enum Code: String, Sendable, CaseIterable, Error {
    /// Not JSON, or longer, deeper or larger than a line may be.
    case json = "plan.json"
    /// A member is missing, of another kind, or none that such a line has.
    case shape = "plan.shape"
    /// Not the line that comes here.
    case order = "plan.order"
    /// A record type that there is not.
    case type = "plan.type"
    /// No id of a record.
    case id = "plan.id"
    /// No name of a field, or of none that the records have.
    case field = "plan.field"
    /// A value that its field cannot hold.
    case value = "plan.value"
    /// A text that is too long, or has characters that are not shown.
    case text = "plan.text"
    /// No place in a package's files.
    case place = "plan.place"
    /// The foot counts other lines than there are.
    case totals = "plan.totals"
    /// Made by a newer or an older version.
    case format = "plan.format"
    /// Not what the digest was made of.
    case digest = "plan.altered"
  }

  package let code: Code
  /// Counts from 1.
  package let line: Int

  package init(_ code: Code, line: Int) {
    self.code = code
    self.line = line
  }

  package var finding: Finding { finding(in: nil) }

  /// Where the line is in that file.
  package func finding(in file: String?) -> Finding {
    Finding(code.rawValue, code.message, at: file.map { Location(file: $0, line: line) })
  }
}

extension PlanFault.Code {
  var message: LocalizedText {
    switch self {
    case .json: LocalizedText(message: "plan_fault.json")
    case .shape: LocalizedText(message: "plan_fault.shape")
    case .order: LocalizedText(message: "plan_fault.order")
    case .type: LocalizedText(message: "plan_fault.type")
    case .id: LocalizedText(message: "plan_fault.id")
    case .field: LocalizedText(message: "plan_fault.field")
    case .value: LocalizedText(message: "plan_fault.value")
    case .text: LocalizedText(message: "plan_fault.text")
    case .place: LocalizedText(message: "plan_fault.place")
    case .totals: LocalizedText(message: "plan_fault.totals")
    case .format: LocalizedText(message: "plan_fault.format")
    case .digest: LocalizedText(message: "plan_fault.digest")
    }
  }
}
