import ArgumentParser
import Domain
import Packages
import Rendering
import Routines

/// Does everything that a routine proposes, without asking: for a server's timer.
///
/// Each record is a plan of its own, so that one that is refused does not hold back the others.
struct DueSweep {
  struct Refusal: Encodable {
    let subject: String
    let findings: [FindingView]
  }

  private struct Report: Encodable {
    let version = 1
    let applied: [String]
    let before: Int
    let elsewhere: Int
    let refused: [Refusal]
    /// What ended it before all was done.
    let stopped: FindingView?
  }

  let store: any Store
  let output: OutputOptions
  let words: Words
  private var applied: [String] = []
  private var refused: [Refusal] = []
  private var tally = DueTally()

  init(_ store: any Store, _ output: OutputOptions, _ words: Words) {
    self.store = store
    self.output = output
    self.words = words
  }

  /// Whether nothing was refused.
  ///
  /// What stops it half-way is said after what was done.
  mutating func sweep(through all: DueQuestions) throws -> Bool {
    do {
      try settle(all.questions)
    } catch let error as RegisterError {
      try report(stoppedBy: error.asFinding)
      if output.json { throw ExitCode(2) }
      throw error
    }
    for finding in all.stopped { refuse(finding.about?.named ?? finding.code, [finding]) }
    try report()
    return refused.isEmpty
  }

  private mutating func settle(_ questions: [DueQuestion]) throws {
    let progress = Progress(words.text("progress.applying"), of: questions.count)
    defer { progress.end() }
    for question in questions {
      try settle(question, again: Self.mostTries)
      progress.advance()
    }
  }

  /// How often a plan is made anew when somebody else writes at the same time.
  private static let mostTries = 5

  private mutating func settle(_ question: DueQuestion, again tries: Int) throws {
    let (_, plan) = try store.read(at: nil) { source, revision in
      try question.current(over: source, revision, edits: [])
    }
    guard let plan else {
      if tries < Self.mostTries { tally.elsewhere += 1 }
      return
    }
    if try question.isAnswered(question.gist(of: plan), in: store) {
      tally.before += 1
      return
    }
    do {
      _ = try Applier.apply(plan, from: question.archive, to: store, time: WallClock.time)
      tally.done += 1
      applied.append(plan.id)
      Signals.say(words.tally(tally))
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
    refused.append(
      Refusal(subject: subject, findings: findings.map { FindingView($0, words.language) }))
  }

  private func report(stoppedBy stop: Finding? = nil) throws {
    guard !output.json else {
      return try output.show(
        json: Report(
          applied: applied, before: tally.before, elsewhere: tally.elsewhere, refused: refused,
          stopped: stop.map { FindingView($0, words.language) }))
    }
    Output.line(words.tally(tally))
    for refusal in refused {
      Output.line(
        "- \(refusal.subject): \(refusal.findings.map(\.message).joined(separator: "; "))")
    }
  }
}
