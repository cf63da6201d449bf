import ArgumentParser
import Casework
import Domain
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

  private var plan: Plan { file.plan }

  func hold() throws {
    if isApplying { try office.requireRegister(of: plan) }
    if !screen.isJSON {
      screen.show(try office.document(of: plan, words, showsLetters: showsLetters || asks))
    }
    var revision: Int?
    if wantsToApply() {
      // Nobody said yes to what nobody could read.
      try Output.requireWritten()
      revision = try office.apply(plan, from: file.package)
    }
    if screen.isJSON {
      try screen.show(
        json: office.answer(of: plan, isApplied: revision != nil, revision: revision))
    } else {
      Output.line()
      Output.line(closing(revision))
    }
    if !plan.isApplicable { throw ExitCode(1) }
  }

  private func wantsToApply() -> Bool {
    guard !plan.changes.isEmpty, plan.isApplicable else { return false }
    return isApplying || asks && Terminal.confirm(words.applyQuestion, yes: words.yes)
  }

  /// Whether somebody is there to say yes: they have to see the letters first.
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
