package import Domain

/// What it takes to answer a question, when what evaluates it is gone.
package struct DueTerms: Sendable {
  /// What the answer is remembered by.
  let subject: String
  /// The files that the plan is applied with.
  let archive: PackageArchive
  /// How often it is asked; nil for what somebody wants to be asked in any case.
  let cadence: Cadence?
  let today: Day
}

extension Office {
  /// Does what was proposed; returns the new revision.
  package func apply(_ plan: Plan, to terms: DueTerms) throws -> Int {
    try apply(plan, from: terms.archive, whileDueBy: terms.cadence)
  }

  /// Keeps what somebody said to what was proposed, by its gists, so that nobody is asked twice.
  package func remember(
    _ kind: Answer.Kind, to terms: DueTerms, _ gists: [String], because reason: String?
  ) throws {
    let time = caller.time()
    try store.note(
      gists.map { gist in
        Answer(
          time: time, who: caller.account, subject: terms.subject, gist: gist, kind: kind,
          day: terms.today, reason: reason)
      })
  }
}
