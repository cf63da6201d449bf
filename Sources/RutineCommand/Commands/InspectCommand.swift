import ArgumentParser
import Casework
import Checking
import Domain
import PackageReading
import Packages
import Rendering

struct InspectCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "inspect", abstract: Speech.help("help.inspect"))
  }

  private static let mostTitles = 13

  @Argument(help: .spoken("help.package"), completion: .directory)
  var package: String

  @Option(help: .spoken("help.inspect.as_of"))
  var asOf: Day?

  @Flag(name: .customLong("laws"), help: .spoken("help.inspect.laws"))
  var showsLaws = false

  @Flag(name: .customLong("words"), help: .spoken("help.inspect.words"))
  var showsWords = false

  @OptionGroup var output: OutputOptions

  func run(in context: CommandContext) throws {
    let package = try PackageReader.read(package).get()
    let screen = output.screen(in: context)
    let words = screen.words(of: package)
    let answer = InspectAnswer(package, on: asOf ?? WallClock.today, words)
    try screen.show(answer) { document(answer, package, words) }
  }

  /// What it wants and does fits a screen; the laws and words of Norway, which most have, do not.
  private func document(_ answer: InspectAnswer, _ package: Package, _ words: Words) -> Document {
    var details = [
      Document.Detail(words.extends, [answer.extends.joined(separator: ", ")]),
      Document.Detail(words.capabilities, capabilities(answer, words)),
      Document.Detail(words.addedFields, list(package.fields.map(\.path), words)),
      Document.Detail(words.ownRules, list(package.ruleNames, words)),
      Document.Detail(words.letters, list(package.letterNames, words)),
      Document.Detail(words.routines, routines(answer, package, words)),
    ].filter { !$0.values.allSatisfy(\.isEmpty) }
    if showsLaws { details.append(Document.Detail(words.laws, answer.lawsInForce.map(\.line))) }
    if showsWords {
      details += [
        Document.Detail(words.parameters, answer.parameters.map(\.line)),
        Document.Detail(words.vocabularies, answer.vocabularies.map(\.line)),
      ]
    }
    let head = "\(answer.package), \(words.apiLevel) \(answer.api), \(answer.hash.prefix(16))…"
    return Document([
      .title(answer.name), .item(headline: head, details: details),
      .paragraph(words.inspectMore(answer)),
    ])
  }

  /// With their titles, unless there are more than a screen has room for.
  private func routines(
    _ answer: InspectAnswer, _ package: Package, _ words: Words
  ) -> [String] {
    guard showsWords || answer.routines.count <= Self.mostTitles else {
      return list(answer.routines, words)
    }
    return answer.routines.map { line(of: $0, package, words) }
  }

  private func capabilities(_ answer: InspectAnswer, _ words: Words) -> [String] {
    list(answer.capabilities.map { "\($0) (\(words.capabilityMeaning($0)))" }, words)
  }

  private func list(_ names: [String], _ words: Words) -> [String] {
    [names.isEmpty ? words.none : names.joined(separator: ", ")]
  }

  private func line(of routine: String, _ package: Package, _ words: Words) -> String {
    let title = RoutineTitle.read(routine, in: package)
    return title.map { "\(routine): \($0[words.language])" } ?? routine
  }
}

extension Package {
  fileprivate var ruleNames: [String] {
    rules.keys.map { String($0.split(separator: "/").last?.dropLast(".lua".count) ?? "") }.sorted()
  }

  /// Its own templates, without the other languages of each.
  fileprivate var letterNames: [String] {
    Set(
      files.keys.filter { $0.hasPrefix("documents/") }
        .map { String($0.dropFirst("documents/".count).prefix { $0 != "." }) }
    ).sorted()
  }
}
