import ArgumentParser
import Domain
import Foundation
import Routines

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Brings data into the register: all of it or nothing.",
    discussion: """
      JSON is { "clients": [ { "id": "c-1", "name": "..." } ], "groups": [ ... ] }.
      CSV is one file for each record type, named after it, such as clients.csv; the first line \
      names the fields, or is made of their labels. A folder stands for all CSV files in it.
      A record that is not in the register is made; one that is gets the values of the file.
      Everything that is wrong is listed with its line, and then nothing is kept.
      """)

  @Argument(help: "JSON or CSV files, a folder of CSV files, or - for standard input.")
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The record type, of CSV that is not named after it.", valueName: "type"))
  var only: String?

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
    let notes: [FindingView]
  }

  func run() throws {
    let files = try ImportFiles(paths: files, type: only).open()
    let (outcome, notes) = try register.open { store in
      let order = ImportOrder(name: label, time: WallClock.time, isTrial: isTrial)
      defer { Output.progress(nil) }
      return try Importer.bringIn(files, order, into: store) { count in
        Output.progress("\(count)")
      }
    }
    if output.json {
      return try output.show(
        json: Answer(
          revision: outcome.revision, imported: outcome.created + outcome.changed,
          created: outcome.created, changed: outcome.changed, left: outcome.left,
          notes: notes.map { FindingView($0, .en) }))
    }
    let words = Words(output.language())
    for note in notes { Output.line(words.note(note)) }
    Output.line(words.imported(outcome, isTrial: isTrial))
  }

  /// What the history calls the import.
  private var label: String {
    let first = files.first.map(ImportFiles.name) ?? ""
    return files.count > 1 ? "\(first) + \(files.count - 1)" : first
  }
}
