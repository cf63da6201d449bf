import ArgumentParser
import Domain

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: Speech.help("help.backup"),
    discussion: Speech.help("help.backup.discussion"))

  @Argument(help: .spoken("help.backup.file"), completion: .file())
  var file: String

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    let version = 1
    let backup: String
    let revision: Int
  }

  func run() throws {
    try OutputFile(path: file).requireFree()
    let revision = try register.open { store in
      // The copy has all that is sensitive, the note of itself too.
      try AccessLog.note(
        "backup", "*", Sensitivity.capabilities, try store.latestRevision(), in: store)
      return try store.backUp(to: file, drafts: Signals.guardPartials)
    }
    if output.json { return try output.show(json: Answer(backup: file, revision: revision)) }
    let words = Words(output.language)
    Output.line(words.text("backup.made", ["path": file, "revision": revision]))
  }
}
