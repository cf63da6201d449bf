import ArgumentParser
import Foundation
import Routines

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Brings data into the register: all of it or nothing.",
    discussion: """
      The file is JSON: { "clients": [ { "id": "c-1", "name": "..." } ], "groups": [ ... ] }.
      Everything that is wrong with it is listed with its line.
      """)

  @Argument(help: "A JSON file, or - for standard input.")
  var file: String

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    let version = 1
    let revision: Int
    let imported: Int
  }

  func run() throws {
    let (revision, count) = try register.open { store in
      let data = try Files.read(file)
      let name = URL(fileURLWithPath: file).lastPathComponent
      return try Importer.importJSON(data, named: name, into: store, time: WallClock.time)
    }
    if output.json {
      try output.show(json: Answer(revision: revision, imported: count))
    } else {
      Output.line(Words(output.language()).imported(count, revision))
    }
  }
}
