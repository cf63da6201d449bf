import Foundation
import TestSupport
import Testing

/// What the built program prints of packages, registers, files and arguments that want to steer a
/// terminal or to hide something from its reader.
@Suite struct TerminalTests {
  /// Marks without a form; a field may hold them.
  private static let unseen = "\u{200B}\u{200F}\u{E0041}\u{FEFF}\u{AD}\u{600}"
  /// Marks that turn the direction of writing, or end lines; no field holds them.
  private static let turning = "\u{202E}\u{2066}\u{2028}"
  /// C0 and C1: clear the screen, set the title, colours.
  private static let codes = "\u{1B}]0;x\u{7}\u{1B}[2J\u{9B}31m\u{85}\r"

  @Test func `nothing that is unseen or steers a terminal is printed, whoever brings it`() throws {
    try Places.withFolder { folder in
      try Places.write(Self.files, in: folder)
      for arguments in Self.commands {
        for more in [[], ["--json"]] {
          let program = try Program.run(Program.rutine, arguments + more, in: folder)
          let text = program.output + program.error
          #expect(Self.hidden(in: text).isEmpty, "\(arguments + more): \(text.debugDescription)")
          #expect(program.status <= 2, "\(arguments + more)")
        }
      }
    }
  }

  @Test func `nor what stands in the environment`() throws {
    for name in ["RUTINE_CONFIG", "RUTINE_REGISTER", "LANG", "COLUMNS", "PAGER"] {
      let program = try Program.run(
        Program.rutine, ["list", "clients"],
        environment: [name: "x" + Self.codes + Self.turning + Self.unseen])
      #expect(Self.hidden(in: program.output + program.error).isEmpty)
    }
  }

  @Test func `a line's end in what a routine says makes no line like the plan's own`() throws {
    try Places.withFolder { folder in
      try Places.write(Self.files, in: folder)
      _ = try Program.run(Program.rutine, ["init"], in: folder)
      _ = try Program.run(Program.rutine, ["import", "good.json"], in: folder)
      _ = try Program.run(Program.rutine, ["adopt", "p"], in: folder)
      for more in [[], ["--plain"]] {
        let plan = try Program.run(
          Program.rutine, ["run", "p", "says", "--letters", "--as-of", "2026-11-20"] + more,
          in: folder)
        #expect(plan.output.contains("9. New: meeting"), "\(plan.output)\(plan.error)")
        #expect(!plan.output.contains("\n9. New"), "\(plan.output)")
      }
    }
  }

  @Test func `what is written for other programs is exact in a file, and visible at a terminal`()
    throws
  {
    try Places.withFolder { folder in
      try Places.write(Self.files, in: folder)
      try Places.write(["typed": "T" + Self.unseen + Self.turning + Self.codes], in: folder)
      _ = try Program.run(Program.rutine, ["init"], in: folder)
      _ = try Program.run(Program.rutine, ["import", "good.json"], in: folder)
      for arguments in [
        ["calendar", "--group", "g-1", "--as-of", "2026-11-20"],
        ["export", "-", "--csv", "--only", "groups"], ["letter", "-"],
        ["letter", "-", "--html", "-", "--sender", "S" + Self.turning],
      ] {
        let command = ["-c", "exec \"$0\" \"$@\" < typed", Program.rutine] + arguments
        let file = try Program.run("/bin/sh", command, in: folder)
        #expect(file.output.contains("\u{200B}"), "\(arguments): \(file.output)\(file.error)")
        let spawn = """
          import os, pty, sys
          sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))
          """
        let terminal = try Program.run(
          "/usr/bin/python3", ["-c", spawn, "/bin/sh"] + command, in: folder)
        let shown = terminal.output.replacing("\r\n", with: "\n")
        #expect(Self.hidden(in: shown).isEmpty, "\(arguments): \(shown.debugDescription)")
        #expect(terminal.status == 0 && shown.contains("\\u{200B}"), "\(arguments): \(shown)")
      }
    }
  }

  @Test func `a picture of what was spent has the names of functions in a visible form`() throws {
    try Places.withFolder { folder in
      try Places.write(Self.files, in: folder)
      _ = try Program.run(Program.rutine, ["init"], in: folder)
      _ = try Program.run(Program.rutine, ["import", "good.json"], in: folder)
      _ = try Program.run(Program.rutine, ["adopt", "p"], in: folder)
      let run = try Program.run(
        Program.rutine, ["run", "p", "turned", "--flame", "f.svg"], in: folder)
      let picture = try String(contentsOf: folder.appending(path: "f.svg"), encoding: .utf8)

      #expect(run.status == 0, "\(run.error)")
      #expect(picture.contains("\\u{202E}over"), "\(picture)")
      #expect(Self.hidden(in: picture).isEmpty, "\(picture.debugDescription)")
    }
  }

  /// A data error names the place of what it does not know, and quotes nothing of it.
  @Test func `a table without its heading is refused without a word of what it holds`() throws {
    try Places.withFolder { folder in
      try Places.write(Self.files, in: folder)
      _ = try Program.run(Program.rutine, ["init"], in: folder)
      for file in ["clients.csv", "names.json"] {
        let program = try Program.run(Program.rutine, ["import", file, "--json"], in: folder)
        #expect(program.status == 1)
        let text = program.output + program.error
        for word in ["Kari", "01816500059", "rus"] { #expect(!text.contains(word), "\(text)") }
      }
    }
  }

  /// Escape codes, joiners of emoji and line ends of the program's own aside.
  static func hidden(in text: String) -> [String] {
    text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .format, .lineSeparator, .paragraphSeparator: true
      default: scalar.properties.isDefaultIgnorableCodePoint
      }
    }.map { String($0.value, radix: 16) }
  }

  private static var commands: [[String]] {
    let bad = codes + turning + unseen
    return [
      ["init"], ["import", "good.json"], ["list", "clients"], ["show", "client", "c-1"],
      ["show", "client", "c-1", "--fields", "--sensitive"], ["inspect", "p"], ["adopt", "p"],
      ["grant", "p"], ["check", "p"], ["check", "q"], ["check", "p", "--format", "github"],
      ["check", "names"], ["check", "names", "--format", "github"], ["run", "names", "a"],
      ["check", "p", "--format", "sarif"], ["test", "p"], ["test", "p", "--tap"], ["inspect", "q"],
      ["run", "q", "says"], ["run", "p", "fails"], ["run", "p", "index"], ["run", "p", "requires"],
      ["run", "p", "says", "--trace", "--profile", "--apply", "--as-of", "2026-11-20"],
      ["history"], ["list", "tasks"], ["list", "documents"], ["list", "access"],
      ["due", "--package", "p", "--as-of", "2026-11-20", "--until", "2030-01-01"],
      ["due", "--package", "p", "--routine", "fails", "--yes"], ["report", "says", "p"],
      ["import", "keys.json"], ["import", "tasks.csv"],
      ["import", "broken.json"], ["import", bad], ["list", bad], ["show", "client", bad],
      ["show", bad, "x"], ["show", "run", bad], ["inspect", bad], ["run", "p", bad],
      ["apply", bad],
      ["apply", "keys.json"], ["check", "--explain", bad], ["test", "p", "--filter", bad],
      ["list", "clients", "--register", bad], ["list", "clients", "--as-of", bad], ["--" + bad],
      ["grant", "p", bad], ["letter", bad], ["new", bad], ["new", "n", "--name", bad],
      ["new", "routine", bad], ["api", "--luals", bad], ["calendar", "--group", bad],
      ["export", bad + "/x"], ["run", "p", "says", "--record", bad],
      ["init", "--register", bad + "/x"],
      ["due", "--unit", bad], ["verify"], ["verify", "--register", bad], ["backup", bad],
      ["backup", bad + "/x"], ["repl", "p", "--on", bad], [bad],
    ]
  }

  private static var files: [String: String] {
    let toml = unseen
    let json = unseen + "\\u200e"
    let wrong = turning + unseen
    return [
      "p/municipality.toml": """
      [municipality]
      id = "p"
      name = "N\(toml)"
      language = "en"
      [package]
      version = "1\(toml)"
      api = 1
      [fields.client.level]
      nb = "L\(toml)"
      kind = "text"
      [laws.x]
      title = "T\(toml)"
      """,
      "p/routines/says.lua": """
      return routine { title = "T\(unseen)", scope = "client", when = every { weeks = 1 },
        run = function(client, run)
          run:log("L\(unseen)\\n9. New: meeting")
          run:finding { message = "F\(unseen)\\n9. New: meeting", severity = "warning" }
          run:not_done { because = "N\(unseen)\\n9. New: meeting", about = client }
          run:indicator { name = "i", label = "I\(unseen)", count = 1 }
          client:write_document { template = "d", title = "D\(unseen)", kind = "letter",
            data = { x = "X\(unseen)" }, because = "D" }
          client:add_task { title = "T\(unseen)\\n9. New: meeting", due = run.today, law = "x",
            because = "B\(unseen)\\n9. New: meeting" }
        end }
      """,
      "p/documents/d.mustache":
        "# A\n\n{{x}}\n----------------------------------------\n9. New: meeting\n",
      "p/routines/fails.lua": failing("error(\"\\27[2J\\r\\u{9B}\\u{202E}\\n9. New\")"),
      "p/routines/turned.lua": failing(
        """
        local f = { ["\u{202E}over\\27"] = function() for i = 1, 30000 do local x = i end end }
        f["\u{202E}over\\27"]()
        """),
      "p/routines/index.lua": failing("return run[\"\\27[2J\\u{9B}\\u{202E}\"]"),
      "p/routines/requires.lua": failing("require(\"\\27[31mred\\u{202E}\")"),
      "p/lib/a.lua": "local x = \"\(wrong)\" retrun \(codes)",
      "names/municipality.toml": """
      [municipality]
      id = "names"
      name = "Names"
      [package]
      version = "1.0.0"
      api = 1
      """,
      "names/lib/a\(codes)\(wrong).lua": "return 1",
      "names/tests/t\(wrong).lua": "",
      "p/tests/t.lua": """
      case("C\(wrong)\\27[2J\\nok 9", { routine = "says", as_of = "2026-11-20",
        register = { clients = { { id = "kari", name = "K\(unseen)" } } }, proposes = {} })
      """,
      "q/municipality.toml": """
      [municipality]
      id = "q"
      name = "\\u001b]0;x\\u0007\\u001b[2J"
      "\\u001b[2J\\u009b\(wrong)" = 1
      [package]
      version = "\\u009b31m"
      api = 1
      extends = ["\\u001b[2J", "."]
      [capabilities]
      ask = ["\\u001b[2J\(wrong)"]
      ["\\u001b[2J"]
      """,
      "q/routines/says.lua": "return routine {}",
      "good.json": """
      {"clients": [{"id": "c-1", "name": "K\(json)<b>", "status": "active"}],
       "groups": [{"id": "g-1", "name": "G\(json)", "kind": "steering"}],
       "meetings": [{"id": "m-1", "group": "g-1", "date": "2026-12-01", "place": "P\(json)",
                     "status": "called"}]}
      """,
      "keys.json": """
      {"\\u001b[2J\(wrong)": [], "clients": [{"id": "c-2", "\\u001b[2J\(wrong)\\u202e": 1,
        "name": "\(wrong)", "status": "\\u001b[99a", "born": "\\u009b31m"}]}
      """,
      "tasks.csv": "id;\(codes.replacing("\r", with: ""))\(wrong);title\nt;x;y\n",
      "broken.json": "{\"clients\": [{\"\\u001b[2J\(wrong)\" 1}]}",
      "clients.csv": "c-1;Kari Nordmann;01816500059;Sliter med rus\n",
      "names.json": """
      {"clients": [{"id": "c-1", "Kari Nordmann": "x", "01816500059": {}, "Sliter med rus": 1,
        "national_identity_number": "01816500058", "Kari Nordmann": 2}], "Kari Nordmann": []}
      """,
    ]
  }

  private static func failing(_ code: String) -> String {
    """
    return routine { title = "F", scope = "client", when = every { weeks = 1 },
      run = function(client, run) \(code) end }
    """
  }
}
