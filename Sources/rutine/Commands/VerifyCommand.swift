import ArgumentParser
import Casework
import Domain

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: Speech.help("help.verify"),
    discussion: Speech.help("help.verify.discussion"))

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let found = try verification()
    let words = Words(output.language)
    if output.json {
      try output.show(json: VerifyAnswer(found, in: words.language))
    } else {
      output.show(found.document(of: register.path, words))
    }
    if !found.findings.isEmpty { throw ExitCode(1) }
  }

  /// A register that is too damaged to be opened is one that something is wrong with.
  private func verification() throws -> Verification {
    do {
      return try register.open { try $0.verify() }
    } catch let error as RegisterError where error.code == .broken {
      return Verification(revision: 0, records: 0, runs: 0, findings: [error.asFinding])
    }
  }
}
