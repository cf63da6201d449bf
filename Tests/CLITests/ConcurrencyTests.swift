import Dispatch
import Foundation
import TestSupport
import Testing

/// Two at once, and stopped half-way.
@Suite struct ConcurrencyTests {
  private func register(in folder: URL) throws {
    let data = Places.example("samlevedtak").appending(path: "register.json").path
    let grant = ["grant", Places.example("samlevedtak").path, "read.health"]
    for arguments in [["init"], ["import", data], grant] {
      #expect(try Program.run(Program.rutine, arguments, in: folder).status == 0)
    }
  }

  @Test func `of two that apply the same plan at once, one is told it was applied`() throws {
    try Places.withFolder { folder in
      try register(in: folder)
      let package = Places.example("samlevedtak").path
      try Program.run(
        Program.rutine,
        ["run", package, "samlevedtak", "--as-of", "2026-11-20", "--out", "plan.json"], in: folder)

      let statuses = Statuses()
      DispatchQueue.concurrentPerform(iterations: 4) { _ in
        let program = try? Program.run(Program.rutine, ["apply", "plan.json"], in: folder)
        statuses.add(program?.status ?? -1)
      }

      #expect(statuses.all.sorted() == [0, 1, 1, 1])
      let runs = try Program.run(Program.rutine, ["history"], in: folder)
      #expect(runs.output.split(separator: "\n").count == 4)
    }
  }

  @Test(arguments: SampleRoutine.chosen)
  func `fresh processes, each with a hash seed of its own, give one plan`(
    sample: SampleRoutine
  ) throws {
    try checkOnePlan(of: sample.package.path, sample.routine, over: sample.register)
  }

  /// Lua's own lengths are others in each of them.
  @Test func `fresh processes find the same end of two thousand lists with holes`() throws {
    let manifest = "[municipality]\nid = 'l'\nname = 'L'\n[package]\nversion = '1'\napi = 1\n"
    let routine = Places.root.appending(path: "Tests/Fuzz/lengths.lua")
    try Places.withFolder { package in
      try Places.write(
        [
          "municipality.toml": manifest,
          "routines/lengths.lua": try String(contentsOf: routine, encoding: .utf8),
        ], in: package)
      try checkOnePlan(of: package.path, "lengths", over: SampleRegister.data)
    }
  }

  private func checkOnePlan(of package: String, _ routine: String, over register: URL) throws {
    try Places.withFolder { folder in
      try SampleRegister.make(in: folder, from: register)

      let count = LongTests.amount(6, all: 50)
      DispatchQueue.concurrentPerform(iterations: count) { place in
        _ = try? Program.run(
          Program.rutine,
          ["run", package, routine, "--as-of", "2026-11-20", "--out", "\(place).json"], in: folder)
      }

      let plans = try (0..<count).map {
        try String(contentsOf: folder.appending(path: "\($0).json"), encoding: .utf8)
      }
      #expect(Set(plans).count == 1)
      #expect(plans.first?.contains("lua.error") == false)
    }
  }

  @Test(arguments: [SIGINT, SIGKILL])
  func `an import that is stopped leaves nothing half-written`(signal: Int32) throws {
    try Places.withFolder { folder in
      let clients = (1...20_000).map {
        #"{"id": "c-\#($0)", "name": "Name \#($0)", "status": "active"}"#
      }
      try Places.write(
        ["big.json": "{ \"clients\": [\n" + clients.joined(separator: ",\n") + "\n] }"], in: folder)
      #expect(try Program.run(Program.rutine, ["init"], in: folder).status == 0)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Program.rutine)
      process.arguments = ["import", "big.json"]
      process.currentDirectoryURL = folder
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      // Once the log has grown past its header the transaction is under way.
      let log = folder.appending(path: "rutine.db-wal").path
      while process.isRunning {
        let size = try? FileManager.default.attributesOfItem(atPath: log)[.size] as? Int
        if size ?? 0 > 100_000 { break }
      }
      kill(process.processIdentifier, signal)
      process.waitUntilExit()

      let list = try Program.run(Program.rutine, ["list", "clients"], in: folder)
      let lines = list.output.split(separator: "\n").count
      #expect(list.status == 0)
      #expect(lines == 1 || lines == 20_001)
    }
  }
}

extension ConcurrencyTests {
  @Test(arguments: [SIGINT, SIGTERM])
  func `a walk that is stopped says what it did, and is taken up where it was`(
    signal: Int32
  ) throws {
    try Places.withFolder { folder in
      let tasks = (1...3).map {
        #"{"id": "t-\#($0)", "title": "Ring", "status": "open", "due": "2026-11-18"}"#
      }
      try Places.write(
        ["tasks.json": "{ \"tasks\": [\(tasks.joined(separator: ","))] }"], in: folder)
      for arguments in [["init"], ["import", "tasks.json"]] {
        #expect(try Program.run(Program.rutine, arguments, in: folder).status == 0)
      }
      let process = Process()
      let (input, output) = (Pipe(), Pipe())
      let error = folder.appending(path: "err")
      try Data().write(to: error)
      process.executableURL = URL(fileURLWithPath: Program.rutine)
      process.arguments = ["due", "--apply", "--as-of", "2026-11-20", "--lang", "en"]
      process.currentDirectoryURL = folder
      (process.standardInput, process.standardOutput) = (input, output)
      process.standardError = try FileHandle(forWritingTo: error)
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: Data("y\nn\n\n".utf8))
      var said = ""
      // The third question stands when both answers are kept.
      while !said.contains("3/3"), process.isRunning {
        said += String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      }
      kill(process.processIdentifier, signal)
      process.waitUntilExit()

      let farewell = try String(contentsOf: error, encoding: .utf8)
      #expect(farewell.contains("rutine: Done: 1. No: 1. Left: 1."))
      #expect(farewell.contains("stopped; nothing was left half-written"))
      #expect(process.terminationStatus == 128 + signal)

      let again = try Program.run(
        Program.rutine, ["due", "--apply", "--as-of", "2026-11-20", "--lang", "en"], in: folder,
        input: "y\n")
      #expect(again.output.contains("2/2") && again.output.contains("Done: 1. Answered before: 1"))
    }
  }
}

/// Exit codes collected from several threads.
private final class Statuses: Sendable {
  private let pipe = Pipe()

  func add(_ status: Int32) {
    pipe.fileHandleForWriting.write(Data([UInt8(truncatingIfNeeded: status)]))
  }

  /// All of them; closes the collection.
  var all: [Int32] {
    pipe.fileHandleForWriting.closeFile()
    return pipe.fileHandleForReading.readDataToEndOfFile().map(Int32.init)
  }
}
