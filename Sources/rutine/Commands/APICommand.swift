import ArgumentParser
import Authoring
import Domain
import Foundation

struct APICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "api", abstract: Speech.help("help.api"),
    discussion: Speech.help("help.api.discussion"))

  @Flag(help: .spoken("help.api.markdown"))
  var markdown = false

  @Flag(help: .spoken("help.api.json"))
  var json = false

  @Option(help: .spoken("help.api.luals", valueName: "folder"))
  var luals: String?

  @Option(help: .spoken("help.lang", valueName: "language"))
  var lang: Language?

  func run() throws {
    if let luals { return try write(to: luals) }
    guard json else { return Output.write(APIReference.markdown) }
    let data = try CanonicalJSON.data(APITable.current, pretty: true)
    Output.line(String(decoding: data, as: UTF8.self))
  }

  private func write(to folder: String) throws {
    guard FileManager.default.fileExists(atPath: "\(folder)/municipality.toml") else {
      throw UsageError("error.no_manifest", ["path": folder])
    }
    let files = EditorFiles.all
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      try Files.place(text, at: "\(folder)/\(path)")
    }
    let words = Words(Speech.language)
    Output.line(words.wrote(files.keys.sorted().map { "\(folder)/\($0)" }))
  }
}
