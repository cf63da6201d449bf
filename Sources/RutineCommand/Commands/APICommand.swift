import ArgumentParser
import Authoring
import Casework
import Domain
import Foundation
import Rendering
import ScriptAPI

struct APICommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "api", abstract: Speech.help("help.api"),
      discussion: Speech.help("help.api.discussion"))
  }

  @Flag(help: .spoken("help.api.markdown"))
  var markdown = false

  @Flag(help: .spoken("help.api.json"))
  var json = false

  @Option(help: .spoken("help.api.luals", valueName: "folder"))
  var luals: String?

  @OptionGroup var to: FileOptions

  @Option(help: .spoken("help.lang", valueName: "language"))
  var lang: Language?

  func run(in context: CommandContext) throws {
    if let luals { return try write(to: luals, in: context) }
    guard json else {
      return Output.show(ScreenText(lines: APIReference.markdown(of: API(context.schema))))
    }
    try Output.json(APITable.current(API(context.schema)))
  }

  private func write(to folder: String, in context: CommandContext) throws {
    guard FileManager.default.fileExists(atPath: "\(folder)/municipality.toml") else {
      throw UsageError("error.no_manifest", ["path": folder])
    }
    let files = EditorFiles.all(of: API(context.schema))
    let changed = files.filter { path, text in
      (try? Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)"))) != Data(text.utf8)
    }
    if !to.force {
      for path in changed.keys.sorted() { try SourceFile.requireFree("\(folder)/\(path)") }
    }
    for (path, text) in changed { try SourceFile.write(text, to: "\(folder)/\(path)") }
    let words = Words(context.language)
    for line in words.wrote(files.keys.sorted().map { "\(folder)/\($0)" }) { Output.line(line) }
  }
}
