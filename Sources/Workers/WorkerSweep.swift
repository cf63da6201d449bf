import Domain
import Routines

/// A sweep in workers: what is under way, and how it goes on when a worker is lost.
struct WorkerSweep {
  /// Batches that a worker has got and not yet answered, so that it never waits.
  private static let mostInFlight = 2
  /// What is lost before the rest is given up: records, and workers, of which each record costs two.
  private static let mostLost = Losses(records: 3, workers: 8)
  /// Lines of a batch: that it comes to a record, what came of it, and that it was looked at.
  private static let mostLines = 3 * (Batches.size + 1)
  /// Bytes of what came of records, of which an honest worker keeps far less.
  private static let mostBytes = 256 << 20

  /// What was lost in a run, however many sweeps it has.
  struct Losses {
    var records = 0
    var workers = 0
  }

  fileprivate struct Batch {
    var order: RunOrder
    /// Whether the worker says of each record that it comes to it.
    var isAnnouncing = false
    /// The record it came to last, and the last that something was told of.
    var at: String?
    var told: String?
    /// Lines that were said of it.
    var lines = 0
  }

  private let check: AnswerCheck
  private(set) var lost: Losses
  private var batches: [Batch] = []
  private var bytes = 0

  init(_ check: AnswerCheck, lost: Losses) {
    self.check = check
    self.lost = lost
  }

  mutating func run(
    _ orders: () throws -> RunOrder?, scopes: (String) -> RecordTypeID?,
    connect: (_ anew: Bool) throws -> WorkerLink, _ body: (RunAnswer) throws -> Void
  ) throws {
    var link = try connect(false)
    link.beginOrder()
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
        link.beginOrder()
        for batch in batches { try link.ask(.run(batch.order, announcing: batch.isAnnouncing)) }
      }
    }
  }

  private mutating func take(
    from link: WorkerLink, _ scope: RecordTypeID?, _ body: (RunAnswer) throws -> Void
  ) throws {
    batches[0].lines += 1
    guard batches[0].lines <= Self.mostLines else { throw WorkerProcess.Loss.crashed }
    switch try link.answer() {
    case .at(let key):
      guard batches[0].isAnnouncing, batches[0].expects(key, scope) else {
        throw WorkerProcess.Loss.crashed
      }
      batches[0].at = key?.id
    case .record(let trace):
      let line = try link.line()
      bytes += line.count
      let record = try check.record(line, of: batches[0].order)
      guard batches[0].expects(record.key, scope), (trace == nil) != batches[0].order.isTraced,
        bytes <= Self.mostBytes
      else { throw WorkerProcess.Loss.crashed }
      batches[0].told = record.key?.id
      try body(.record(record, trace: trace))
    case .looked(let count):
      guard (0...Batches.size).contains(count) else { throw WorkerProcess.Loss.crashed }
      try body(.looked(count))
    case .done:
      batches.removeFirst()
      link.beginOrder()
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
    guard let batch = batches.first else { throw WorkerError.unusable }
    lost.workers += 1
    let scope = scopes(batch.order.routine)
    guard case .records(_, let last) = batch.order.span, let scope else {
      batches.removeFirst()
      return try blame(batch.key(scope), loss, in: batch, body)
    }
    guard lost.workers < Self.mostLost.workers else { throw tooOften(loss, in: batch) }
    guard batch.isAnnouncing else {
      batches[0].goOn(after: batch.told, announcing: true)
      return true
    }
    guard let at = batch.at else { throw tooOften(loss, in: batch) }
    batches[0].goOn(after: at, announcing: false)
    if at >= last { batches.removeFirst() }
    return try blame(RecordKey(scope, at), loss, in: batch, body)
  }

  /// Says of the record that a worker was lost on it; false when that was one too many.
  private mutating func blame(
    _ key: RecordKey?, _ loss: WorkerProcess.Loss, in batch: Batch,
    _ body: (RunAnswer) throws -> Void
  ) throws -> Bool {
    lost.records += 1
    let isOver = lost.records >= Self.mostLost.records
    let findings =
      [loss.finding(file: batch.file, about: key)] + (isOver ? [tooMany(batch, key)] : [])
    try body(.record(PlanRecord(key, findings: findings), trace: nil))
    try body(.looked(1))
    return !isOver
  }

  private func tooMany(_ batch: Batch, _ key: RecordKey?) -> Finding {
    Finding(
      Finding.runStopped, LocalizedText(message: "stopped.too_often", ["count": lost.records]),
      at: Location(file: batch.file), about: key)
  }

  /// Workers were lost, and no record is to blame.
  private func tooOften(_ loss: WorkerProcess.Loss, in batch: Batch) -> PlanningError {
    let finding = loss.finding(file: batch.file)
    return PlanningError(finding.message, findings: [finding])
  }
}

extension WorkerSweep.Batch {
  var file: String { "routines/\(order.routine).lua" }

  /// Makes it what is left after the record; nil means that no record was done.
  mutating func goOn(after told: String?, announcing: Bool) {
    guard case .records(let after, let last) = order.span else { return }
    self = Self(order: order, isAnnouncing: announcing)
    order.span = .records(after: told ?? after, through: last)
  }

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
        && (at.map { key.id >= $0 } ?? true)
    }
  }

  /// The one record that it is of.
  func key(_ scope: RecordTypeID?) -> RecordKey? {
    guard case .record(let id) = order.span, let scope else { return nil }
    return RecordKey(scope, id)
  }
}
