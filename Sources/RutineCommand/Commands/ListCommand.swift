import ArgumentParser
import Casework
import Domain

struct ListCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Speech.help("help.list"),
      discussion: Speech.help(
        "help.list.discussion", ["types": Schema.norway.types.map(\.plural).joined(separator: ", ")]
      )
    )
  }

  /// What can be listed beside records.
  static let logs = ["access", "answers"]

  @Argument(help: .spoken("help.list.type"), completion: .list(Schema.norway.listNames))
  var type: String

  @Option(help: .spoken("help.revision", valueName: "n"))
  var revision: Int?

  @Option(help: .spoken("help.list.since", valueName: "day"))
  var since: Day?

  @Option(help: .spoken("help.list.client", valueName: "id"))
  var client: String?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if since != nil, type != "access" { throw ValidationError(spoken: "usage.since") }
    if client != nil, type != "access" { throw ValidationError(spoken: "usage.client") }
  }

  func run(in context: CommandContext) throws {
    let screen = output.screen(in: context)
    let listed =
      try Self.logs.contains(type) ? nil : context.schema.named(type, beside: Self.logs)
    try register.open(in: context) { office in
      if let listed {
        return try office.list(listed, at: revision) { list in
          try screen.show(list.answer) { try list.document }
        }
      }
      switch type {
      case "access":
        let looks = try office.accesses(to: client, since: since)
        try screen.show(looks) { looks.document(try office.words()) }
      default:
        let answers = try office.answers()
        try screen.show(answers) { answers.document(try office.words()) }
      }
    }
  }
}

extension Schema {
  /// What can be listed.
  var listNames: [String] { types.map(\.plural) + ListCommand.logs }
  /// What can be shown.
  var showNames: [String] { types.map(\.id.rawValue) + ["run"] }
}
