import CHostile
import Foundation
import TestSupport
import Testing

/// The process that evaluates Lua for the built program: what it cannot do, and what becomes of a run
/// that loses it.
@Suite struct WorkerTests {
  private static let attempts: [String] = {
    var names: [String] = []
    while let name = chostile_name(Int32(names.count)) { names.append(String(cString: name)) }
    return names
  }()

  @Test func `a worker that was taken over gets nothing out, and the register stays whole`() throws
  {
    try Places.withFolder { folder in
      try SampleRegister.make(in: folder)
      try HostileRun.write(Self.attempts, in: folder)

      for name in Self.attempts {
        let program = try HostileRun.run(name, in: folder)
        #expect(program.status == 1, "\(name): \(program.error)")
        #expect(program.error.contains("[sandbox.crashed]"), "\(name): \(program.error)")
      }

      let check = try Program.run(
        "/usr/bin/sqlite3", ["rutine.db", "PRAGMA integrity_check"], in: folder)
      #expect(check.output == "ok\n")
      #expect(try Program.run(Program.rutine, ["grant", "p"], in: folder).status == 0)
    }
  }

  @Test func `powers, logarithms and exponentials are the same on every processor`() throws {
    let sum = """
      local sum = 0
      for i = 1, 5000 do
        local x = i / 5001
        local text = ("%a %a %a"):format(math.exp(x * 3), math.log(x + 0.3), (1 + x) ^ (x * 5))
        for place = 1, #text do sum = (sum * 31 + text:byte(place)) % 1000000007 end
      end
      """
    try Places.withFolder { folder in
      try SampleRegister.make(in: folder)
      try Places.write(
        [
          "p/municipality.toml":
            "[municipality]\nid = \"p\"\nname = \"P\"\n[package]\nversion = \"1\"\napi = 1\n",
          "p/routines/sum.lua": """
          return routine { title = "T", scope = "municipality", run = function(run)
          \(sum) run:finding { message = "the sum is " .. sum } end }
          """,
          "sum.lua": "\(sum) print(('the sum is %d'):format(sum))",
        ], in: folder)
      let plain = try Program.run(
        "/usr/bin/env", ["GLIBC_TUNABLES=glibc.cpu.hwcaps=-FMA,-FMA4", "lua5.4", "sum.lua"],
        in: folder)
      let ours = try Program.run(Program.rutine, ["run", "p", "sum", "--lang", "en"], in: folder)

      #expect(plain.output.hasPrefix("the sum is "))
      #expect(ours.output.contains(plain.output.dropLast()))
    }
  }

  @Test(arguments: ["rubbish", "endless"])
  func `a worker that says what none says ends the run, and nothing of it is shown`(
    name: String
  ) throws {
    try Places.withFolder { folder in
      try SampleRegister.make(in: folder)
      try HostileRun.write([name], in: folder)
      let program = try HostileRun.run(name, in: folder)

      #expect(program.status == 1)
      #expect(program.error.contains("[sandbox.crashed]"))
      #expect(!(program.output + program.error).contains("\u{1B}"))
    }
  }

  @Test func `a worker that computes for ever is a limit of time`() throws {
    try Places.withFolder { folder in
      try SampleRegister.make(in: folder)
      try HostileRun.write(["hang"], in: folder)
      let program = try HostileRun.run("hang", in: folder)

      #expect(program.status == 1)
      #expect(program.error.contains("[limit.time]"))
    }
  }

  @Test(arguments: [SIGINT, SIGKILL])
  func `when the program is stopped or killed, its worker is gone too`(signal: Int32) throws {
    try Places.withFolder { folder in
      try SampleRegister.make(in: folder)
      try HostileRun.write(["hang"], in: folder)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Program.rutine)
      process.arguments = ["run", "p", "hang"]
      process.currentDirectoryURL = folder
      process.environment = ["RUTINE_CONFIG": "", "RUTINE_WORKER": HostileRun.worker]
      process.standardError = FileHandle.nullDevice
      try process.run()
      let worker = try #require(Self.wait { Self.child(of: process.processIdentifier) })

      kill(process.processIdentifier, signal)
      process.waitUntilExit()

      #expect(Self.wait { kill(worker, 0) == 0 ? nil : true } == true)
    }
  }

  /// What the body gives, as soon as it gives anything; null after some seconds.
  private static func wait<Value>(for body: () -> Value?) -> Value? {
    for _ in 0..<500 {
      if let value = body() { return value }
      usleep(10_000)
    }
    return nil
  }

  private static func child(of parent: pid_t) -> pid_t? {
    let path = "/proc/\(parent)/task/\(parent)/children"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: " ").first.flatMap { pid_t($0) }
  }

  @Test func `without a worker nothing is evaluated, and it is said what is missing`() throws {
    try Places.withFolder { folder in
      try SampleRegister.make(in: folder)
      try HostileRun.write(["a"], in: folder)
      let program = try Program.run(
        Program.rutine, ["run", "p", "a"], in: folder, environment: ["RUTINE_WORKER": "/no/worker"])

      #expect(program.status == 2)
      #expect(program.error.contains("/no/worker"))
    }
  }

  @Test func `a test that could not be run has not failed: the machine is at fault`() throws {
    try Places.withFolder { folder in
      try HostileRun.write(["a"], in: folder)
      try Places.write(["p/tests/t.lua": ""], in: folder)
      let program = try Program.run(
        Program.rutine, ["test", "p"], in: folder, environment: ["RUTINE_WORKER": folder.path])

      #expect(program.status == 2, "\(program.output)")
      #expect(program.error.contains("could not be started"), "\(program.error)")
      #expect(program.output.isEmpty)
    }
  }
}
