import ArgumentParser
import Casework
import Domain

struct HistoryCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: Speech.help("help.history"),
      discussion: Speech.help("help.history.discussion"))
  }

  @Argument(
    help: .spoken("help.history.type"), completion: .list(Schema.norway.types.map(\.id.rawValue)))
  var type: String?

  @Argument(help: .spoken("help.history.id"))
  var id: String?

  @Option(help: .spoken("help.history.since", valueName: "day"))
  var since: Day?

  @Flag(help: .spoken("help.show.sensitive"))
  var sensitive = false

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if type != nil, id == nil { throw ValidationError(spoken: "usage.history") }
    if sensitive, type == nil { throw ValidationError(spoken: "usage.history_sensitive") }
  }

  func run(in context: CommandContext) throws {
    let screen = output.screen(in: context)
    guard let type, let id else {
      return try register.open(in: context) { office in
        let history = try office.history(since: since)
        try screen.show(lines: history.lines) {
          history.document(try office.words(), WallClock.local)
        }
      }
    }
    let key = RecordKey(try context.schema.named(type).id, id)
    try register.open(in: context) { office in
      try office.history(of: key, since: since, isSensitive: sensitive) { history in
        try screen.show(lines: history.lines) { try history.document(WallClock.local) }
      }
    }
  }
}
