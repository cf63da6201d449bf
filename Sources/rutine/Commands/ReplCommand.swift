import ArgumentParser
import Domain
import PackageReading
import Packages
import Routines
import ScriptAPI

struct ReplCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl", abstract: Speech.help("help.repl"),
    discussion: Speech.help("help.repl.discussion"))

  @Argument(help: .spoken("help.repl.package"))
  var package: String?

  @Option(help: .spoken("help.repl.on", valueName: "type/id"))
  var on: String?

  @Option(help: .spoken("help.as_of_run", valueName: "day"))
  var asOf: Day?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let package = try self.package.map { try PackageReader.read($0).get() } ?? .scratch
    let record = try on.map(Self.key)
    try register.open { store in
      if let record {
        _ = try store.read(at: nil) { source, _ in try source.existing(record) }
      }
      let notebook = Notebook(package, on: record) { package, source, body in
        try Evaluators.use(for: package, over: source) { try body($0) }
      }
      try converse(notebook, package, store)
    }
  }

  private var day: Day { asOf ?? WallClock.today }

  private static func key(_ text: String) throws -> RecordKey {
    let parts = text.split(separator: "/").map(String.init)
    guard parts.count == 2 else {
      throw UsageError("error.on_what")
    }
    return RecordKey(try Schema.named(parts[0]).id, parts[1])
  }

  private var completion: Completion {
    let type = on?.split(separator: "/").first.map { RecordTypeID(rawValue: String($0)) }
    return Completion(on: type, names: Self.commands + Schema.types.map(\.id.rawValue))
  }

  private static let commands = [".plan", ".undo", ".fields", ".quit"]

  private func converse(_ start: Notebook, _ package: Package, _ store: any Store) throws {
    var notebook = start
    let editor = Terminal.isInteractive ? LineEditor(completing: completion.candidates) : nil
    var waiting = ""
    while true {
      let prompt = waiting.isEmpty ? "> " : ">> "
      guard let line = editor.map({ $0.line(after: prompt) }) ?? readLine() else { return }
      if waiting.isEmpty, line.hasPrefix(".") {
        if line == ".quit" { return }
        try command(line, &notebook, store)
        continue
      }
      let text = waiting.isEmpty ? line : "\(waiting)\n\(line)"
      if text.allSatisfy(\.isWhitespace) { continue }
      let (answer, capabilities) = try store.read(at: nil) { source, revision in
        (
          try notebook.add(text, over: source, revision: revision, asOf: day),
          try package.granted(in: source)
        )
      }
      try AccessLog.note(
        "repl", self.package ?? "scratch", capabilities, store.latestRevision(), in: store)
      waiting = answer == .incomplete ? text : ""
      show(answer)
    }
  }

  private func show(_ answer: Notebook.Answer) {
    switch answer {
    case .incomplete: break
    case .lines(let lines): for line in lines { Output.line(line) }
    case .failed(let findings):
      for finding in findings { Output.line("! \(finding.message[.en]) [\(finding.code)]") }
    }
  }

  private func command(_ line: String, _ notebook: inout Notebook, _ store: any Store) throws {
    let words = line.split(separator: " ").map(String.init)
    switch words[0] {
    case ".undo":
      try store.read(at: nil) { source, revision in
        try notebook.undo(over: source, revision: revision, asOf: day)
      }
    case ".plan":
      let words = try output.words(of: store)
      try store.read(at: nil) { source, revision in
        let plan = try notebook.plan(over: source, revision: revision, asOf: day)
        output.show(try PlanPresentation(plan: plan, words: words, source: source).document)
      }
    case ".fields" where words.count == 2:
      guard let type = Schema.find(words[1]) ?? Schema.find(plural: words[1]) else {
        let hint = NearestName.hint(words[1], among: Schema.types.map(\.id.rawValue))
        return Output.line("! there is no record type '\(words[1])'\(hint)")
      }
      Output.line(type.fields.map(\.name).joined(separator: ", "))
    default: Output.line(Self.commands.joined(separator: " "))
    }
  }
}
