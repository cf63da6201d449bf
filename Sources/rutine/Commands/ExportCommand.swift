import ArgumentParser
import Domain
import Foundation
import Routines

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes the whole register as JSON that import reads.",
    discussion: """
      National identity numbers and what is about health are left out unless --sensitive is given.
      The file is readable by its owner alone; one that exists is not overwritten.
      """)

  @Argument(help: "The file to make, or - for standard output.")
  var file: String

  @Flag(help: "Also national identity numbers, health and substance use.")
  var sensitive = false

  @Option(help: "An earlier revision instead of the latest.")
  var revision: Int?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    let version = 1
    let revision: Int
    let exported: Int
    let sensitive: Bool
  }

  func run() throws {
    let answer = try register.open { store in
      try store.read(at: revision) { source, revision in
        let count = try Files.make(file) { write in
          try Exporter.exportJSON(source, sensitive: sensitive, write: write)
        }
        return Answer(revision: revision, exported: count, sensitive: sensitive)
      }
    }
    if file == "-" { return }
    if output.json { return try output.show(json: answer) }
    let words = Words(output.language())
    Output.line(words.exported(answer.exported, answer.revision, sensitive: sensitive))
  }
}
