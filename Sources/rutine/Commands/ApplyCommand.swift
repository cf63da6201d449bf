import ArgumentParser
import Domain
import PackageReading
import Packages
import Routines

struct ApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: Speech.help("help.apply"),
    discussion: Speech.help("help.apply.discussion"))

  @Argument(help: .spoken("help.apply.file"), completion: .file())
  var file: String

  @Flag(help: .spoken("help.show.sensitive"))
  var sensitive = false

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try register.open { store in
      let file = try PlanFile.decode(try Files.read(file), named: file)
      guard file.package.isItself(with: file.plan.routine) else {
        throw RegisterError(
          .tampered,
          LocalizedText(
            message: "error.plan_other_package",
            ["package": file.plan.package, "routine": file.plan.routine]))
      }
      let words = try output.words(Lexicon([file.package]), over: store)
      let dialogue = PlanDialogue(
        file: file, store: store, output: output, words: words, isApplying: true,
        savedAs: nil, isSensitive: sensitive)
      try dialogue.noteLook("apply")
      try dialogue.hold()
    }
  }
}
