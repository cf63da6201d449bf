import ArgumentParser
import Authoring
import Domain
import Foundation

struct APICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "api", abstract: "Prints what scripts can use, or writes it for an editor.",
    discussion: """
      rutine api --luals my-municipality writes .luarc.json, .luacheckrc and annotations there, so \
      that the Lua language server completes and checks every record, field and verb.
      """)

  @Flag(help: "Print it as Markdown (the default).")
  var markdown = false

  @Flag(help: "Print it as JSON.")
  var json = false

  @Option(help: ArgumentHelp("Write the editor's files into this package.", valueName: "folder"))
  var luals: String?

  @Option(help: ArgumentHelp("The language: nb, nn or en.", valueName: "language"))
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
    let words = Words(lang ?? OutputOptions.environmentLanguage)
    Output.line(words.wrote(files.keys.sorted().map { "\(folder)/\($0)" }))
  }
}
