import ArgumentParser
import Domain
import Packages
import Rendering

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Shows what a package is and wants, without running it.")

  @Argument(help: "The folder of the municipality's package.")
  var package: String

  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    let version = 1
    let id: String
    let name: String
    let package: String
    let api: Int
    let hash: String
    let extends: [String]
    let capabilities: [String]
    let routines: [String]
    let modules: [String]
    let laws: [String]
  }

  func run() throws {
    let package = try PackageReader.read(package).get()
    let manifest = package.manifest
    let answer = Answer(
      id: manifest.id, name: manifest.name, package: package.name, api: manifest.api,
      hash: package.hash, extends: package.extends.map(\.name),
      capabilities: package.capabilities, routines: package.routines, modules: package.modules,
      laws: package.lawIDs)
    if output.json { return try output.show(json: answer) }
    let words = Words(output.language(of: manifest.language))
    output.show(document(answer, words))
  }

  private func document(_ answer: Answer, _ words: Words) -> Document {
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
          Document.Detail(words.laws, list(answer.laws)),
          Document.Detail(words.capabilities, list(answer.capabilities)),
        ]),
    ])
  }
}
