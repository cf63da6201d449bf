import ArgumentParser
import Casework
import Domain

struct ExportCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export", abstract: Speech.help("help.export"),
      discussion: Speech.help("help.export.discussion"))
  }

  @Argument(help: .spoken("help.export.file"))
  var file: String

  @Flag(help: .spoken("help.export.csv"))
  var csv = false

  @Option(help: .spoken("help.export.only", valueName: "type"))
  var only: String?

  @Flag(help: .spoken("help.export.sensitive"))
  var sensitive = false

  @Option(help: .spoken("help.export.revision"))
  var revision: Int?

  @OptionGroup var to: FileOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if csv, only == nil, file == "-" {
      throw ValidationError(spoken: "usage.export")
    }
  }

  func run(in context: CommandContext) throws {
    let type = try only.map { try context.schema.named($0) }
    if csv, only == nil {
      // A folder is made, and never in another's place.
      try OutputFile(path: file).requireFree()
    } else {
      try to.requireWritable(file)
    }
    let answer = try register.open(in: context) { office in
      try office.export(only ?? "*", sensitive: sensitive, at: revision) { exporter in
        let count = try write(exporter, type)
        return exporter.answer(count)
      }
    }
    if file == "-" { return }
    if output.json { return try Output.json(answer) }
    Output.line(answer.line(in: context.language))
  }

  private func write(_ exporter: Exporter, _ type: RecordType?) throws -> Int {
    if let type { return try to.file(file).make { try exporter.exportCSV(type, write: $0) } }
    guard csv else { return try to.file(file).make(exporter.exportJSON) }
    return try to.file(file).makeFolder { folder in
      try exporter.types.reduce(0) { count, type in
        try count
          + OutputFile(path: "\(folder)/\(type.plural).csv").make {
            try exporter.exportCSV(type, write: $0)
          }
      }
    }
  }
}
