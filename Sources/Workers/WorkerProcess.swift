import Foundation
import Glibc

/// A worker as its parent holds it: two ends, a clock, and a way to end it.
///
/// Nothing of it blocks for ever: neither what is written nor what is read.
final class WorkerProcess {
  /// Why nothing more is to be had of it.
  enum Loss: Error {
    /// It is gone, or says what no worker says.
    case crashed
    case time
    case memory
  }

  private let pid: pid_t
  /// Where requests go, and where answers come from.
  private let requests: Int32
  private let answers: Int32
  private var outbox: [UInt8] = []
  private var inbox = LineBuffer()
  private var patience: Patience
  private var isEnded = false
  private let memory: Int

  /// Starts the program with nothing of ours but the two ends.
  init(_ program: WorkerProgram, memory: Int, seconds: Double) throws {
    let ends = try WorkerEnds()
    pid = try ends.spawn(program.path)
    (requests, answers) = (ends.requests, ends.answers)
    self.memory = memory
    patience = Patience(pid, seconds: seconds)
  }

  deinit { end() }

  func end() { _ = loss() }

  /// Ends it; why it ended, if it did so before.
  private func loss() -> Loss {
    guard !isEnded else { return .crashed }
    isEnded = true
    kill(pid, SIGKILL)
    close(requests)
    close(answers)
    var usage = rusage()
    var status: Int32 = 0
    while wait4(pid, &status, 0, &usage) < 0, errno == EINTR {}
    if Self.isOfTime(status & 0x7F, usage) { return .time }
    // Of memory, when it had nearly all that it was given.
    return usage.ru_maxrss << 10 > memory / 8 * 7 ? .memory : .crashed
  }

  /// Whether the machine bounds its time as well: the hard limit kills.
  private static func isOfTime(_ signal: Int32, _ usage: rusage) -> Bool {
    var limit = rlimit()
    guard signal == SIGKILL, getrlimit(Int32(RLIMIT_CPU.rawValue), &limit) == 0 else {
      return signal == SIGXCPU
    }
    let times = [usage.ru_utime, usage.ru_stime]
    let spent = times.reduce(0.0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6 }
    // For the limit the kernel counts whole ticks, and so some more.
    return spent > 0.8 * Double(limit.rlim_max)
  }

  func send(_ line: [UInt8]) throws {
    outbox += line
    outbox.append(UInt8(ascii: "\n"))
    try flush()
  }

  /// From here on it has so much time for all that it says of one order.
  func beginOrder() { patience.beginOrder() }

  /// The next line that it says.
  ///
  /// Before each of them it has so much processor time, and some more of the wall clock.
  func line() throws -> [UInt8] {
    patience.begin()
    while true {
      if let line = try inbox.next() { return line }
      try wait()
    }
  }

  private func wait() throws {
    var ends = [
      pollfd(fd: answers, events: Int16(POLLIN), revents: 0),
      // One that is not asked for is not looked at: that it was closed would be told each time.
      pollfd(fd: outbox.isEmpty ? -1 : requests, events: Int16(POLLOUT), revents: 0),
    ]
    let isQuiet = poll(&ends, 2, Patience.pause) == 0
    // One that keeps talking without ever saying a whole line is no better than one that is silent.
    if patience.isOver { throw Loss.time }
    if isQuiet { return patience.notePause() }
    patience.noteLife()
    if ends[1].revents != 0 { try flush() }
    if ends[0].revents != 0 { try fill() }
  }

  private func flush() throws {
    while !outbox.isEmpty {
      let sent = outbox.withUnsafeBytes {
        Glibc.send(requests, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if sent > 0 {
        outbox.removeFirst(sent)
      } else if errno == EAGAIN || errno == EINTR {
        return
      } else {
        throw loss()
      }
    }
  }

  private func fill() throws {
    let size = inbox.fill { read(answers, $0.baseAddress, $0.count) }
    if size > 0 || (size < 0 && (errno == EAGAIN || errno == EINTR)) { return }
    throw loss()
  }
}

/// How long a worker may be silent, and how long an order may take it.
private struct Patience {
  /// Milliseconds between two looks at the clocks.
  static let pause: Int32 = 100
  /// A machine may be busy with much else.
  private static let wallFactor = 20.0
  /// More than what the records of one batch may spend together; all of them wait less for the machine.
  private static let (orderFactor, orderWallFactor) = (8.0, 5.0)

  /// Pauses in which it sleeps: it waits for its parent, which waits for it.
  private static let mostSleeps = 50

  private let pid: pid_t
  private let processor: clockid_t?
  private let seconds: Double
  private var sleeps = 0
  private var lineEnd = Moment()
  private var orderEnd = Moment()

  init(_ pid: pid_t, seconds: Double) {
    var clock = clockid_t()
    processor = clock_getcpuclockid(pid, &clock) == 0 ? clock : nil
    self.pid = pid
    self.seconds = seconds
    beginOrder()
  }

  mutating func begin() { lineEnd = now.later(by: seconds, wallFactor: Self.wallFactor) }

  mutating func beginOrder() {
    orderEnd = now.later(by: seconds * Self.orderFactor, wallFactor: Self.orderWallFactor)
  }

  var isOver: Bool {
    now.isAfter(lineEnd) || now.isAfter(orderEnd) || sleeps > Self.mostSleeps
  }

  mutating func notePause() { sleeps = isAsleep ? sleeps + 1 : 0 }
  mutating func noteLife() { sleeps = 0 }

  /// One that works and does not get the machine is ready to run, and one that reads a disk waits for that.
  private var isAsleep: Bool {
    let text = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
    // Its state stands after its name, which is in parentheses.
    return text?.split(separator: ")").last?.hasPrefix(" S") ?? false
  }

  private var now: Moment {
    Moment(wall: Self.time(CLOCK_MONOTONIC), processor: processor.map(Self.time) ?? 0)
  }

  /// A moment by both clocks.
  private struct Moment {
    var wall = 0.0
    var processor = 0.0

    func later(by seconds: Double, wallFactor: Double) -> Moment {
      Moment(wall: wall + seconds * wallFactor, processor: processor + seconds)
    }

    func isAfter(_ other: Moment) -> Bool { wall > other.wall || processor > other.processor }
  }

  private static func time(_ clock: clockid_t) -> Double {
    var time = timespec()
    guard clock_gettime(clock, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
