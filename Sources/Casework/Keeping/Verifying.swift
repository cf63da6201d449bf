package import Domain
package import Rendering

extension Office {
  /// Looks through all that the register holds.
  package func verify() throws -> Verification { try store.faults(atMost: Finding.most) }

  /// Copies the register to a new file; the drafts are what a program that is stopped takes away.
  package func backUp(to path: String, drafts: ([String]) -> Void) throws -> BackupAnswer {
    // The copy has all that is sensitive, the note of itself too.
    try open(Sensitivity.capabilities, of: "*", by: "backup", at: store.latestRevision())
    return BackupAnswer(backup: path, revision: try store.backUp(to: path, drafts: drafts))
  }
}

/// What --json of backup prints.
package struct BackupAnswer: Encodable {
  let version = 1
  package let backup: String
  package let revision: Int
}

/// What --json of verify prints.
package struct VerifyAnswer: Encodable {
  let version = 1
  let sound: Bool
  let revision: Int
  let records: Int
  let runs: Int
  let findings: [FindingView]

  package init(_ found: Verification, in language: Language) {
    sound = found.findings.isEmpty
    revision = found.revision
    records = found.records
    runs = found.runs
    findings = found.findings.map { FindingView($0, language) }
  }
}

extension Verification {
  /// What was found in the register of that path.
  package func document(of path: String, _ words: Words) -> Document {
    let about: [String: any MessageArgument] = [
      "path": path, "revision": revision, "records": records, "runs": runs,
      "count": findings.count,
    ]
    guard !findings.isEmpty else {
      return Document([.paragraph(words.text("verify.sound", about))])
    }
    let lines = findings.map { "- \($0.line(in: words.language))" }
    return Document([
      .heading(words.text("verify.wrong", about), tone: .urgent), .lines(lines),
      .paragraph(words.text("verify.what_now")),
    ])
  }
}
