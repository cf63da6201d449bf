import ArgumentParser
import Casework
import Domain

struct ImportCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: Speech.help("help.import"),
      discussion: Speech.help("help.import.discussion"))
  }

  @Argument(help: .spoken("help.import.files"), completion: .file())
  var files: [String]

  @Option(
    help: .spoken("help.import.only", valueName: "type"))
  var only: String?

  @Flag(name: .customLong("dry-run"), help: .spoken("help.import.is_trial"))
  var isTrial = false

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func run(in context: CommandContext) throws {
    var sources = ImportFiles(paths: files, schema: context.schema, type: only)
    let progress = Progress(label, of: sources.size, bytes: true, in: context.language)
    sources.onBytes = { progress.advance(by: $0) }
    let files = try sources.open()
    let answer = try register.open(in: context) { office in
      defer { progress.end() }
      return try office.bringIn(files, named: label, isTrial: isTrial)
    }
    if output.json { return try Output.json(answer) }
    for line in answer.lines { Output.line(line) }
  }

  /// What the history calls the import.
  private var label: String {
    let first = files.first.map(ImportFiles.name) ?? ""
    return files.count > 1 ? "\(first) + \(files.count - 1)" : first
  }
}
