import ArgumentParser
import Domain
import Foundation
import Routines

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Brings data into the register: all of it or nothing.",
    discussion: """
      The file is JSON: { "clients": [ { "id": "c-1", "name": "..." } ], "groups": [ ... ] }.
      A record that is not in the register is made; one that is gets the values of the file.
      Everything that is wrong is listed with its line, and then nothing is kept.
      """)

  @Argument(help: "A JSON file, or - for standard input.")
  var file: String

  @Flag(name: .customLong("dry-run"), help: "Checks everything and says what would be done.")
  var isTrial = false

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    let version = 1
    let revision: Int?
    let imported: Int
    let created: Int
    let changed: Int
    let left: Int
  }

  func run() throws {
    let outcome = try register.open { store in
      let name = file == "-" ? "-" : URL(fileURLWithPath: file).lastPathComponent
      let order = ImportOrder(name: name, time: WallClock.time, isTrial: isTrial)
      let pieces = try Files.pieces(of: file)
      defer { Output.progress(nil) }
      return try Importer.importJSON(pieces, order, into: store) { count in
        Output.progress("\(count)")
      }
    }
    if output.json {
      return try output.show(
        json: Answer(
          revision: outcome.revision, imported: outcome.created + outcome.changed,
          created: outcome.created, changed: outcome.changed, left: outcome.left))
    }
    Output.line(Words(output.language()).imported(outcome, isTrial: isTrial))
  }
}
