import ArgumentParser
import Casework
import Domain
import Foundation
import PackageReading
import Packages
import Rendering

struct ReportCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report", abstract: Speech.help("help.report"),
      discussion: Speech.help("help.report.discussion"))
  }

  @Argument(help: .spoken("help.routine"))
  var routine: String

  @Argument(help: .spoken("help.packages"))
  var packages: [String]

  @Option(help: .spoken("help.report.register", valueName: "file"))
  var register: [String] = []

  @Option(help: .spoken("help.report.by", valueName: "trait"))
  var by: String?

  @Option(help: .spoken("help.as_of_run", valueName: "day"))
  var asOf: Day?

  @Flag(help: .spoken("help.report.csv"))
  var csv = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if packages.count > 1, register.count > 1 || by != nil {
      throw ValidationError(spoken: "usage.compare")
    }
    if csv, output.json { throw ValidationError(spoken: "usage.csv") }
  }

  func run(in context: CommandContext) throws {
    let day = asOf ?? WallClock.today
    let read = try packages.map { try PackageReader.read($0).get() }
    let plans = try read.flatMap { package in
      try (register.isEmpty ? [context.register] : register).map { path in
        try context.open(path) { try plan(package, path, day, in: $0) }
      }
    }
    let figures = try Figures(plans, by: by, isComparingPackages: packages.count > 1)
    let screen = output.screen(in: context)
    if screen.isJSON {
      try screen.show(json: FiguresAnswer(figures, asOf: day, routine, screen.language))
    } else if csv {
      Output.exact(figures.csv(screen.words))
    } else {
      screen.show(figures.document(screen.words, asOf: day))
    }
    if plans.contains(where: { !$0.plan.isApplicable }) { throw ExitCode(1) }
  }

  private func plan(
    _ package: Package, _ path: String, _ day: Day, in office: Office
  ) throws -> Figures.Source {
    let order = PlanOrder(routine, of: package, asOf: day)
    let plan = try office.propose(order, by: "report").plan
    let file = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    return Figures.Source(package: package.manifest.name, register: file, plan: plan)
  }
}
