import ArgumentParser
import Domain
import PackageReading
import Packages
import Routines
import Sandbox

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: Speech.help("help.run"),
    discussion: Speech.help("help.run.discussion"))

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

  func run() throws {
    try to.requireWritable(out, flame)
    let package = try PackageReader.read(package).get()
    try register.open { store in
      let (plan, spent, capabilities) = try store.read(at: revision) { source, revision in
        try Evaluators.use(for: package, over: source, limits: limits) { evaluator in
          let planner = try Planner(package, routine: routine, evaluator: evaluator)
          let plan = try propose(planner, over: source, revision)
          let spent = isProfiling ? try planner.profile() : nil
          return (plan, spent, try planner.capabilities(over: source))
        }
      }
      let file = PlanFile(plan: plan, package: package.archive)
      let dialogue = PlanDialogue(
        file: file, store: store, output: output,
        words: try output.words(Lexicon(package), over: store),
        isApplying: apply, savedAs: out, showsLetters: letters, isSensitive: sensitive)
      try dialogue.noteLook("run", read: capabilities)
      if let spent { try show(spent) }
      if let out { try to.file(out).write(String(decoding: file.encoded(), as: UTF8.self)) }
      try dialogue.hold()
    }
  }

  private var isProfiling: Bool { profile || flame != nil }

  private func propose(
    _ planner: Planner, over source: any RecordSource, _ revision: Int
  ) throws -> Plan {
    let progress = Progress(routine, of: try planner.count(over: source))
    defer { progress.end() }
    var planner = planner
    planner.onRecords = { progress.advance(by: $0) }
    if trace, !output.json { planner.onTrace = { TraceView(record: $0, lines: $1).show() } }
    if isProfiling { try planner.startProfile() }
    return try planner.plan(
      over: source, revision: revision, asOf: asOf ?? WallClock.today, record: record)
  }

  private func show(_ spent: Profile) throws {
    if let flame { try to.file(flame).write(FlameGraph(spent).svg) }
    guard profile, !output.json else { return }
    let words = Words(output.language)
    output.show(ProfileReport(profile: spent).document(words))
    Output.line()
  }

  private var limits: Limits {
    var limits = Limits()
    limits.instructions = maxInstructions
    limits.memory = maxMemory << 20
    return limits
  }
}
