import ArgumentParser
import Casework
import StorageSQLite

struct InitCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init", abstract: Speech.help("help.init"))
  }

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func run(in context: CommandContext) throws {
    let path = register.path(in: context)
    try SQLiteStore.create(at: path, id: Chance.registerID, drafts: Signals.guardPartials)
    if output.json {
      try Output.json(["version": "1", "register": path])
    } else {
      Output.line(Words(context.language).madeRegister(path))
    }
  }
}
