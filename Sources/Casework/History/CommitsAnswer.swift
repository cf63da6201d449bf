import Domain
package import Rendering

/// What was committed to a register: with --json what list runs prints.
package struct CommitsAnswer: Encodable {
  struct CommitView: Encodable {
    let revision: Int
    let time: String
    let kind: String
    let label: String
    let run: String?
  }

  let version = 1
  let runs: [CommitView]

  init(_ commits: [CommitSummary]) {
    runs = commits.map {
      CommitView(
        revision: $0.revision, time: $0.time, kind: $0.kind, label: $0.label, run: $0.planID)
    }
  }

  package func document(_ words: Words) -> Document {
    let rows = runs.map {
      [String($0.revision), $0.time, words.kind($0.kind), $0.label, $0.run ?? ""]
    }
    return Document([.table(Table(heading: words.runHeading, rows: rows))])
  }
}
