import Domain
import Evaluation
import Glibc
import Packages
import Routines
import Sandbox
import Workers

/// Answers a parent's requests about one package.
struct WorkerDesk {
  private let package: Package
  private let evaluator: InProcess
  private let source: (any RecordSource)?
  private let port: WorkerPort

  init(
    _ package: Package, _ limits: Limits, _ source: (any RecordSource)?, _ port: WorkerPort
  ) {
    self.package = package
    evaluator = InProcess(package, limits: limits)
    self.source = source
    self.port = port
  }

  func answer(_ request: WorkerRequest) throws {
    do {
      try carryOut(request)
    } catch let error as PlanningError {
      try port.say(.refused(message: error.message, findings: error.findings))
    } catch let error as RegisterError {
      try port.fail(error.code.rawValue, error.message)
    }
    try port.flush()
  }

  private func carryOut(_ request: WorkerRequest) throws {
    switch request {
    case .declare(let routine): try port.say(.declared(try evaluator.declare(routine)))
    case .run(let order, let announcing): try run(order, announcing: announcing)
    case .startProfile(let routine): try evaluator.startProfile(of: routine)
    case .profile(let routine): try port.say(.profile(try evaluator.profile(of: routine)))
    case .test(let order):
      let tests = InProcessTests(evaluator.api, clock: Self.time)
      try port.say(.tested(tests.run(order, of: package)))
    case .open, .load: exit(2)
    }
  }

  private func run(_ order: RunOrder, announcing: Bool) throws {
    guard let source else { exit(2) }
    var sign = SignOfLife(port)
    try evaluator.run(
      order, over: source,
      before: { key in
        guard announcing else { return }
        try port.say(.at(key))
        try port.flush()
      },
      { answer in
        switch answer {
        case .record(let record, let trace): try port.say(record, trace)
        case .looked(let count): try sign.looked(count)
        }
      })
    try sign.tell()
    try port.say(.done)
  }

  private static let time: @Sendable () -> Double = { SignOfLife.now }
}

/// Tells a parent that waits that records are being looked at.
private struct SignOfLife {
  /// Seconds between two signs, where there is nothing else to tell.
  private static let pause = 0.1

  private let port: WorkerPort
  private var count = 0
  private var last = SignOfLife.now

  init(_ port: WorkerPort) { self.port = port }

  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  mutating func looked(_ more: Int) throws {
    count += more
    guard Self.now - last > Self.pause else { return }
    try tell()
    try port.flush()
  }

  mutating func tell() throws {
    try port.say(.looked(count))
    (count, last) = (0, Self.now)
  }
}
