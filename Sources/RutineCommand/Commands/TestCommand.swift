import ArgumentParser
import Casework
import Domain
import Foundation
import PackageReading
import Packages
import Rendering
import Routines
import Workers

struct TestCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "test", abstract: Speech.help("help.test"),
      discussion: Speech.help("help.test.discussion"))
  }

  @Argument(help: .spoken("help.packages"), completion: .directory)
  var packages: [String]

  @Option(help: .spoken("help.test.filter", valueName: "text"))
  var filter: String?

  @Option(help: .spoken("help.test.junit", valueName: "file"))
  var junit: String?

  @Flag(help: .spoken("help.test.coverage"))
  var coverage = false

  @Option(
    help: .spoken("help.test.least", valueName: "percent"))
  var least: Int?

  @Option(
    help: .spoken("help.test.lcov", valueName: "file"))
  var lcov: String?

  @Option(help: .spoken("help.test.html", valueName: "file"))
  var html: String?

  @Flag(help: .spoken("help.test.watch"))
  var watch = false

  @Flag(help: .spoken("help.test.update"))
  var update = false

  @Flag(help: .spoken("help.test.tap"))
  var tap = false

  @OptionGroup var to: FileOptions
  @OptionGroup var output: OutputOptions

  func run(in context: CommandContext) throws {
    let screen = output.screen(in: context)
    try to.requireWritable(junit, lcov, html)
    guard watch else { return try runOnce(in: context, on: screen) }
    while true {
      let folders = FolderWatch(folders: packages)
      // What is wrong now may be mended by the next change.
      do { try runOnce(in: context, on: screen) } catch { _ = Failure.report(error, in: context) }
      folders.waitForChange()
      Output.line()
    }
  }

  private func runOnce(in context: CommandContext, on screen: Screen) throws {
    let tested = try packages.map { path in
      try takeOverLetters(in: path, context)
      let package = try PackageReader.read(path).get()
      let report = try runner(of: package, context).run()
      guard !report.cases.isEmpty || report.failed > 0 else { throw nothing(in: path) }
      return TestedPackage(path: path, package: package, report: report)
    }
    if let junit { try to.file(junit).write(JUnit.text(tested)) }
    try writeCoverage(tested)
    try show(tested, on: screen)
    if tested.contains(where: { $0.report.failed > 0 }) { throw ExitCode(1) }
    try requireLeast(of: tested, context.language)
  }

  /// The letters are written first, and the tests run on what then stands there.
  private func takeOverLetters(in path: String, _ context: CommandContext) throws {
    guard update else { return }
    let report = try runner(of: PackageReader.read(path).get(), context).run()
    for (file, text) in report.letters {
      try SourceFile.write(text, to: "\(path)/\(file)")
      Output.line(Words(context.language).letterTaken("\(path)/\(file)"))
    }
  }

  private func runner(of package: Package, _ context: CommandContext) throws -> TestRunner {
    TestRunner(
      package, filter: filter, coverage: coverage || least != nil || lcov != nil || html != nil,
      evaluator: WorkerTests(try ProgramEvaluators(context: context).program()))
  }

  private func show(_ tested: [TestedPackage], on screen: Screen) throws {
    if screen.isJSON { return try screen.show(json: TestAnswer(tested)) }
    if tap { return Output.show(ScreenText(lines: Tap.text(tested))) }
    let words = screen.words
    for one in tested { screen.show(one.document(words)) }
    for report in tested.compactMap(\.coverage) where coverage {
      screen.show(report.document(words))
    }
    let passed = tested.reduce(0) { $0 + $1.report.passed }
    Output.line(words.tested(passed, tested.reduce(0) { $0 + $1.report.failed }))
  }

  private func requireLeast(of tested: [TestedPackage], _ language: Language) throws {
    guard let least else { return }
    let low = tested.compactMap(\.coverage).filter { $0.percent < least }
    guard !low.isEmpty else { return }
    let list = low.map { "\($0.path) \($0.percent) %" }.joined(separator: ", ")
    let about: [String: any MessageArgument] = ["least": least, "list": list]
    Output.error("rutine: " + Message.text("error.too_little_run", about, in: language))
    throw ExitCode(1)
  }

  private func writeCoverage(_ tested: [TestedPackage]) throws {
    let reports = tested.compactMap(\.coverage)
    if let lcov { try to.file(lcov).write(reports.map(\.lcov).joined()) }
    if let html { try to.file(html).write(reports.map(\.html).joined()) }
  }

  private func nothing(in path: String) -> UsageError {
    let reason =
      filter.map { LocalizedText(message: "error.no_case_named", ["name": $0]) }
      ?? LocalizedText(message: "error.write_a_case")
    return UsageError("error.no_tests", ["path": path, "reason": reason])
  }
}

/// A package and what came of its tests.
struct TestedPackage {
  let path: String
  let package: Package
  let report: TestReport

  var coverage: CoverageReport? {
    report.coverage.map { CoverageReport(path: path, package: package, coverage: $0) }
  }

  /// Every name, because together they describe the package; below it what differs.
  func document(_ words: Words) -> Document {
    Document(
      [.title(package.name)]
        + report.files.flatMap { file -> [Document.Block] in
          let lines = file.cases.flatMap { one in
            ["  \(one.hasPassed ? "\u{2714}" : "\u{2718}") \(one.name)"]
              + (one.hasPassed ? [] : ["    \(one.at)"] + one.failure.map { "      \($0)" })
          }
          let problem = file.problem.map { ["  \u{2718} \($0.line)"] } ?? []
          return lines.isEmpty && problem.isEmpty ? [] : [.verbatim([file.path] + lines + problem)]
        })
  }
}
