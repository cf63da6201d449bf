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

  @Flag(help: .spoken("help.show.sensitive"))
  var sensitive = false

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func run(in context: CommandContext) throws {
    try register.open(in: context) { office in
      let file = try PlanFile.decode(try Files.read(file), named: file, of: context.schema)
      guard file.package.isItself(with: file.plan.routine) else {
        throw RegisterError(
          .tampered,
          LocalizedText(
            message: "error.plan_other_package",
            ["package": file.plan.package, "routine": file.plan.routine]))
      }
      let dialogue = PlanDialogue(
        file: file, office: office, screen: output.screen(in: context),
        words: try office.words(of: Lexicon([file.package])), isApplying: true, savedAs: nil,
        isSensitive: sensitive)
      try dialogue.hold(try dialogue.look(by: "apply"))
    }
  }
}
