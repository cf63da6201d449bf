package import Domain
package import PackageReading
package import Packages
package import Routines
package import Sandbox

/// A register that somebody works with: what callers have instead of the store.
///
/// What is sensitive is opened by it alone, and no look at it goes unnoted.
package struct Office {
  let store: any Store
  package var schema: Schema { store.schema }
  let caller: Caller
  let evaluators: any Evaluators
  let progress: ProgressMaker
  package let language: Language

  package init(
    _ store: any Store, for caller: Caller, in language: Language, evaluators: any Evaluators,
    progress: @escaping ProgressMaker = { _, _ in NoProgress() }
  ) {
    self.store = store
    self.caller = caller
    self.language = language
    self.evaluators = evaluators
    self.progress = progress
  }

  /// The words of the packages that the register keeps.
  package func words() throws -> Words { Words(language, Lexicon(try store.archives())) }

  /// The package, for which a word is sensitive also when another that the register knows says so.
  func heeding(_ package: Package) throws -> Package {
    package.marking(Lexicon(try store.archives()).sensitiveWords)
  }

  /// The words of a package.
  package func words(of package: Package) throws -> Words { try words(of: Lexicon(package)) }

  /// A package's words, of which those that the register's packages say are sensitive are so as well.
  package func words(of lexicon: Lexicon) throws -> Words {
    var lexicon = lexicon
    lexicon.add(Lexicon(try store.archives()).sensitiveWords)
    return Words(language, lexicon)
  }
}

/// Who works with a register, and what time it is there.
package struct Caller {
  /// The account of the machine.
  let account: String
  /// UTC, as "2026-11-20T08:30:00Z".
  let time: () -> String

  package init(account: String, time: @escaping () -> String) {
    self.account = account
    self.time = time
  }
}

/// Has the Lua of packages evaluated, in this process or in another.
package protocol Evaluators {
  /// Evaluates for the length of the body, over the state of that place when it is known already.
  func use<Result>(
    for package: Package, limits: Limits, at place: RegisterPlace?,
    _ body: (any RoutineEvaluator) throws -> Result
  ) throws -> Result
}

/// Starts to tell how far work with that name has come, of so much in all.
package typealias ProgressMaker = (_ name: String, _ total: Int) -> any ProgressTeller

/// Tells somebody who waits how far long work has come.
package protocol ProgressTeller {
  func advance(by more: Int)
  func end()
}

/// Tells nobody.
package struct NoProgress: ProgressTeller {
  package init() {}
  package func advance(by more: Int) {}
  package func end() {}
}
