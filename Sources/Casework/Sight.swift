import Domain
import Packages
import Routines
import Sandbox

/// Which values somebody sees: those of sensitive fields only after the look was noted.
struct Sight {
  /// Words whose fields are hidden; nil when nothing is.
  private let words: SensitiveWords?

  /// Without sensitive fields and those of such words.
  static func masked(_ words: SensitiveWords) -> Sight { Sight(words) }

  /// Everything: the access log alone gives it out.
  fileprivate static let open = Sight(nil)

  private init(_ words: SensitiveWords?) { self.words = words }

  /// Whether nothing is hidden.
  var isOpen: Bool { words == nil }

  func shows(_ field: Field) -> Bool { words?.isOpen(field) ?? true }
}

// The access log: nothing else writes it, and nothing else opens what is sensitive.
extension Office {
  /// Notes that somebody looks at what is sensitive, and opens it.
  ///
  /// It is noted before it is shown: what cannot be noted is not shown. Where nothing sensitive
  /// was there to see, nothing is noted.
  @discardableResult
  func open(
    _ capabilities: [String], of subject: String, by command: String, at revision: Int
  ) throws -> Sight {
    if let look = access(to: subject, capabilities, by: command, at: revision) {
      try store.note(look)
    }
    return .open
  }

  /// What is noted of a look; nil when nothing sensitive is seen.
  func access(
    to subject: String, _ capabilities: [String], by command: String, at revision: Int
  ) -> Access? {
    guard !capabilities.isEmpty else { return nil }
    return Access(
      time: caller.time(), who: caller.account, command: command, subject: subject,
      capabilities: capabilities, revision: revision)
  }

  /// Has a package's Lua evaluated over one state of the register, and notes what it was let see:
  /// before it begins where somebody is shown what it does meanwhile.
  func evaluate<Result>(
    _ package: Package, for subject: String, by command: String, at revision: Int? = nil,
    limits: Limits = Limits(), isWatched: Bool = false,
    _ body: (any RoutineEvaluator, any RecordSource, Int) throws -> Result
  ) throws -> Result {
    let note = { (look: (capabilities: [String], revision: Int)) in
      _ = try open(look.capabilities, of: subject, by: command, at: look.revision)
    }
    let look = { (source: any RecordSource, revision: Int) in
      (capabilities: try package.granted(in: source), revision: revision)
    }
    let noted = isWatched ? try store.read(at: revision, look) : nil
    if let noted { try note(noted) }
    let (result, seen) = try store.read(at: revision) { source, revision in
      let seen = try look(source, revision)
      // Somebody granted more meanwhile: that is noted first as well.
      if isWatched, noted?.capabilities != seen.capabilities { return (nil as Result?, seen) }
      return try evaluators.use(for: package, limits: limits, at: source.place) { evaluator in
        (try body(evaluator, source, revision), seen)
      }
    }
    guard let result else {
      return try evaluate(
        package, for: subject, by: command, at: revision, limits: limits, isWatched: true, body)
    }
    if !isWatched { try note(seen) }
    return result
  }
}
