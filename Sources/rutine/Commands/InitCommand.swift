import ArgumentParser
import Casework
import StorageSQLite

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: Speech.help("help.init"))

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try SQLiteStore.create(
      at: register.path, id: Chance.registerID, drafts: Signals.guardPartials
    ).close()
    if output.json {
      try output.show(json: ["version": "1", "register": register.path])
    } else {
      let words = Words(output.language)
      Output.line(words.madeRegister(register.path))
    }
  }
}
