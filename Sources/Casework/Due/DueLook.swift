import Domain
package import Rendering
import ScriptAPI

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
  let cadence: Cadence
  private(set) var changes = 0
  private(set) var findings: [Finding] = []
  /// The first day since which it is due for one of its records, of those that were answered before.
  private(set) var since: Day?
  /// Proposals whose turn has not come again, and the day on which that of the first does.
  private(set) var waiting = 0
  private(set) var next: Day?

  init(_ routine: String, _ declaration: RoutineDeclaration) {
    self.routine = routine
    title = declaration.title
    cadence = declaration.cadence
  }

  /// What is left as it is falls due no more than before.
  mutating func add(_ plan: Plan, _ turn: Turn) {
    switch turn {
    case .due(let day):
      changes += plan.changes.count
      findings += plan.findings.filter { $0.code != Finding.notDone }
      if !plan.changes.isEmpty { since = [since, day].compactMap { $0 }.min() }
    case .notBefore(let day):
      findings += plan.findings.filter { $0.severity == .error }
      guard !plan.changes.isEmpty else { return }
      waiting += plan.changes.count
      next = min(next ?? day, day)
    }
  }
}
