import Domain
package import Rendering

/// What falls due, and what routines propose, for other programs or for people.
package struct DueLook {
  let list: DueList
  let proposals: [DueProposals]
  let words: Words
  let source: any RecordSource

  package var answer: DueAnswer { DueAnswer(list, proposals, words.language) }

  /// The folder is the package's, for whoever has to grant it something.
  package func document(by grouping: DueGrouping, of folder: String) throws -> Document {
    let view = DueView(list: list, grouping: grouping, words: words, source: source)
    return Document(try view.blocks + view.blocks(of: proposals, by: folder))
  }
}

/// What one routine proposes and finds.
struct DueProposals {
  let routine: String
  let title: LocalizedText
  private(set) var changes = 0
  private(set) var findings: [Finding] = []

  init(routine: String, title: LocalizedText) {
    self.routine = routine
    self.title = title
  }

  /// What is left as it is falls due no more than before.
  mutating func add(_ plan: Plan) {
    changes += plan.changes.count
    findings += plan.findings.filter { $0.code != Finding.notDone }
  }
}
