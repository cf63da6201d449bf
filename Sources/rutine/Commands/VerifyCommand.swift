import ArgumentParser
import Domain
import Rendering

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: Speech.help("help.verify"),
    discussion: Speech.help("help.verify.discussion"))

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    let version = 1
    let sound: Bool
    let revision: Int
    let records: Int
    let runs: Int
    let findings: [FindingView]
  }

  func run() throws {
    let found = try verification()
    let words = Words(output.language)
    if output.json {
      try output.show(
        json: Answer(
          sound: found.findings.isEmpty, revision: found.revision, records: found.records,
          runs: found.runs, findings: found.findings.map { FindingView($0, words.language) }))
    } else {
      output.show(document(found, words))
    }
    if !found.findings.isEmpty { throw ExitCode(1) }
  }

  /// A register that is too damaged to be opened is one that something is wrong with.
  private func verification() throws -> Verification {
    do {
      return try register.open { try $0.faults(atMost: Finding.most) }
    } catch let error as RegisterError where error.code == .broken {
      return Verification(revision: 0, records: 0, runs: 0, findings: [error.asFinding])
    }
  }

  private func document(_ found: Verification, _ words: Words) -> Document {
    let about: [String: any MessageArgument] = [
      "path": register.path, "revision": found.revision, "records": found.records,
      "runs": found.runs, "count": found.findings.count,
    ]
    guard !found.findings.isEmpty else {
      return Document([.paragraph(words.text("verify.sound", about))])
    }
    let lines = found.findings.map { "- \($0.line(in: words.language))" }
    return Document([
      .heading(words.text("verify.wrong", about), tone: .urgent), .lines(lines),
      .paragraph(words.text("verify.what_now")),
    ])
  }
}
