import Domain
import Routines

/// What is let in of what a worker says of a record: the same checks as of a saved plan.
struct AnswerCheck {
  private let source: any RecordSource
  private let fields: RegisterFields

  init(_ source: any RecordSource) throws {
    self.source = source
    fields = try source.fields()
  }

  /// The record of the line: one that the register has, and of whose capabilities none can be used
  /// that was not granted.
  func record(_ line: [UInt8], of order: RunOrder) throws -> PlanRecord {
    guard let record = try? PlanReader.record(line[...], number: 1, of: fields),
      (record.reads.capabilities ?? []).allSatisfy(order.capabilities.contains),
      record.reads.answers == nil || record.reads.answers == source.place?.answers,
      try record.key.map({ try source.record($0) != nil }) ?? true
    else { throw WorkerProcess.Loss.crashed }
    return PlanRecord(
      record.key, changes: record.changes.map(typed), findings: record.findings, log: record.log,
      reads: record.reads, indicators: record.indicators, traits: record.traits)
  }

  /// The change with its values as their fields hold them: a line has a day as a text.
  private func typed(_ change: Change) -> Change {
    var change = change
    for (name, value) in change.fields {
      change.fields[name] = fields.field(name, of: change.type)?.kind.accept(value) ?? value
    }
    return change
  }
}
