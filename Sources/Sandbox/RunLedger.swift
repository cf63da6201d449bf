package import LuaValues

/// What all the records of a run spend and keep together: a limit for each record alone would let a
/// package hold the machine for as long as the register is large.
package final class RunLedger {
  /// Runs that may pass a limit of their own before nothing more is run.
  private static let mostFailures = 3
  /// So many runs may use all that one may, and beside them each record a hundredth of it.
  private static let wholeRuns: Int64 = 20
  private static let share: Int64 = 100
  /// Processor time is a last resort here too: so many seconds, and for each record a little.
  private static let seconds = 10.0
  private static let secondsEach = 0.002
  /// Bytes of findings, log lines, changes and what was read for them.
  private static let mostKept = 64 << 20

  private let limits: Limits
  /// What was spent so far.
  package private(set) var spent = LuaSpending()
  private var runs: Int64 = 0
  private var failures = 0
  private var kept = 0

  package init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// Notes what a run spent, and whether it passed a limit of its own.
  package func add(_ spending: LuaSpending, isStopped: Bool) {
    runs += 1
    failures += isStopped ? 1 : 0
    spent.steps += spending.steps
    spent.seconds += spending.seconds
  }

  /// Notes what a run took that came to nothing.
  package func add(seconds: Double) { spent.seconds += seconds }

  /// Notes what a plan keeps of a record.
  package func keep(bytes: Int) { kept += bytes }

  /// Throws when nothing more may be run.
  package func requireRoom() throws {
    if let reason { throw RunStop(reason: reason) }
  }

  /// Why nothing more may be run; nil while there is room.
  package var reason: RunStop.Reason? {
    let each = limits.instructions / Self.share
    if failures >= Self.mostFailures { return .failures(failures) }
    if spent.steps > limits.instructions * Self.wholeRuns + each * runs { return .instructions }
    if spent.seconds > Self.seconds + Self.secondsEach * Double(runs) { return .time }
    return kept > Self.mostKept ? .memory : nil
  }
}

/// Nothing more of a run is done.
package struct RunStop: Error, Equatable {
  package enum Reason: Equatable {
    case failures(Int)
    case instructions, time, memory
  }

  package let reason: Reason
}
