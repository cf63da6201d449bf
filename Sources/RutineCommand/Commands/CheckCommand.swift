import ArgumentParser
import Casework
import Checking
import Domain
import PackageReading
import Packages
import Rendering

struct CheckCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: Speech.help("help.check"),
      discussion: Speech.help("help.check.discussion"))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, github, sarif
  }

  @Argument(help: .spoken("help.packages"), completion: .directory)
  var packages: [String] = []

  @Option(help: .spoken("help.check.explain", valueName: "code"))
  var explain: String?

  @Option(help: .spoken("help.check.format"))
  var format: Format = .text

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if packages.isEmpty, explain == nil {
      throw ValidationError(spoken: "usage.check")
    }
  }

  func run(in context: CommandContext) throws {
    let screen = output.screen(in: context)
    if let explain { return try say(explain, on: screen) }
    let checked = try packages.map { path in
      let (package, wrong) = try PackageReader.examine(path)
      let findings = wrong + PackageCheck.findings(in: package)
      return CheckedPackage(
        path: path, package: package, findings: findings.sorted(by: Finding.isListedBefore))
    }
    try show(checked, on: screen)
    if checked.contains(where: \.hasErrors) { throw ExitCode(1) }
  }

  private func show(_ checked: [CheckedPackage], on screen: Screen) throws {
    if screen.isJSON { return try screen.show(json: CheckAnswer(checked)) }
    switch format {
    case .sarif: try screen.show(json: Sarif(checked))
    case .github: for one in checked { for line in one.githubLines { Output.line(line) } }
    case .text:
      let words = screen.words
      for one in checked where !one.findings.isEmpty { screen.show(one.document) }
      let all = checked.flatMap(\.findings)
      Output.line(
        words.checked(
          packages: checked.count, errors: all.count { $0.severity == .error },
          warnings: all.count { $0.severity != .error }))
    }
  }

  private func say(_ name: String, on screen: Screen) throws {
    guard let code = CheckCode.all.first(where: { $0.name == name }) else {
      let names = CheckCode.all.map(\.name)
      throw UsageError(
        "error.no_check_code",
        [
          "name": name, "hint": NearestName.spokenHint(name, among: names),
          "codes": names.joined(separator: ", "),
        ])
    }
    let words = screen.words
    screen.show(
      Document([
        .item(
          headline: code.name,
          details: [
            Document.Detail(words.meaning, [code.meaning]),
            Document.Detail(words.wrong, [code.wrong]),
            Document.Detail(words.right, [code.right]),
          ])
      ]))
  }
}
