import ArgumentParser
import Casework
import Domain
import PackageReading
import Packages
import Routines
import Sandbox

struct RunCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run", abstract: Speech.help("help.run"),
      discussion: Speech.help("help.run.discussion"))
  }

  @Argument(help: .spoken("help.package"), completion: .directory)
  var package: String

  @Argument(help: .spoken("help.routine"))
  var routine: String

  @Option(help: .spoken("help.run.record", valueName: "id"))
  var record: String?

  @Option(help: .spoken("help.as_of_run", valueName: "day"))
  var asOf: Day?

  @Option(help: .spoken("help.revision", valueName: "n"))
  var revision: Int?

  @Flag(help: .spoken("help.run.apply"))
  var apply = false

  @Option(help: .spoken("help.run.out", valueName: "file"))
  var out: String?

  @Flag(help: .spoken("help.run.letters"))
  var letters = false

  @Flag(help: .spoken("help.show.sensitive"))
  var sensitive = false

  @Flag(help: .spoken("help.run.trace"))
  var trace = false

  @Flag(help: .spoken("help.run.profile"))
  var profile = false

  @Option(
    help: .spoken("help.run.flame", valueName: "svg"))
  var flame: String?

  @Option(help: .spoken("help.run.max_instructions", valueName: "n"))
  var maxInstructions: Int64 = Limits().instructions

  @Option(help: .spoken("help.run.max_memory", valueName: "n"))
  var maxMemory: Int = Limits().memory >> 20

  @OptionGroup var to: FileOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard maxInstructions > 0, (1...65_536).contains(maxMemory) else {
      throw ValidationError(spoken: "usage.limits")
    }
  }

  func run(in context: CommandContext) throws {
    let screen = output.screen(in: context)
    try to.requireWritable(out, flame)
    let package = try PackageReader.read(package).get()
    try register.open(in: context) { office in
      let (plan, turns, spent) = try office.propose(order(package))
      let file = PlanFile(plan: plan, package: package.archive)
      let dialogue = PlanDialogue(
        file: file, office: office, screen: screen, words: try office.words(of: package),
        isApplying: apply, savedAs: out, showsLetters: letters, isSensitive: sensitive, turns: turns
      )
      let sight = try dialogue.look(by: "run")
      if let spent { try show(spent, on: screen) }
      if let out { try to.file(out).write(String(decoding: file.encoded(), as: UTF8.self)) }
      try dialogue.hold(sight)
    }
  }

  private func order(_ package: Package) -> PlanOrder {
    var order = PlanOrder(routine, of: package, asOf: asOf ?? WallClock.today)
    order.revision = revision
    order.record = record
    order.limits.instructions = maxInstructions
    order.limits.memory = maxMemory << 20
    order.isProfiled = profile || flame != nil
    if trace, !output.json { order.onTrace = { TraceView(record: $0, lines: $1).show() } }
    return order
  }

  private func show(_ spent: Profile, on screen: Screen) throws {
    if let flame { try to.file(flame).write(FlameGraph(spent).svg) }
    guard profile, !screen.isJSON else { return }
    screen.show(ProfileReport(profile: spent).document(screen.words))
    Output.line()
  }
}
