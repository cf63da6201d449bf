import ArgumentParser
import Casework
import Domain
import PackageReading

struct AdoptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: Speech.help("help.adopt"),
    discussion: Speech.help("help.adopt.discussion"))

  @Argument(help: .spoken("help.package"), completion: .directory)
  var package: String

  @Flag(name: .customLong("dry-run"), help: .spoken("help.adopt.is_trial"))
  var isTrial = false

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let package = try PackageReader.read(package).get()
    let answer = try register.open { try $0.adopt(package, isTrial: isTrial) }
    if output.json { return try output.show(json: answer) }
    output.show(answer.document(output.words(of: package)))
  }
}
