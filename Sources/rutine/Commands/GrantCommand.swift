import ArgumentParser
import Casework
import Domain
import PackageReading

struct GrantCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grant",
    abstract: Speech.help("help.grant"),
    discussion: Speech.help("help.grant.discussion"))

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

  func run() throws {
    let package = try PackageReader.read(package).get()
    try register.open { office in
      if !capabilities.isEmpty {
        try office.grant(withdraw ? .withdraw : .grant, capabilities, to: package)
      }
      let answer = try office.grants(to: package)
      if output.json { return try output.show(json: answer) }
      output.show(answer.document(output.words(of: package)))
    }
  }
}
