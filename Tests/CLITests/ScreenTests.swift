import Domain
import Foundation
import TestSupport
import Testing

/// Every screen as people see it.
///
/// Screens/*.txt have them in English, 80 columns wide; RECORD_SNAPSHOTS=1 writes them anew. In the other
/// languages, wide, and for a screen reader they fit, say the same, and say it in their own words.
@Suite struct ScreenTests {
  struct Screen: CustomTestStringConvertible {
    let name: String
    let arguments: String
    var input = ""
    /// Why its lines are as long as they are; null when they fit.
    var unbroken: Exception?
    /// Why it says words of another language; null when it says none.
    var mixed: Exception?

    var testDescription: String { name }
  }

  enum Exception {
    /// A finding is a line, so that an editor finds the place; an author's are in English, like Lua's.
    case findings
    /// A file for another program.
    case file
    /// A question with its answer, or a sentence about a folder whose name is long.
    case sentence
    /// In the client's own language.
    case letter
  }

  static let screens = [
    Screen(name: "adopt", arguments: "adopt kommune-b --dry-run"),
    Screen(name: "apply", arguments: "apply plan.json"),
    Screen(
      name: "calendar", arguments: "calendar --group tildeling --as-of 2026-11-20", unbroken: .file,
      mixed: .file),
    Screen(name: "check", arguments: "check broken", unbroken: .findings, mixed: .findings),
    Screen(name: "due-day", arguments: "due --unit bustadkontor --as-of 2026-11-20"),
    Screen(name: "due-nothing", arguments: "due --unit plan --as-of 2026-06-01"),
    Screen(name: "due-person", arguments: "due --by person --worker w-16 --as-of 2026-11-20"),
    Screen(name: "due-unit", arguments: "due --by unit --until 2026-12-01 --as-of 2026-11-20"),
    Screen(
      name: "due-routines",
      arguments: "due --package kommune-a --unit nav --register figures.db --as-of 2026-11-20"),
    Screen(
      name: "due-walk", arguments: "due --apply --unit bustadkontor --as-of 2026-11-20",
      input: "x\no\nn\nFlyttar\nl\nd\n+7\nq\n", unbroken: .sentence),
    Screen(
      name: "due-walk-plan",
      arguments: "due --apply --package kommune-a --routine steering_group --as-of 2026-11-20",
      input: "d\n10.12.2026\ny\n"),
    Screen(
      name: "due-yes",
      arguments: "due --yes --package kommune-a --routine renewal --as-of 2026-11-20"),
    Screen(name: "export", arguments: "export out.json", unbroken: .sentence),
    Screen(name: "grant", arguments: "grant hvem-har-ansvaret"),
    Screen(name: "import", arguments: "import more.json"),
    Screen(
      name: "import-wrong", arguments: "import wrong.json", unbroken: .findings, mixed: .findings),
    Screen(name: "init", arguments: "init --register new.db"),
    Screen(name: "inspect", arguments: "inspect kommune-a"),
    Screen(name: "list-access", arguments: "list access"),
    Screen(name: "list-answers", arguments: "list answers"),
    Screen(name: "list-groups", arguments: "list groups"),
    Screen(name: "history", arguments: "history"),
    Screen(name: "history-record", arguments: "history client c-001"),
    Screen(name: "plan", arguments: "run kommune-a steering_group --as-of 2026-11-20"),
    Screen(
      name: "plan-letter",
      arguments: "run samlevedtak samlevedtak --record c-003 --as-of 2026-11-20 --letters",
      mixed: .letter),
    Screen(name: "plan-nothing", arguments: "run kommune-a needs_committee --as-of 2026-11-20"),
    Screen(name: "plan-refused", arguments: "run refused refused --as-of 2026-11-20"),
    Screen(
      name: "profile", arguments: "run kommune-a spread --as-of 2026-11-20 --profile",
      mixed: .findings),
    Screen(
      name: "report",
      arguments: "report account samordningsregnskap --register figures.db --as-of 2026-11-20"),
    Screen(name: "show-client", arguments: "show client c-001 --as-of 2026-11-20"),
    Screen(name: "show-fields", arguments: "show client c-001 --fields"),
    Screen(name: "show-missing", arguments: "show client c-999"),
    Screen(name: "show-run", arguments: "show run RUN"),
    Screen(name: "show-record", arguments: "show meeting mt-900"),
    Screen(name: "test", arguments: "test broken", unbroken: .findings, mixed: .findings),
    Screen(name: "usage", arguments: "due --routine renewal"),
  ]

  /// How a screen is asked for; null columns are a screen reader's.
  struct Mode {
    let language: Language
    let columns: Int?

    var flags: [String] { ["--lang", language.rawValue] + (columns == nil ? ["--plain"] : []) }
    var environment: [String: String] { columns.map { ["COLUMNS": String($0)] } ?? [:] }
  }

  /// In the gate each language once, and each form once.
  private static let modes =
    LongTests.areAskedFor
    ? Language.allCases.flatMap { language in
      [80, 120, nil].map { Mode(language: language, columns: $0) }
    }
    : [Mode(language: .nb, columns: 120), Mode(language: .nn, columns: nil)]

  @Test(arguments: screens)
  func `a screen is as it was, and the same in each language and form`(screen: Screen) throws {
    let world = try Self.world.get()
    let text = try world.show(screen, Mode(language: .en, columns: 80))
    #expect(try golden("Screens/\(screen.name).txt", text) == text)
    #expect(screen.unbroken != nil || Self.widest(text) <= 80)

    for mode in Self.modes {
      let other = try world.show(screen, mode)
      #expect(facts(other) == facts(text), "\(mode): \(other)")
      let foreign = Vocabulary.foreign(in: other, to: mode.language)
      #expect(screen.mixed != nil || foreign.subtracting(Self.ownWords) == [], "\(mode): \(other)")
      #expect(
        screen.unbroken != nil || Self.widest(other) <= mode.columns ?? .max, "\(mode): \(other)")
      // A screen reader reads white space that means something as nothing.
      #expect(mode.columns != nil || !other.contains(/\S {2,}\S/), "\(mode): \(other)")
    }
  }

  /// What the routines that a screen runs say themselves.
  private static let ownWords = Vocabulary.words(World.files.values.joined(separator: " "))

  private static func widest(_ text: String) -> Int {
    text.split(separator: "\n").map(\.count).max() ?? 0
  }

  @Test func `words that only another language has are many`() {
    #expect(Vocabulary.foreign.values.allSatisfy { $0.count > 300 })
  }

  @Test func `colours are for a terminal, and for nobody who does not want them`() throws {
    let world = try Self.world.get()
    let screen = try #require(Self.screens.first { $0.name == "due-day" })
    #expect(try !world.show(screen, Mode(language: .en, columns: 80)).contains("\u{1B}"))
    let onTerminal = try world.onTerminal("due --unit bustadkontor --as-of 2026-11-20", [:])
    #expect(onTerminal.contains("\u{1B}[31m! "))
    let without = try world.onTerminal(
      "due --unit bustadkontor --as-of 2026-11-20", ["NO_COLOR": "1"])
    #expect(without.contains("! ") && !without.contains("\u{1B}[31m"))
  }

  private static let world = Result { try World() }
}

/// A register that every screen begins with, and packages beside it.
final class World: Sendable {
  private let folder: URL
  private let run: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "rutine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in Places.examples {
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: name), withDestinationURL: Places.example(name))
    }
    try Places.write(Self.files, in: folder)
    let set = { [folder] (line: String, input: String) throws -> Program in
      try Program.run(Program.rutine, words(line), in: folder, input: input)
    }
    _ = try set("init", "")
    _ = try set("import kommune-a/register.json", "")
    // One where the packages have leave to read what they ask for.
    for line in [
      "init", "import kommune-a/register.json", "grant samordningsregnskap read.health",
      "grant kommune-a read.health",
    ] {
      _ = try set("\(line) --register figures.db", "")
    }
    _ = try set("run kommune-a steering_group --as-of 2026-11-20 --out plan.json", "")
    let applied = try set("run kommune-a call_letter --apply --as-of 2026-11-20 --json", "")
    run =
      applied.output.firstMatch(of: /"id" : "([0-9a-f]{16})",\s*"(?:indicators|log)/)
      .map { String($0.output.1) } ?? ""
    _ = try set("show client c-001 --sensitive", "")
    _ = try set(
      "due --apply --unit eigedom --as-of 2026-11-20 --until 2027-06-01", "n\nHaster ikkje\nl\nq\n")
  }

  /// The screen in a copy of the folder, so that none sees what another does.
  func show(_ screen: ScreenTests.Screen, _ mode: ScreenTests.Mode) throws -> String {
    try inCopy { place in
      let line = screen.arguments.replacingOccurrences(of: "RUN", with: run)
      let done = try Program.run(
        Program.rutine, words(line) + mode.flags, in: place, input: screen.input,
        environment: mode.environment)
      let exit = done.status == 0 ? "" : "= \(done.status)\n"
      return stable(done.output) + stable(done.error) + exit
    }
  }

  /// What a terminal would get, by script(1).
  func onTerminal(_ line: String, _ environment: [String: String]) throws -> String {
    let command = "\(Program.rutine) \(line)"
    return try inCopy { place in
      try Program.run(
        "/usr/bin/script", ["-qec", command, "/dev/null"], in: place,
        environment: environment.merging(["TERM": "xterm", "PAGER": ""]) { $1 }
      ).output
    }
  }

  private func inCopy<Result>(_ body: (URL) throws -> Result) throws -> Result {
    try Places.withFolder { copy in
      let place = copy.appending(path: "w")
      try FileManager.default.copyItem(at: folder, to: place)
      return try body(place)
    }
  }

  static let files = [
    "more.json": #"{"clients": [{"id": "x-1", "name": "Pernille Aas", "status": "active"}]}"#,
    "wrong.json": #"{"clients": [{"id": "x-1", "nam": "P", "status": "actve"}], "clents": []}"#,
    "refused/municipality.toml": """
    [municipality]
    id = "refused"
    name = "Avvist kommune"
    [package]
    version = "1.0.0"
    api = 1
    extends = ["norge"]
    """,
    "refused/routines/refused.lua": """
    -- Proposes what a core rule refuses, and stops on the next record.
    return routine {
      title = { nb = "Avvist", nn = "Avvist", en = "Refused" },
      scope = "group",
      where = { kind = { "steering", "needs_committee" } },
      when = manual,
      run = function(group, run)
        if group.kind ~= "steering" then error("no such thing") end
        local meeting = group.meetings:first { status = "held" }
        meeting:change { place = "Rådhuset", because = "moved" }
        run:finding { severity = "warning", message = "look" }
        run:not_done { about = group, because = "later" }
      end,
    }
    """,
    "broken/municipality.toml": """
    [municipality]
    id = "broken"
    name = "Ødelagt"
    [package]
    version = "1.0.0"
    api = 1
    extends = ["norge"]
    """,
    "broken/routines/broken.lua": """
    return routine {
      title = "Broken", scope = "client", when = manual,
      run = function(client, run) return client.nam end,
    }
    """,
    "broken/tests/broken.lua": """
    case("a client is called", {
      routine = "broken", as_of = "2026-11-20",
      register = { clients = { { id = "c-1", name = "A" } } },
      proposes = { { new = "task" } },
    })
    """,
  ]
}

private func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }
