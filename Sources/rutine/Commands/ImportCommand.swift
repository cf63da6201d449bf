import ArgumentParser
import Domain
import Foundation
import Routines

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: Speech.help("help.import"),
    discussion: Speech.help("help.import.discussion"))

  @Argument(help: .spoken("help.import.files"), completion: .file())
  var files: [String]

  @Option(
    help: .spoken("help.import.only", valueName: "type"))
  var only: String?

  @Flag(name: .customLong("dry-run"), help: .spoken("help.import.is_trial"))
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
    var sources = ImportFiles(paths: files, type: only)
    let progress = Progress(label, of: sources.size, bytes: true)
    sources.onBytes = { progress.advance(by: $0) }
    let files = try sources.open()
    let (outcome, notes) = try register.open { store in
      let order = ImportOrder(name: label, time: WallClock.time, isTrial: isTrial)
      defer { progress.end() }
      let words = try output.words(of: store).sensitiveWords
      let (fields, revision) = try store.read(at: nil) { source, revision in
        (try source.fields(), revision)
      }
      return try Importer.bringIn(files, order, into: store) { look in
        AccessLog.access(
          "import", look.record?.outline ?? "*", words.capabilities(of: look, fields), revision)
      }
    }
    if output.json {
      return try output.show(
        json: Answer(
          revision: outcome.revision, imported: outcome.created + outcome.changed,
          created: outcome.created, changed: outcome.changed, left: outcome.left,
          notes: notes.map { FindingView($0, output.language) }))
    }
    let words = Words(output.language)
    for note in notes { Output.line(words.note(note)) }
    Output.line(words.imported(outcome, isTrial: isTrial))
  }

  /// What the history calls the import.
  private var label: String {
    let first = files.first.map(ImportFiles.name) ?? ""
    return files.count > 1 ? "\(first) + \(files.count - 1)" : first
  }
}
