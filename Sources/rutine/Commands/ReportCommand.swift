import ArgumentParser
import Casework
import Domain
import Foundation
import PackageReading
import Packages
import Rendering

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: Speech.help("help.report"),
    discussion: Speech.help("help.report.discussion"))

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

  func run() throws {
    let day = asOf ?? WallClock.today
    let read = try packages.map { try PackageReader.read($0).get() }
    let plans = try read.flatMap { package in
      try registers.map { path in try plan(package, path, day) }
    }
    let figures = try Figures(plans, by: by, isComparingPackages: packages.count > 1)
    if output.json {
      try output.show(json: FiguresAnswer(figures, asOf: day, routine, output.language))
    } else {
      let words = Words(output.language)
      csv ? Output.exact(figures.csv(words)) : output.show(figures.document(words, asOf: day))
    }
    if plans.contains(where: { !$0.plan.isApplicable }) { throw ExitCode(1) }
  }

  private var registers: [String] {
    register.isEmpty ? [RegisterOptions.standardPath] : register
  }

  private func plan(_ package: Package, _ path: String, _ day: Day) throws -> Figures.Source {
    let order = PlanOrder(routine, of: package, asOf: day)
    let (plan, _) = try RegisterOptions.open(path) { try $0.propose(order, by: "report") }
    let file = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    return Figures.Source(package: package.manifest.name, register: file, plan: plan)
  }
}
