import Domain
import Routines

/// A sweep in workers: what is under way, and how it goes on when a worker is lost.
struct WorkerSweep {
  /// Batches that a worker has got and not yet answered, so that it never waits.
  private static let mostInFlight = 2
  /// Records that a worker may be lost on before the rest is given up.
  private static let mostLost = 3

  fileprivate struct Batch {
    var order: RunOrder
    /// Whether the worker says of each record that it comes to it.
    var isAnnouncing = false
    /// The record it came to last, and the last that something was told of.
    var at: String?
    var told: String?
  }

  private let check: AnswerCheck
  private(set) var lost: Int
  private var batches: [Batch] = []

  init(_ check: AnswerCheck, lost: Int) {
    self.check = check
    self.lost = lost
  }

  mutating func run(
    _ orders: () throws -> RunOrder?, scopes: (String) -> RecordTypeID?,
    connect: (_ anew: Bool) throws -> WorkerLink, _ body: (RunAnswer) throws -> Void
  ) throws {
    var link = try connect(false)
    while true {
      do {
        while batches.count < Self.mostInFlight, let order = try orders() {
          batches.append(Batch(order: order))
          try link.ask(.run(order, announcing: false))
        }
        guard let order = batches.first?.order else { return }
        try take(from: link, scopes(order.routine), body)
      } catch let loss as WorkerProcess.Loss {
        guard try bear(loss, scopes, body) else { return }
        link = try connect(true)
        for batch in batches { try link.ask(.run(batch.order, announcing: batch.isAnnouncing)) }
      }
    }
  }

  private mutating func take(
    from link: WorkerLink, _ scope: RecordTypeID?, _ body: (RunAnswer) throws -> Void
  ) throws {
    switch try link.answer() {
    case .at(let key):
      guard batches[0].expects(key, scope) else { throw WorkerProcess.Loss.crashed }
      batches[0].at = key?.id
    case .record(let trace):
      let record = try check.record(try link.line(), of: batches[0].order)
      guard batches[0].expects(record.key, scope), (trace == nil) != batches[0].order.isTraced
      else { throw WorkerProcess.Loss.crashed }
      batches[0].told = record.key?.id
      try body(.record(record, trace: trace))
    case .looked(let count):
      guard (0...Batches.size).contains(count) else { throw WorkerProcess.Loss.crashed }
      try body(.looked(count))
    case .done: batches.removeFirst()
    case .failed(let failure): throw failure.error
    default: throw WorkerProcess.Loss.crashed
    }
  }

  /// Goes on after a worker was lost; false when it is time to stop.
  ///
  /// A batch is first run once more from the last record that something was told of, by a worker that
  /// says which record it comes to: that is the one to blame.
  private mutating func bear(
    _ loss: WorkerProcess.Loss, _ scopes: (String) -> RecordTypeID?,
    _ body: (RunAnswer) throws -> Void
  ) throws -> Bool {
    guard var batch = batches.first else { throw WorkerError.unusable }
    let file = "routines/\(batch.order.routine).lua"
    guard case .records(let after, let last) = batch.order.span else {
      try blame(loss.finding(file: file, about: batch.key(scopes(batch.order.routine))), body)
      batches.removeFirst()
      return try goesOn(loss, file, body)
    }
    guard batch.isAnnouncing else {
      batch.order.span = .records(after: batch.told ?? after, through: last)
      batch.isAnnouncing = true
      batches[0] = batch
      return true
    }
    guard let at = batch.at, let scope = scopes(batch.order.routine) else {
      throw WorkerError.unusable
    }
    try blame(loss.finding(file: file, about: RecordKey(scope, at)), body)
    batches[0] = Batch(order: batch.order)
    batches[0].order.span = .records(after: at, through: last)
    if at >= last { batches.removeFirst() }
    return try goesOn(loss, file, body)
  }

  private mutating func blame(_ finding: Finding, _ body: (RunAnswer) throws -> Void) throws {
    lost += 1
    try body(.record(PlanRecord(finding.about, findings: [finding]), trace: nil))
    try body(.looked(1))
  }

  private func goesOn(
    _ loss: WorkerProcess.Loss, _ file: String, _ body: (RunAnswer) throws -> Void
  ) throws -> Bool {
    guard lost >= Self.mostLost else { return true }
    throw PlanningError(
      LocalizedText(message: "stopped.too_often", ["count": lost]),
      findings: [loss.finding(file: file)])
  }
}

extension WorkerSweep.Batch {
  /// Whether it is the order's record, or one of its span after those that were told of.
  func expects(_ key: RecordKey?, _ scope: RecordTypeID?) -> Bool {
    switch order.span {
    case .municipality: return key == nil
    case .record(let id): return key.map { $0.type == scope && $0.id == id } ?? false
    case .records(let after, let last):
      guard let key, key.type == scope, RecordKey.isValidID(key.id), key.id <= last else {
        return false
      }
      return [after, told].allSatisfy { $0.map { key.id > $0 } ?? true }
    }
  }

  /// The one record that it is of.
  func key(_ scope: RecordTypeID?) -> RecordKey? {
    guard case .record(let id) = order.span, let scope else { return nil }
    return RecordKey(scope, id)
  }
}
