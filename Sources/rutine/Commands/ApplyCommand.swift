import ArgumentParser
import Casework
import Domain
import PackageReading
import Routines

struct ApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: Speech.help("help.apply"),
    discussion: Speech.help("help.apply.discussion"))

  @Argument(help: .spoken("help.apply.file"), completion: .file())
  var file: String

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try register.open { office in
      let file = try PlanFile.decode(try Files.read(file), named: file)
      let words = Words(output.language, Lexicon([file.package]))
      try PlanDialogue(
        file: file, office: office, output: output, words: words, isApplying: true, savedAs: nil
      ).hold()
    }
  }
}
