import ArgumentParser
import Casework
import Domain

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Speech.help("help.show"),
    discussion: Speech.help("help.show.discussion"))

  @Argument(help: .spoken("help.show.type"), completion: .list(Schema.showNames))
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

  func run() throws {
    if type == "run" || type == "runs" { return try showRun() }
    let key = RecordKey(try Schema.named(type).id, id)
    let extent: ShownRecord.Extent = sensitive ? .sensitive : fields ? .fields : .situation
    try register.open { office in
      try office.show(key, at: revision, on: asOf ?? WallClock.today, extent) { shown in
        if output.json { return try output.show(json: shown.answer) }
        output.page(try shown.document)
      }
    }
  }

  private func showRun() throws {
    try register.open { office in
      let plan = try office.run(id)
      if output.json {
        return try output.show(json: office.answer(of: plan, isApplied: true, revision: nil))
      }
      output.page(try office.document(of: plan, office.words()))
    }
  }
}
