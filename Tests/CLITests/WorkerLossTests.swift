import Foundation
import TestSupport
import Testing

/// What becomes of a run whose worker dies, lies, or finds another register than its parent.
@Suite struct WorkerLossTests {
  @Test func `a worker that dies of memory is a limit of memory, one that dies of itself a crash`()
    throws
  {
    #expect(try codes(of: HostileRun.run("memory")) == ["limit.memory"])
    #expect(try codes(of: HostileRun.run("crash")) == ["sandbox.crashed"])
  }

  @Test func `a worker that dies on each record is a finding about three, and the run ends`() throws
  {
    let program = try HostileRun.run("dies_on_each")

    let found = try codes(of: program)
    #expect(found == ["sandbox.crashed", "sandbox.crashed", "sandbox.crashed", "limit.run"])
    #expect(program.output.contains("was lost on 3 records"))
  }

  @Test func `a worker whose processor time the machine bounds is a limit of time`() throws {
    try Places.withFolder { folder in
      try SampleRegister.make(in: folder)
      try HostileRun.write(["hang"], in: folder)
      let worker = try Self.wrapper(in: folder, "ulimit -S -t 1", HostileRun.worker)

      #expect(try codes(of: HostileRun.run("hang", in: folder, by: worker)) == ["limit.time"])
    }
  }

  @Test func `eight workers are lost in a run, and then it ends, whoever is to blame`() throws {
    let people = (1...2500).map { #"{"id": "c-\#($0)", "name": "N", "status": "active"}"# }
    try Places.withFolder { folder in
      let data = folder.appending(path: "people.json")
      try Data("{\"clients\": [\(people.joined(separator: ","))]}".utf8).write(to: data)
      try SampleRegister.make(in: folder, from: data)
      try HostileRun.write(["dies_first"], in: folder)
      let worker = try Self.wrapper(
        in: folder, "echo started >>'\(folder.path)/starts'", HostileRun.worker)

      let program = try HostileRun.run("dies_first", in: folder, by: worker)

      #expect(try codes(of: program) == ["sandbox.crashed"])
      let starts = try String(contentsOf: folder.appending(path: "starts"), encoding: .utf8)
      #expect(starts.split(separator: "\n").count == 8)
    }
  }

  @Test func `a worker of another version is refused, and it is said which`() throws {
    try Places.withFolder { folder in
      try SampleRegister.make(in: folder)
      try HostileRun.write(["a"], in: folder)
      let says = #"{"ready":{"host":"rutine 0.0.9\u001b[2J"}}"#
      let worker = try Self.wrapper(
        in: folder, "read -r line; printf '%s\\n' '\(says)'", "/bin/sleep")

      let program = try HostileRun.run("a", in: folder, by: worker)

      #expect(program.status == 2)
      #expect(program.error.contains("rutine 0.0.9\\u{1B}[2J"), "\(program.error)")
    }
  }

  /// A program that does that first, and is then the other one.
  private static func wrapper(in folder: URL, _ first: String, _ program: String) throws -> String {
    let path = folder.appending(path: "worker")
    try Data("#!/bin/sh\n\(first)\nexec '\(program)' \"$@\"\n".utf8).write(to: path)
    chmod(path.path, 0o755)
    return path.path
  }

  @Test func `a worker that dies before it comes to any record ends the run with a finding`() throws
  {
    #expect(try codes(of: HostileRun.run("dies")) == ["sandbox.crashed"])
  }

  @Test(arguments: ["stranger", "chatter"])
  func `a record that the register has not, and talk without end, end the run`(name: String) throws
  {
    #expect(try codes(of: HostileRun.run(name)) == ["sandbox.crashed"])
  }

  /// The worker in its place commits once, and is then the real one.
  @Test func `a commit between the parent's look and the worker's starts the sweep anew`() throws {
    try Places.withFolder { folder in
      try SampleRegister.make(in: folder)
      try Places.write(
        [
          "p/municipality.toml": """
          [municipality]
          id = "p"
          name = "P"
          [package]
          version = "1"
          api = 1
          """,
          "p/routines/count.lua": """
          return routine { title = "t", scope = "municipality", run = function(run)
            run:log(tostring(run.clients:count { status = "active" }))
          end }
          """,
          "one.json": #"{"clients": [{"id": "c-new", "name": "Kari Ny", "status": "active"}]}"#,
          "worker": """
          #!/bin/sh
          cd '\(folder.path)'
          if mkdir committed 2>/dev/null; then
            RUTINE_CONFIG= '\(Program.rutine)' import one.json </dev/null >/dev/null
          fi
          exec '\(Program.rutine)-worker' "$@"
          """,
        ], in: folder)
      let worker = folder.appending(path: "worker").path
      chmod(worker, 0o755)

      let before = try HostileRun.run("count", in: folder, by: "\(Program.rutine)-worker")
      let program = try HostileRun.run("count", in: folder, by: worker)

      #expect(before.output.contains("\"revision\" : 1"), "\(before.output)")
      #expect(program.output.contains("\"revision\" : 2"), "\(program.output)\(program.error)")
      #expect(program.status == 0)
    }
  }

  private func codes(of program: Program) throws -> [String] {
    #expect(program.status == 1, "\(program.error)")
    return program.output.matches(of: /"code" *: *"([a-z_.]+)"/).map { String($0.1) }
  }
}
