import Domain

/// How much of what is sensitive in a plan its reader is shown, once the look was noted.
package struct PlanSight {
  package enum Extent: Int, Comparable {
    case masked
    /// Letters, for whoever asks for them.
    case letters
    /// All that it would set, for whoever says yes to it or applies it.
    case proposed
    /// What stood there before, too, for whoever asks for what is sensitive.
    case all

    package static func < (one: Extent, other: Extent) -> Bool { one.rawValue < other.rawValue }
  }

  let extent: Extent
  /// Of what it would set, and of what stands there.
  let (proposed, former): (Sight, Sight)

  /// Of a plan whose look was noted by the one that is open.
  init(_ extent: Extent, opened: Sight, _ words: Words) {
    self.extent = extent
    proposed = extent >= .proposed ? opened : words.sight
    former = extent == .all ? opened : words.sight
  }

  static func masked(_ words: Words) -> PlanSight { PlanSight(.masked, opened: words.sight, words) }

  func quotes(_ field: Field, of change: Change) -> Bool { extent.quotes(field, of: change) }
}

extension PlanSight.Extent {
  /// Whether the field is a letter that is shown under the plan, as it will be sent.
  func quotes(_ field: Field, of change: Change) -> Bool {
    guard self >= .letters, change.type == "document", field.name == "body" else { return false }
    return change.fields[field.name].flatMap(field.kind.accept) != nil
  }

  /// The capabilities needed to see what is shown of the plan's changes, in order.
  func capabilities(
    of plan: Plan, _ known: RegisterFields, _ words: SensitiveWords
  ) -> [String] {
    let seen = plan.changes.flatMap { change in
      change.fields.keys.compactMap { known.field($0, of: change.type) }
        .filter { self >= .proposed || quotes($0, of: change) }
    }
    return Set(Set(seen).flatMap(words.capabilities(toRead:))).sorted()
  }
}
