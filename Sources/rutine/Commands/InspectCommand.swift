import ArgumentParser
import Domain
import PackageReading
import Packages
import Rendering

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: Speech.help("help.inspect"))

  @Argument(help: .spoken("help.package"), completion: .directory)
  var package: String

  @Option(help: .spoken("help.inspect.as_of"))
  var asOf: Day?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let package = try PackageReader.read(package).get()
    let words = output.words(of: package)
    let answer = InspectAnswer(package, on: asOf ?? WallClock.today, words)
    if output.json { return try output.show(json: answer) }
    output.page(document(answer, words))
  }

  private func document(_ answer: InspectAnswer, _ words: Words) -> Document {
    let list = { (texts: [String]) in texts.isEmpty ? [words.none] : texts }
    return Document([
      .title(answer.name),
      .item(
        headline: answer.package,
        details: [
          Document.Detail(words.apiLevel, [String(answer.api)]),
          Document.Detail(words.hash, [answer.hash]),
          Document.Detail(words.extends, list(answer.extends)),
          Document.Detail(words.routines, list(answer.routines)),
          Document.Detail(words.modules, list(answer.modules)),
          Document.Detail(words.laws, list(answer.lawsInForce.map(\.line))),
          Document.Detail(words.parameters, list(answer.parameters.map(\.line))),
          Document.Detail(words.vocabularies, list(answer.vocabularies.map(\.line))),
          Document.Detail(words.capabilities, list(answer.capabilities)),
        ]),
    ])
  }
}
