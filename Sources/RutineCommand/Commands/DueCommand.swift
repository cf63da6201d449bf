import ArgumentParser
import Casework
import Domain
import PackageReading
import Rendering

struct DueCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "due",
      abstract: Speech.help("help.due"),
      discussion: Speech.help("help.due.discussion"))
  }

  @Option(help: .spoken("help.due.until", valueName: "day"))
  var until: Day?

  @Option(help: .spoken("help.due.unit", valueName: "id"))
  var unit: String?

  @Option(help: .spoken("help.due.worker", valueName: "id"))
  var worker: String?

  @Option(help: .spoken("help.due.by"))
  var by: DueGrouping = .day

  @Option(
    help: .spoken("help.due.package", valueName: "folder"))
  var package: String?

  @Option(help: .spoken("help.due.routine", valueName: "name"))
  var routine: String?

  @Flag(help: .spoken("help.due.apply"))
  var apply = false

  @Flag(help: .spoken("help.due.yes"))
  var yes = false

  @Flag(help: .spoken("help.due.again"))
  var again = false

  @Option(help: .spoken("help.as_of_look", valueName: "day"))
  var asOf: Day?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  /// The package's: what was asked for, else what rutine.toml says.
  private func folder(in context: CommandContext) -> String? {
    package ?? context.defaults.package
  }

  func validate() throws {
    let folder = folder(in: Speech.context)
    if routine != nil, folder == nil { throw ValidationError(spoken: "usage.routine") }
    if yes, folder == nil || routine == nil { throw ValidationError(spoken: "usage.yes") }
    if again, !apply { throw ValidationError(spoken: "usage.again") }
    if apply, output.json { throw ValidationError(spoken: "usage.walk_json") }
    if let until, let asOf, until < asOf { throw ValidationError(spoken: "usage.until") }
  }

  func run(in context: CommandContext) throws {
    let folder = folder(in: context)
    let order = try order(folder)
    let screen = output.screen(in: context)
    try register.open(in: context) { office in
      try office.due(order) { search in
        if yes { return try sweep(search, on: screen) }
        if apply {
          var walk = DueWalk(search, screen)
          return try walk.walk(through: search.questions())
        }
        try search.look { found in
          try screen.show(found.answer) { try found.document(by: by, of: folder ?? "") }
        }
      }
    }
  }

  private func order(_ folder: String?) throws -> DueOrder {
    let package = try folder.map { try PackageReader.read($0).get() }
    var order = DueOrder(today: asOf ?? WallClock.today, until: until)
    order.filter = DueList.Filter(unit: unit, worker: worker)
    order.package = package
    order.routine = routine
    order.again = again && apply
    return order
  }

  private func sweep(_ search: DueSearch, on screen: Screen) throws {
    let sweep = try search.sweep { Signals.say(search.words.tally($0)) }
    if screen.isJSON {
      try screen.show(json: sweep.answer)
    } else {
      for line in sweep.lines { Output.line(line) }
    }
    if let stop = sweep.stop {
      if screen.isJSON { throw ExitCode(2) }
      throw stop
    }
    if !sweep.isClean { throw ExitCode(1) }
  }
}

extension DueGrouping: ExpressibleByArgument {}
