import ArgumentParser
import Casework
import Domain

struct ShowCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Speech.help("help.show"),
      discussion: Speech.help("help.show.discussion"))
  }

  @Argument(help: .spoken("help.show.type"), completion: .list(Schema.norway.showNames))
  var type: String

  @Argument(help: .spoken("help.show.id"))
  var id: String

  @Option(help: .spoken("help.revision", valueName: "n"))
  var revision: Int?

  @Flag(help: .spoken("help.show.sensitive"))
  var sensitive = false

  @Flag(help: .spoken("help.show.fields"))
  var fields = false

  @Option(help: .spoken("help.as_of_look", valueName: "day"))
  var asOf: Day?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func run(in context: CommandContext) throws {
    let screen = output.screen(in: context)
    if type == "run" { return try showRun(in: context, on: screen) }
    let key = RecordKey(try context.schema.named(type, beside: ["run"]).id, id)
    let extent: ShownRecord.Extent = sensitive ? .sensitive : fields ? .fields : .situation
    try register.open(in: context) { office in
      try office.show(key, at: revision, on: asOf ?? WallClock.today, extent) { shown in
        try screen.show(shown.answer) { try shown.document }
      }
    }
  }

  private func showRun(in context: CommandContext, on screen: Screen) throws {
    try register.open(in: context) { office in
      try office.look(atRun: id, sensitive ? .all : .masked) { plan, words, sight in
        try screen.show(office.answer(of: plan, isApplied: true, revision: nil, words, sight)) {
          try office.document(of: plan, words, sight)
        }
      }
    }
  }
}
