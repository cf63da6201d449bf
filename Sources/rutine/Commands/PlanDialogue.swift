import ArgumentParser
import Domain
import Rendering
import Routines

/// Shows a plan, asks when there is somebody to ask, and applies it on a yes.
struct PlanDialogue {
  let file: PlanFile
  let store: any Store
  let output: OutputOptions
  let words: Words
  let isApplying: Bool
  let savedAs: String?
  var showsLetters = false

  private var plan: Plan { file.plan }

  func hold() throws {
    if isApplying {
      try store.read(at: nil) { source, _ in try plan.requireRegister(source.register()) }
    }
    if !output.json { output.show(try presentation()) }
    var revision: Int?
    if wantsToApply() {
      // Nobody said yes to what nobody could read.
      try Output.requireWritten()
      revision = try Applier.apply(plan, from: file.package, to: store, time: WallClock.time)
    }
    if output.json {
      let answer = PlanAnswer(
        applied: revision != nil, revision: revision, plan: plan,
        try store.read(at: nil) { source, _ in try source.fields() }, words.language)
      try output.show(json: answer)
    } else {
      Output.line()
      Output.line(closing(revision))
    }
    if !plan.isApplicable { throw ExitCode(1) }
  }

  private func presentation() throws -> Document {
    try store.read(at: nil) { source, _ in
      try PlanPresentation(
        plan: plan, words: words, source: source, showsLetters: showsLetters || asks
      ).document
    }
  }

  private func wantsToApply() -> Bool {
    guard !plan.changes.isEmpty, plan.isApplicable else { return false }
    return isApplying || asks && Terminal.confirm(words.applyQuestion, yes: words.yes)
  }

  /// Whether somebody is there to say yes: they have to see the letters first.
  private var asks: Bool {
    Terminal.isInteractive && !isApplying && !output.json && savedAs == nil
  }

  private func closing(_ revision: Int?) -> String {
    if let revision { return words.applied(revision) }
    if plan.changes.isEmpty && plan.isApplicable { return words.nothingToDo }
    if !plan.isApplicable { return words.notApplicable }
    return savedAs.map(words.saved) ?? words.nothingWritten
  }
}
