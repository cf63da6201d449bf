import ArgumentParser
import Casework
import Domain
import PackageReading

struct AdoptCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "adopt",
      abstract: Speech.help("help.adopt"),
      discussion: Speech.help("help.adopt.discussion"))
  }

  @Argument(help: .spoken("help.package"), completion: .directory)
  var package: String

  @Flag(name: .customLong("dry-run"), help: .spoken("help.adopt.is_trial"))
  var isTrial = false

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func run(in context: CommandContext) throws {
    let package = try PackageReader.read(package).get()
    let answer = try register.open(in: context) { try $0.adopt(package, isTrial: isTrial) }
    let screen = output.screen(in: context)
    if screen.isJSON { return try screen.show(json: answer) }
    screen.show(answer.document(screen.words(of: package)))
  }
}
