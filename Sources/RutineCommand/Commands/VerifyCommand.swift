import ArgumentParser
import Casework
import Domain

struct VerifyCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify", abstract: Speech.help("help.verify"),
      discussion: Speech.help("help.verify.discussion"))
  }

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func run(in context: CommandContext) throws {
    let found = try verification(in: context)
    let screen = output.screen(in: context)
    if screen.isJSON {
      try screen.show(json: VerifyAnswer(found, in: screen.language))
    } else {
      screen.show(found.document(of: register.path(in: context), screen.words))
    }
    if !found.findings.isEmpty { throw ExitCode(1) }
  }

  /// A register that is too damaged to be opened is one that something is wrong with.
  private func verification(in context: CommandContext) throws -> Verification {
    do {
      return try register.open(in: context) { try $0.verify() }
    } catch let error as RegisterError where error.code == .broken {
      return Verification(revision: 0, records: 0, runs: 0, findings: [error.asFinding])
    }
  }
}
