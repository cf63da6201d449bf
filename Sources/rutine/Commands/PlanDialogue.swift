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
  var isSensitive = false

  private var plan: Plan { file.plan }

  /// Notes what will be seen, and what the package read with leave: before any of it is shown or saved.
  func noteLook(_ command: String, read: [String] = []) throws {
    let fields = try store.read(at: nil) { source, _ in
      if isApplying { try plan.requireRegister(source.register()) }
      return try source.fields()
    }
    // Who saves a plan has all of it in a file.
    let seen = savedAs == nil ? sight : max(sight, .proposed)
    let capabilities = seen.capabilities(of: plan, fields, words.sensitiveWords)
    try AccessLog.note(
      command, "\(plan.package) \(plan.routine)", Set(capabilities + read).sorted(), plan.revision,
      in: store)
  }

  func hold() throws {
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
        try store.read(at: nil) { source, _ in try source.fields() }, words, sight)
      try output.show(json: answer)
    } else {
      Output.line()
      Output.line(closing(revision))
    }
    if !plan.isApplicable { throw ExitCode(1) }
  }

  private func presentation() throws -> Document {
    try store.read(at: nil) { source, _ in
      try PlanPresentation(plan: plan, words: words, source: source, sight: sight).document
    }
  }

  /// Who says yes has to see all that the plan would set.
  private var sight: PlanSight {
    if isSensitive { return .all }
    if isApplying || asks, isPossible { return .proposed }
    return showsLetters ? .letters : .masked
  }

  private var isPossible: Bool { !plan.changes.isEmpty && plan.isApplicable }

  private func wantsToApply() -> Bool {
    guard isPossible else { return false }
    return isApplying || asks && Terminal.confirm(words.applyQuestion, yes: words.yes)
  }

  /// Whether somebody is there to say yes.
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
