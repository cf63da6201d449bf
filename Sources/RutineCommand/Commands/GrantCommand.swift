import ArgumentParser
import Casework
import Domain
import PackageReading

struct GrantCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "grant",
      abstract: Speech.help("help.grant"),
      discussion: Speech.help("help.grant.discussion"))
  }

  @Argument(help: .spoken("help.package"), completion: .directory)
  var package: String

  @Argument(help: .spoken("help.grant.capabilities"))
  var capabilities: [String] = []

  @Flag(help: .spoken("help.grant.withdraw"))
  var withdraw = false

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if withdraw, capabilities.isEmpty {
      throw ValidationError(spoken: "usage.withdraw")
    }
  }

  func run(in context: CommandContext) throws {
    let package = try PackageReader.read(package).get()
    try register.open(in: context) { office in
      if !capabilities.isEmpty {
        try office.grant(withdraw ? .withdraw : .grant, capabilities, to: package)
      }
      let answer = try office.grants(to: package)
      let screen = output.screen(in: context)
      if screen.isJSON { return try screen.show(json: answer) }
      screen.show(answer.document(screen.words(of: package)))
    }
  }
}
