import ArgumentParser
import Casework
import Domain
import PackageReading
import Packages
import Routines
import ScriptAPI

struct ReplCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "repl", abstract: Speech.help("help.repl"),
      discussion: Speech.help("help.repl.discussion"))
  }

  @Argument(help: .spoken("help.repl.package"))
  var package: String?

  @Option(help: .spoken("help.repl.on", valueName: "type/id"))
  var on: String?

  @Option(help: .spoken("help.as_of_run", valueName: "day"))
  var asOf: Day?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func run(in context: CommandContext) throws {
    let package =
      try self.package.map { try PackageReader.read($0).get() } ?? .scratch(of: context.schema)
    let record = try on.map { try Self.key($0, in: context.schema) }
    try register.open(in: context) { office in
      try converse(
        on: output.screen(in: context),
        Tryout(
          in: office, package, named: self.package ?? "scratch", on: record,
          asOf: asOf ?? WallClock.today))
    }
  }

  private static func key(_ text: String, in schema: Schema) throws -> RecordKey {
    let parts = text.split(separator: "/").map(String.init)
    guard parts.count == 2 else {
      throw UsageError("error.on_what")
    }
    return RecordKey(try schema.named(parts[0]).id, parts[1])
  }

  private func completion(in schema: Schema) -> Completion {
    let type = on?.split(separator: "/").first.map { RecordTypeID(rawValue: String($0)) }
    return Completion(
      on: type, of: API(schema), names: Self.commands + schema.types.map(\.id.rawValue))
  }

  private static let commands = [".plan", ".undo", ".fields", ".quit"]

  private func converse(on screen: Screen, _ start: Tryout) throws {
    var tryout = start
    let completion = completion(in: start.schema)
    let editor = Terminal.isInteractive ? LineEditor(completing: completion.candidates) : nil
    var waiting = ""
    while true {
      let prompt = waiting.isEmpty ? "> " : ">> "
      guard let line = editor.map({ $0.line(after: prompt) }) ?? readLine() else { return }
      if waiting.isEmpty, line.hasPrefix(".") {
        if line == ".quit" { return }
        try command(line, &tryout, on: screen)
        continue
      }
      let text = waiting.isEmpty ? line : "\(waiting)\n\(line)"
      if text.allSatisfy(\.isWhitespace) { continue }
      let answer = try tryout.add(text)
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

  private func command(
    _ line: String, _ tryout: inout Tryout, on screen: Screen
  ) throws {
    let (words, schema) = (line.split(separator: " ").map(String.init), tryout.schema)
    switch words[0] {
    case ".undo": try tryout.undo()
    case ".plan": screen.show(try tryout.document())
    case ".fields" where words.count == 2:
      guard let type = schema.find(words[1]) ?? schema.find(plural: words[1]) else {
        let hint = NearestName.hint(words[1], among: schema.types.map(\.id.rawValue))
        return Output.line("! there is no record type '\(words[1])'\(hint)")
      }
      Output.line(type.fields.map(\.name).joined(separator: ", "))
    default: Output.line(Self.commands.joined(separator: " "))
    }
  }
}
