import Domain
import Routines

/// What is let in of what a worker says of a record: the same checks as of a saved plan.
struct AnswerCheck {
  private let fields: RegisterFields

  init(_ source: any RecordSource) throws { fields = try source.fields() }

  /// The record of the line, of whose capabilities none can be used that was not granted.
  func record(_ line: [UInt8], of order: RunOrder) throws -> PlanRecord {
    do {
      let record = try PlanReader.record(line[...], number: 1, of: fields)
      let used = record.reads.capabilities ?? []
      guard used.allSatisfy(order.capabilities.contains) else { throw WorkerProcess.Loss.crashed }
      return record
    } catch {
      throw WorkerProcess.Loss.crashed
    }
  }
}
