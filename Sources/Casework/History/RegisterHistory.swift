import Domain
package import Rendering

/// What was committed to a register, latest first: with --json each is a line.
package struct RegisterHistory {
  package let lines: [CommitLine]

  init(_ commits: [CommitSummary]) { lines = commits.map(CommitLine.init) }

  /// The time as it is where it is read.
  package func document(_ words: Words, _ local: (String) -> String) -> Document {
    if lines.isEmpty { return Document([.paragraph(words.nothingCommitted)]) }
    let rows = lines.map {
      [
        String($0.revision), local($0.time), $0.who, words.kind($0.kind), $0.label, $0.run ?? "",
      ]
    }
    return Document([.table(Table(heading: words.historyHeading, rows: rows))])
  }
}

/// One commit, as another program reads it.
package struct CommitLine: Encodable {
  let revision: Int
  let time: String
  let who: String
  let kind: String
  let label: String
  let run: String?

  init(_ commit: CommitSummary) {
    revision = commit.revision
    time = commit.time
    who = commit.who
    kind = commit.kind
    label = commit.label
    run = commit.planID
  }
}
