package import Domain

/// What came of a walk.
package struct DueTally: Sendable, Equatable {
  package var done = 0
  package var no = 0
  package var later = 0
  /// Answered on another occasion, and so not asked about.
  package var before = 0
  /// Done by another command while this one was at work.
  package var elsewhere = 0
  /// Refused by a rule, or proposed with errors.
  package var refused = 0
  /// Proposed, and not due again yet.
  package var waiting = 0
  package var left = 0

  package mutating func count(_ kind: Answer.Kind) {
    switch kind {
    case .yes: done += 1
    case .no: no += 1
    case .later: later += 1
    }
  }

  package init() {}
}
