import Domain
import Foundation
import Routines
import StorageSQLite
import Testing

@testable import Workers

/// What a parent makes of whatever a worker says.
@Suite struct AnswerTests {
  private static let order = RunOrder(
    routine: "r", day: Day(number: 20_777), revision: 1, span: .records(after: nil, through: "z"))

  private static let record = PlanRecord(
    nil,
    changes: [
      Change(
        op: .create, key: RecordKey("task", "t-1"),
        fields: ["title": .text("Ring"), "due": .day(Day(number: 20_780))],
        because: LocalizedText("because"))
    ])

  private func withCheck<Result>(_ body: (AnswerCheck) throws -> Result) throws -> Result {
    try SQLiteStore.inMemory().read(at: nil) { source, _ in try body(try AnswerCheck(source)) }
  }

  @Test func `a day of a record is a day again`() throws {
    let record = try withCheck {
      try $0.record(CanonicalJSON.bytes(Self.record.json), of: Self.order)
    }

    #expect(record.changes.first?.fields["due"] == .day(Day(number: 20_780)))
  }

  @Test func `a record that the register has not is refused`() throws {
    let log = [Plan.LogLine(text: LocalizedText("x"), at: nil)]
    let line = CanonicalJSON.bytes(PlanRecord(RecordKey("client", "c-1"), log: log).json)

    #expect(throws: WorkerProcess.Loss.self) {
      try withCheck { try $0.record(line, of: Self.order) }
    }
  }

  @Test func `what was not granted cannot have been read`() throws {
    var reads = Reads()
    reads.capabilities = ["read.health"]
    let line = CanonicalJSON.bytes(PlanRecord(nil, reads: reads).json)

    #expect(throws: WorkerProcess.Loss.self) {
      try withCheck { try $0.record(line, of: Self.order) }
    }
  }

  /// One of each kind that a worker may say.
  private static let answers: [WorkerAnswer] = [
    .ready(host: Host.version), .moved,
    .failed(WorkerFailure(code: "register.busy", message: LocalizedText("m"))),
    .refused(
      message: LocalizedText("m"),
      findings: [Finding("lua.error", LocalizedText("m"), at: Location(file: "r.lua"))]),
    .at(RecordKey("client", "c-1")), .record(trace: []), .looked(1), .done, .profile([]),
    .tested(TestReport.File(path: "tests/a.lua", letters: ["a": "b"], covered: ["r": [1: 2]])),
  ]

  /// RUTINE_FUZZ_ROUNDS says how many, RUTINE_FUZZ_SEED which.
  @Test func `ten thousand lines made wrong by chance are refused or read, and no more`() throws {
    let environment = ProcessInfo.processInfo.environment
    let starts =
      try Self.answers.map { Array(try JSONEncoder().encode($0)) }
      + [CanonicalJSON.bytes(Self.record.json)]
    var random = Sequence(
      state: environment["RUTINE_FUZZ_SEED"].flatMap(UInt64.init) ?? 42)
    let rounds = environment["RUTINE_FUZZ_ROUNDS"].flatMap(Int.init) ?? 10_000
    try withCheck { check in
      for _ in 0..<rounds {
        var line = starts[random.next(starts.count)]
        for _ in 0...random.next(4) { Self.spoil(&line, &random) }
        _ = try? check.record(line, of: Self.order)
        _ = try? JSONDecoder().decode(WorkerAnswer.self, from: Data(line))
      }
    }
  }

  private static func spoil(_ line: inout [UInt8], _ random: inout Sequence) {
    let place = random.next(line.count)
    switch random.next(3) {
    case 0: line[place] = UInt8(truncatingIfNeeded: random.next(256))
    case 1: line.removeSubrange(place..<min(line.count, place + 1 + random.next(8)))
    default: line.insert(contentsOf: Array("[{\"1e999\u{202E}\\u0000".utf8), at: place)
    }
    if line.isEmpty { line = [0] }
  }

  /// The same numbers each time.
  private struct Sequence {
    var state: UInt64

    mutating func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, count)
    }
  }
}
