import ArgumentParser
import Casework
import Domain

struct BackupCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup", abstract: Speech.help("help.backup"),
      discussion: Speech.help("help.backup.discussion"))
  }

  @Argument(help: .spoken("help.backup.file"), completion: .file())
  var file: String

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func run(in context: CommandContext) throws {
    try OutputFile(path: file).requireFree()
    let answer = try register.open(in: context) {
      try $0.backUp(to: file, drafts: Signals.guardPartials)
    }
    if output.json { return try Output.json(answer) }
    let words = Words(context.language)
    Output.line(words.text("backup.made", ["path": answer.backup, "revision": answer.revision]))
  }
}
