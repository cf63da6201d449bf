import ArgumentParser
import Casework
import Domain
import Rendering
import Routines

/// Shows a plan, asks when there is somebody to ask, and applies it on a yes.
struct PlanDialogue {
  let file: PlanFile
  let office: Office
  let screen: Screen
  let words: Words
  let isApplying: Bool
  let savedAs: String?
  var showsLetters = false
  var isSensitive = false
  /// When the routine would have been due.
  var turns: PlanTurns?

  private var plan: Plan { file.plan }

  /// Notes what will be seen: before any of it is shown or saved.
  func look(by command: String) throws -> PlanSight {
    if isApplying { try office.requireRegister(of: plan) }
    return try office.open(plan, extent, words, by: command, isSaved: savedAs != nil)
  }

  func hold(_ sight: PlanSight) throws {
    if !screen.isJSON {
      screen.show(try office.document(of: plan, words, sight))
      if let said = turns.flatMap(words.turns) { screen.show(Document([.lines([said])])) }
    }
    var revision: Int?
    if wantsToApply() {
      // Nobody said yes to what nobody could read.
      try Output.requireWritten()
      revision = try office.apply(plan, from: file.package)
    }
    if screen.isJSON {
      try screen.show(
        json: office.answer(
          of: plan, turns, isApplied: revision != nil, revision: revision, words, sight))
    } else {
      Output.line()
      Output.line(closing(revision))
    }
    if !plan.isApplicable { throw ExitCode(1) }
  }

  /// Who says yes has to see all that the plan would set.
  private var extent: PlanSight.Extent {
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
    Terminal.isInteractive && !isApplying && !screen.isJSON && savedAs == nil
  }

  private func closing(_ revision: Int?) -> String {
    if let revision { return words.applied(revision) }
    if plan.changes.isEmpty && plan.isApplicable { return words.nothingToDo }
    if !plan.isApplicable { return words.notApplicable }
    return savedAs.map(words.saved) ?? words.nothingWritten
  }
}
