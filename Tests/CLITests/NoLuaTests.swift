import Foundation
import TestSupport
import Testing

/// No process that may write a register creates a Lua state.
@Suite struct NoLuaTests {
  @Test func `the program that may write registers has no Lua in it`() throws {
    let program = try Data(contentsOf: URL(fileURLWithPath: Program.rutine))
    let worker = program.range(of: Data("rutine-worker".utf8))

    #expect(worker != nil)
    #expect(program.range(of: Data("lua_newstate".utf8)) == nil)
    #expect(program.range(of: Data("clua_open".utf8)) == nil)
  }

  /// What each command is tried with, in a folder with a register and a package.
  ///
  /// A command without a line here is a failure.
  private static let arguments: [String: [String]] = [
    "due": ["--package", "kommune-a", "--as-of", "2026-11-20"],
    "show": ["client", "c-001"],
    "list": ["clients"],
    "history": [],
    "run": ["kommune-a", "steering_group", "--as-of", "2026-11-20", "--out", "plan.json"],
    "apply": ["plan.json"],
    "letter": ["document-1"],
    "calendar": ["--group", "styringsgruppa"],
    "import": ["more.json"],
    "export": ["copy.json"],
    "backup": ["copy.db"],
    "verify": [],
    "report": ["needs_overview", "kommune-a"],
    "new": ["mine"],
    "check": ["kommune-a"],
    "test": ["kommune-a"],
    "inspect": ["kommune-a"],
    "repl": ["kommune-a"],
    "api": [],
    "init": ["--register", "other.db"],
    "adopt": ["kommune-a"],
    "grant": ["kommune-a"],
  ]

  @Test func `no command loads Lua, and those that evaluate it say what they need`() throws {
    let help = try Program.run(Program.rutine, ["help"]).output
    // Two spaces, a word, more spaces and what it does.
    let commands = help.matches(of: /\n  ([a-z]+) {3,}[A-Z]/).map { String($0.1) }
    #expect(Set(commands) == Set(Self.arguments.keys))
    try Places.withFolder { folder in
      try SampleRegister.make(in: folder)
      try FileManager.default.copyItem(
        at: Places.example("kommune-a"), to: folder.appending(path: "kommune-a"))
      let more = #"{"clients": [{"id": "c-x", "name": "Kari Ny"}]}"#
      try Places.write(["more.json": more], in: folder)
      try importLetter(in: folder)

      var evaluating: [String] = []
      for command in commands {
        var program = try run(command, in: folder, worker: "/no/worker")
        if program.error.contains("/no/worker") {
          evaluating.append(command)
          program = try run(command, in: folder, worker: "\(Program.rutine)-worker")
        }
        #expect(program.status < 2, "\(command): \(program.error)")
        let loaded = try libraries(in: folder)
        #expect(loaded.contains("libsqlite3") && !loaded.contains("liblua"), "\(command)")
      }
      #expect(evaluating.sorted() == ["due", "repl", "report", "run", "test"])
    }
  }

  private func importLetter(in folder: URL) throws {
    let letter = """
      {"documents": [{"id": "document-1", "title": "t", "kind": "letter", "date": "2026-11-20", "body": "b"}]}
      """
    try Places.write(["letter.json": letter], in: folder)
    #expect(try Program.run(Program.rutine, ["import", "letter.json"], in: folder).status == 0)
  }

  private func run(_ command: String, in folder: URL, worker: String) throws -> Program {
    try Program.run(
      Program.rutine, [command] + (Self.arguments[command] ?? []), in: folder,
      input: command == "repl" ? "1 + 1\n" : "",
      environment: [
        "RUTINE_WORKER": worker, "LD_DEBUG": "files", "LD_DEBUG_OUTPUT": "\(folder.path)/loaded",
      ])
  }

  /// What the dynamic linker said that it loaded since somebody last asked, into this process alone:
  /// a worker has no such variable.
  private func libraries(in folder: URL) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasPrefix("loaded.") }.map { name in
      let file = folder.appending(path: name)
      defer { try? FileManager.default.removeItem(at: file) }
      return try String(contentsOf: file, encoding: .utf8)
    }.joined()
  }
}
