package import Domain

/// Does everything that a routine proposes, without asking: for a server's timer.
///
/// Each record is a plan of its own, so that one that is refused does not hold back the others.
package struct DueSweep {
  private struct Refusal {
    let subject: String
    let findings: [Finding]
  }

  private let search: DueSearch
  private let onTally: (DueTally) -> Void
  private var applied: [String] = []
  private var refused: [Refusal] = []
  private var tally = DueTally()
  /// What ended it before all was done.
  package private(set) var stop: RegisterError?

  /// Whether nothing was refused.
  package var isClean: Bool { refused.isEmpty }

  init(_ search: DueSearch, onTally: @escaping (DueTally) -> Void) {
    self.search = search
    self.onTally = onTally
  }

  fileprivate mutating func sweep(through all: DueQuestions) throws {
    tally.waiting = all.waiting
    do {
      try settle(all.questions)
    } catch let error as RegisterError {
      tally.left += 1
      stop = error
      return
    }
    for finding in all.stopped { refuse(finding.about?.named ?? finding.code, [finding]) }
  }

  private mutating func settle(_ questions: [DueQuestion]) throws {
    let name = search.words.text("progress.applying")
    let progress = search.office.progress(name, questions.count)
    defer { progress.end() }
    for (place, question) in questions.enumerated() {
      tally.left = questions.count - place - 1
      try settle(question, again: Self.mostTries)
      progress.advance(by: 1)
    }
  }

  /// How often a plan is made anew when somebody else writes at the same time.
  private static let mostTries = 5

  private mutating func settle(_ question: DueQuestion, again tries: Int) throws {
    guard let plan = try search.current(question).plan else {
      if tries < Self.mostTries { tally.elsewhere += 1 }
      return
    }
    if try search.isAnswered(question, plan, isAsking: false) {
      tally.before += 1
      return
    }
    do {
      _ = try search.apply(plan, to: question)
      tally.done += 1
      applied.append(plan.id)
      onTally(tally)
    } catch let error as RegisterError where error.code == .alreadyApplied {
      // Two timers at once: what the other one did is done.
      tally.elsewhere += 1
    } catch let error as RegisterError where error.code == .stale && tries > 0 {
      try settle(question, again: tries - 1)
    } catch let error as RegisterError where error.isRefusal {
      refuse(question.subject, error.findings.isEmpty ? [error.asFinding] : error.findings)
    }
  }

  private mutating func refuse(_ subject: String, _ findings: [Finding]) {
    tally.refused += 1
    refused.append(Refusal(subject: subject, findings: findings))
  }
}

extension DueSearch {
  /// Does everything that is proposed; what stops it half-way is in the answer.
  package func sweep(onTally: @escaping (DueTally) -> Void) throws -> DueSweep {
    var sweep = DueSweep(self, onTally: onTally)
    try sweep.sweep(through: questions())
    return sweep
  }
}

// What is said of it.
extension DueSweep {
  /// What --json of due --yes prints.
  package struct Answer: Encodable {
    struct RefusalView: Encodable {
      let subject: String
      let findings: [FindingView]
    }

    let version = 1
    let applied: [String]
    let before: Int
    let waiting: Int
    let elsewhere: Int
    let refused: [RefusalView]
    let stopped: FindingView?
  }

  package var answer: Answer {
    let language = search.words.language
    return Answer(
      applied: applied, before: tally.before, waiting: tally.waiting, elsewhere: tally.elsewhere,
      refused: refused.map { refusal in
        Answer.RefusalView(
          subject: refusal.subject, findings: refusal.findings.map { FindingView($0, language) })
      }, stopped: stop.map { FindingView($0.asFinding, language) })
  }

  /// The same for people, line by line.
  package var lines: [String] {
    let refusals = refused.map { refusal in
      let messages = refusal.findings.map { $0.message[search.words.language] }
      return "- \(refusal.subject): \(messages.joined(separator: "; "))"
    }
    return [search.words.tally(tally)] + refusals
  }
}
