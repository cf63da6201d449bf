import Foundation
import TestSupport
import Testing

/// What commands write: over nothing that they did not make, for the owner alone, or not at all.
@Suite struct OutputFileTests {
  /// Every option and argument that names a file to write.
  private static let writers = [
    ["run", "p", "says", "--as-of", "2026-11-20", "--out"], ["run", "p", "says", "--flame"],
    ["calendar", "--group", "g-1", "--out"], ["export"], ["export", "--csv"],
    ["export", "--only", "clients"], ["letter", "-", "--html"], ["letter", "-", "--pdf"],
    ["test", "p", "--junit"], ["test", "p", "--lcov"], ["test", "p", "--html"],
  ]

  private func prepared(_ body: (URL) throws -> Void) throws {
    try Places.withFolder { folder in
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
          "p/routines/says.lua": """
          return routine { title = "T", scope = "group", when = manual,
            run = function(group, run) group:schedule_meeting { date = run.today, because = "x" } end }
          """,
          "p/tests/t.lua": """
          case("c", { routine = "says", as_of = "2026-11-20", register = {}, proposes = {} })
          """,
          "in.json": #"{"groups": [{"id": "g-1", "name": "G", "kind": "steering"}]}"#,
          "mine": "mine", "mine.partial/kept": "kept",
        ], in: folder)
      #expect(try Program.run(Program.rutine, ["init"], in: folder).status == 0)
      #expect(try Program.run(Program.rutine, ["import", "in.json"], in: folder).status == 0)
      for (link, target) in [("link", "rutine.db"), ("loose", "nothing")] {
        try FileManager.default.createSymbolicLink(
          atPath: folder.appending(path: link).path, withDestinationPath: target)
      }
      let other = folder.appending(path: "other.db")
      try FileManager.default.copyItem(at: folder.appending(path: "rutine.db"), to: other)
      try FileManager.default.linkItem(at: other, to: folder.appending(path: "hard"))
      try body(folder)
    }
  }

  private func text(_ name: String, in folder: URL) -> String? {
    try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test func `no command writes over a file, nor over a register with --force`() throws {
    try prepared { folder in
      let before = try Data(contentsOf: folder.appending(path: "rutine.db"))
      // What takes the place of nothing knows no --force, which is refused as well.
      for writer in Self.writers + [["backup"]] {
        for name in ["mine", "loose", "rutine.db", "link", "hard", "rutine.db-wal", "p"] {
          let program = try Program.run(Program.rutine, writer + [name], in: folder, input: "x")
          #expect(program.status == 2, "\(writer) \(name): \(program.output)\(program.error)")
        }
        for name in ["rutine.db", "link", "hard", "rutine.db-wal", "p"] {
          let program = try Program.run(
            Program.rutine, writer + [name, "--force"], in: folder, input: "x")
          #expect(program.status == 2, "\(writer) \(name) --force: \(program.error)")
        }
      }
      #expect(text("mine", in: folder) == "mine")
      #expect(try Data(contentsOf: folder.appending(path: "rutine.db")) == before)
    }
  }

  @Test func `with --force a file is written anew, its owner's alone, and nothing beside it goes`()
    throws
  {
    try prepared { folder in
      for writer in Self.writers where !writer.contains("--csv") && !writer.contains("--pdf") {
        let file = folder.appending(path: "mine")
        try Data("mine".utf8).write(to: file)
        let program = try Program.run(
          "/bin/sh",
          ["-c", "umask 0; exec \"$0\" \"$@\"", Program.rutine] + writer + ["mine", "--force"],
          in: folder, input: "x")
        #expect(program.status == 0 || writer[0] == "test", "\(writer): \(program.error)")
        #expect(text("mine", in: folder) != "mine", "\(writer)")
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600, "\(writer)")
      }
      #expect(text("mine.partial/kept", in: folder) == "kept")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(!names.contains { $0.hasPrefix(".rutine") }, "\(names)")
    }
  }

  @Test func `with --force a link stays, and what it leads to is written; without, nothing is`()
    throws
  {
    try prepared { folder in
      let link = folder.appending(path: "to").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "mine")
      let cases: [(more: [String], expected: String)] = [([], "mine"), (["--force"], "<!DOCTYPE")]
      for (more, expected) in cases {
        let program = try Program.run(
          Program.rutine, ["letter", "-", "--html", "to"] + more, in: folder, input: "x")
        #expect(program.status == (more.isEmpty ? 2 : 0), "\(program.error)")
        #expect(text("mine", in: folder)?.hasPrefix(expected) == true)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "mine")
      }
    }
  }

  @Test func `with --force a link to a name that is no text is refused, a folder's is no matter`()
    throws
  {
    try prepared { folder in
      let script = """
        name=$(printf '\\377.csv'); echo old > "$name"; ln -s "$name" l
        "$0" letter - --html l --force < mine; echo "=$?"; cat "$name"
        mkdir "$(printf 'B\\346rum')"; cd "$(printf 'B\\346rum')"
        for more in "" --force; do "$0" letter - --html out.html $more < ../mine; echo "=$?"; done
        head -c 15 out.html; echo; ls .. | wc -l
        """
      let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).count
      let program = try Program.run("/bin/sh", ["-c", script, Program.rutine], in: folder)
      #expect(
        program.output.split(whereSeparator: \.isWhitespace)
          == ["=2", "old", "=0", "=0", "<!DOCTYPE", "html>", "\(before + 3)"], "\(program.error)")
      #expect(program.error.contains("UTF-8"), "\(program.error)")
    }
  }

  @Test func `a name that is no text is refused, not written under another one`() throws {
    try prepared { folder in
      let script = """
        name=$(printf 'x\\377.json'); echo old > "$name"
        "$0" export "$name" --force; echo "=$?"; "$0" init --register "$(printf '\\377.db')"; echo "=$?"
        cat "$name"
        """
      let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).count
      let program = try Program.run("/bin/sh", ["-c", script, Program.rutine], in: folder)
      #expect(program.output.split(separator: "\n") == ["=2", "=2", "old"], "\(program.error)")
      #expect(program.error.contains("UTF-8"), "\(program.error)")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).count == before + 1)
    }
  }

  @Test func `with too many files open already it is said, unless more may be allowed`() throws {
    try prepared { folder in
      for (limit, status) in [("-n", 2), ("-S -n", 0)] {
        let script = """
          for i in $(seq 3 59); do eval "exec $i</dev/null"; done
          ulimit \(limit) 64; exec "$0" verify
          """
        let program = try Program.run("/bin/bash", ["-c", script, Program.rutine], in: folder)
        #expect(program.status == status, "\(program.error)")
        #expect(program.error.contains("56 more") == (status == 2), "\(program.error)")
      }
    }
  }

  @Test func `with --force a device or a pipe is written to, and stays what it is`() throws {
    try prepared { folder in
      let script = """
        mkfifo pipe; cat pipe > got & "$0" letter - --html pipe --force < mine; wait
        test -p pipe && ln -s /dev/null null && "$0" letter - --html null --force < mine \
          && test -L null && test -c /dev/null
        """
      let program = try Program.run("/bin/sh", ["-c", script, Program.rutine], in: folder)
      #expect(program.status == 0, "\(program.error)")
      #expect(text("got", in: folder)?.hasPrefix("<!DOCTYPE") == true)
    }
  }

  @Test func `what standard output does not take is an error, and nothing is done unread`() throws {
    try prepared { folder in
      for words in [
        "export -", "list groups", "show group g-1", "calendar --group g-1", "inspect p", "check p",
        "run p says", "run p says --apply", "due", "api", "--help", "--version",
        "history --json", "letter -", "letter - --html -", "export - --csv --only groups",
        "grant p",
      ] {
        let program = try Program.run(
          "/bin/sh", ["-c", "\"$0\" \(words) > /dev/full", Program.rutine], in: folder, input: "x")
        #expect(program.status == 2, "\(words): \(program.error)")
        #expect(program.error.contains("No space left"), "\(words): \(program.error)")
      }
      let runs = try Program.run(Program.rutine, ["list", "meetings", "--json"], in: folder)
      #expect(!runs.output.contains("\"id\""))
      let head = try Program.run(
        "/bin/sh", ["-c", "\"$0\" api | head -n 1", Program.rutine], in: folder)
      #expect(head.status == 0 && head.error.isEmpty)
    }
  }

  /// Root can read everything: then it is nobody who tries.
  @Test func `with --force nothing is written over what cannot be read, it may be a register`()
    throws
  {
    try prepared { folder in
      let shared = folder.appending(path: "shared")
      try FileManager.default.createDirectory(
        at: shared, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o777])
      let theirs = shared.appending(path: "theirs.db")
      try FileManager.default.copyItem(at: folder.appending(path: "rutine.db"), to: theirs)
      for name in ["chmod 0 theirs.db", "chmod 777 ."] {
        try Program.run("/bin/sh", ["-c", name], in: shared)
      }
      let who = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
      for name in ["theirs.db", "theirs.db-wal"] {
        let program = try Program.run(
          "/bin/sh", ["-c", "\(who) \"$0\" letter - --html \(name) --force", Program.rutine],
          in: shared, input: "x")
        #expect(program.status == 2, "\(program.output)\(program.error)")
        #expect(program.error.contains("may be a register"), "\(program.error)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: shared.path) == ["theirs.db"])
      try Program.run("/bin/sh", ["-c", "chmod 600 theirs.db"], in: shared)
      #expect(try Data(contentsOf: theirs).starts(with: Data("SQLite format 3".utf8)))
    }
  }

  @Test func `what an author is given takes the place of no link and no register`() throws {
    try prepared { folder in
      let link = { (name: String, target: String) in
        try FileManager.default.createSymbolicLink(
          atPath: folder.appending(path: name).path, withDestinationPath: target)
      }
      try link("p/routines/new.lua", "../../nowhere")
      try link("p/.luarc.json", "../mine")
      for command in [
        ["new", "routine", "new", "--package", "p"], ["api", "--luals", "p"],
        ["api", "--luals", "p", "--force"],
      ] {
        let program = try Program.run(Program.rutine, command, in: folder)
        #expect(program.status == 2, "\(command): \(program.output)\(program.error)")
      }
      #expect(text("mine", in: folder) == "mine" && text("nowhere", in: folder) == nil)
      try Program.run(
        "/bin/sh", ["-c", "rm p/.luarc.json && cp rutine.db p/.luarc.json"], in: folder)
      let program = try Program.run(Program.rutine, ["api", "--luals", "p", "--force"], in: folder)
      #expect(program.status == 2 && program.error.contains("is a register"), "\(program.error)")
    }
  }

  @Test func `a register's part is known by its bytes, whatever its name ends with`() throws {
    try prepared { folder in
      let name = "reg\u{600}"
      try FileManager.default.copyItem(
        at: folder.appending(path: "rutine.db"), to: folder.appending(path: name))
      try Places.write(["\(name)-wal": "a log"], in: folder)
      let program = try Program.run(
        Program.rutine, ["letter", "-", "--html", "\(name)-wal", "--force"], in: folder, input: "x")
      #expect(program.status == 2 && text("\(name)-wal", in: folder) == "a log")
    }
  }

  @Test func `where a file may grow no further it is said, and nothing is left or lost`() throws {
    try prepared { folder in
      let clients = (1...500).map { #"{"id": "c-\#($0)", "name": "N", "status": "active"}"# }
      try Places.write(
        ["many.json": "{\"clients\": [\(clients.joined(separator: ","))]}"], in: folder)
      let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      for words in [
        "init --register u.db", "letter - --html x.html", "export x.json", "import many.json",
        "backup b.db", "run p says --as-of 2026-11-20 --out x.json", "export --csv x",
      ] {
        for limit in 0...1 {
          let script = "(ulimit -f \(limit); \"$0\" \(words) 2>&1; echo =$?) | cat"
          let program = try Program.run(
            "/bin/sh", ["-c", script, Program.rutine], in: folder,
            input: String(repeating: "x", count: 5000))
          #expect(program.output.hasPrefix("rutine: "), "\(words) \(limit): \(program.output)")
          #expect(program.output.hasSuffix("\n=2\n"), "\(words) \(limit): \(program.output)")
        }
      }
      for words in ["verify", "test p", "list groups"] {
        let program = try Program.run(
          "/bin/sh", ["-c", "ulimit -n 8; exec \"$0\" \(words)", Program.rutine], in: folder)
        #expect(program.status == 2 && program.error.contains("open"), "\(program.error)")
      }
      // The register's own log stays where it could not be folded in.
      let after = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(after.filter { !$0.hasPrefix("rutine.db-") } == before)
      let verified = try Program.run(Program.rutine, ["verify"], in: folder)
      #expect(verified.output.contains("sound: 1 record "), "\(verified.output)")
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/weasyprint")))
  func `a PDF is made of a page that names files and addresses, and none is fetched`() throws {
    try Places.withFolder { folder in
      try Places.write(["secret.txt": "the secret that is not in the letter"], in: folder)
      let secret = folder.appending(path: "secret.txt").absoluteString
      let markup =
        "a\u{600}<link rel=attachment href='\(secret)'\u{600}><img src='\(secret)'\u{600}>"
      let program = try Program.run(
        Program.rutine, ["letter", "-", "--pdf", "a.pdf", "--sender", markup], in: folder,
        input: markup, environment: ["HOME": folder.path])
      #expect(program.status == 0, "\(program.error)")
      let pdf = try Data(contentsOf: folder.appending(path: "a.pdf"))
      #expect(pdf.starts(with: Data("%PDF".utf8)))
      #expect(pdf.range(of: Data("EmbeddedFile".utf8)) == nil)
    }
  }

  @Test func `a calendar has days in order, from what was asked for`() throws {
    try prepared { folder in
      for days in [
        ["--from", "2030-01-01"], ["--until", "2020-01-01"], ["--from", "9999-12-31"],
      ] {
        let program = try Program.run(
          Program.rutine, ["calendar", "--group", "g-1"] + days, in: folder)
        #expect(program.status == 0, "\(program.error)")
      }
      let program = try Program.run(
        Program.rutine,
        ["calendar", "--group", "g-1", "--from", "2027-01-01", "--until", "2026-01-01"], in: folder)
      #expect(program.status == 2 && program.error.contains("--until"))
    }
  }
}
