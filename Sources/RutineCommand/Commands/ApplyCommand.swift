import ArgumentParser
import Casework
import Domain
import PackageReading
import Routines

struct ApplyCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "apply", abstract: Speech.help("help.apply"),
      discussion: Speech.help("help.apply.discussion"))
  }

  @Argument(help: .spoken("help.apply.file"), completion: .file())
  var file: String

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func run(in context: CommandContext) throws {
    try register.open(in: context) { office in
      let file = try PlanFile.decode(try Files.read(file), named: file)
      let words = Words(context.language, Lexicon([file.package]))
      try PlanDialogue(
        file: file, office: office, screen: output.screen(in: context), words: words,
        isApplying: true, savedAs: nil
      ).hold()
    }
  }
}
