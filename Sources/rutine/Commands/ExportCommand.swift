import ArgumentParser
import Domain
import Foundation
import Routines

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: Speech.help("help.export"),
    discussion: Speech.help("help.export.discussion"))

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

  private struct Answer: Encodable {
    let version = 1
    let revision: Int
    let exported: Int
    let sensitive: Bool
  }

  func validate() throws {
    if csv, only == nil, file == "-" {
      throw ValidationError(spoken: "usage.export")
    }
  }

  func run() throws {
    let type = try only.map(Schema.named)
    if csv, only == nil {
      // A folder is made, and never in another's place.
      try OutputFile(path: file).requireFree()
    } else {
      try to.requireWritable(file)
    }
    let answer = try register.open { store in
      if sensitive { try noteLook(in: store) }
      let hidden = sensitive ? nil : try output.words(of: store).sensitiveWords
      return try store.read(at: revision) { source, revision in
        let count = try write(source, revision, type, hiding: hidden)
        return Answer(revision: revision, exported: count, sensitive: sensitive)
      }
    }
    if file == "-" { return }
    if output.json { return try output.show(json: answer) }
    let words = Words(output.language)
    Output.line(words.exported(answer.exported, answer.revision, sensitive: sensitive))
  }

  private func write(
    _ source: any RecordSource, _ revision: Int, _ type: RecordType?, hiding words: SensitiveWords?
  ) throws -> Int {
    if let type {
      return try to.file(file).make {
        try Exporter.exportCSV(type, source, hiding: words, write: $0)
      }
    }
    guard csv else {
      return try to.file(file).make {
        try Exporter.exportJSON(source, at: revision, hiding: words, write: $0)
      }
    }
    return try to.file(file).makeFolder { folder in
      try writeTables(source, in: folder, hiding: words)
    }
  }

  /// One file for each type that has records.
  private func writeTables(
    _ source: any RecordSource, in folder: String, hiding words: SensitiveWords?
  ) throws -> Int {
    try Schema.types.reduce(0) { count, type in
      guard try !source.records(RecordQuery(type.id, limit: 1)).isEmpty else { return count }
      return try count
        + OutputFile(path: "\(folder)/\(type.plural).csv").make {
          try Exporter.exportCSV(type, source, hiding: words, write: $0)
        }
    }
  }

  private func noteLook(in store: any Store) throws {
    let latest = try store.latestRevision()
    let subject = only ?? "*"
    try AccessLog.note("export", subject, Sensitivity.capabilities, revision ?? latest, in: store)
  }
}
