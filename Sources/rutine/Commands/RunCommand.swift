import ArgumentParser
import Domain
import Packages
import Routines
import Sandbox

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs a routine and shows what it proposes.",
    discussion: """
      Nothing is written unless you answer y, or say --apply.
      """)

  @Argument(help: "The folder of the municipality's package.")
  var package: String

  @Argument(help: "The routine: the name of its file in routines/ without .lua.")
  var routine: String

  @Option(help: ArgumentHelp("Run on this record only.", valueName: "id"))
  var record: String?

  @Option(help: ArgumentHelp("The day to run as of (default: today).", valueName: "day"))
  var asOf: Day?

  @Option(help: ArgumentHelp("See the register as it was after this revision.", valueName: "n"))
  var revision: Int?

  @Flag(help: "Apply the plan without asking.")
  var apply = false

  @Option(help: ArgumentHelp("Save the plan here, to be applied later.", valueName: "file"))
  var out: String?

  @Flag(help: "Also show the letters, calls and minutes of the plan in full.")
  var letters = false

  @Flag(help: "First show what the routine read and proposed, line by line.")
  var trace = false

  @Flag(help: "First show what the routine spent, by line and by function.")
  var profile = false

  @Option(
    help: ArgumentHelp("Write what the routine spent as a flame graph here.", valueName: "svg"))
  var flame: String?

  @Option(help: ArgumentHelp("Instructions a record may use.", valueName: "n"))
  var maxInstructions: Int64 = Limits().instructions

  @Option(help: ArgumentHelp("Memory a record may use, in MiB.", valueName: "n"))
  var maxMemory: Int = Limits().memory >> 20

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard maxInstructions > 0, (1...65_536).contains(maxMemory) else {
      throw ValidationError(spoken: "usage.limits")
    }
  }

  func run() throws {
    let package = try PackageReader.read(package).get()
    var planner = try Planner(package, routine: routine, limits: limits)
    if trace, !output.json { planner.onTrace = { TraceView(record: $0, lines: $1).show() } }
    if profile || flame != nil { planner.startProfile() }
    try register.open { [planner] store in
      let plan = try store.read(at: revision) { source, revision in
        try planner.plan(
          over: source, revision: revision, asOf: asOf ?? WallClock.today, record: record)
      }
      try AccessLog.note(
        "run", "\(plan.package) \(routine)", plan.reads.capabilities ?? [], plan.revision, in: store
      )
      try showProfile(of: planner)
      let file = PlanFile(plan: plan, package: package.archive)
      if let out { try Files.write(try file.encoded(), to: out) }
      try PlanDialogue(
        file: file, store: store, output: output, words: output.words(of: package),
        isApplying: apply, savedAs: out, showsLetters: letters
      ).hold()
    }
  }

  private func showProfile(of planner: Planner) throws {
    if let flame { try Files.place(FlameGraph(planner.profile).svg, at: flame) }
    guard profile, !output.json else { return }
    let words = Words(output.language())
    output.show(ProfileReport(profile: planner.profile).document(words))
    Output.line("")
  }

  private var limits: Limits {
    var limits = Limits()
    limits.instructions = maxInstructions
    limits.memory = maxMemory << 20
    return limits
  }
}
