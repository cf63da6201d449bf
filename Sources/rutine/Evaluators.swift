import Domain
import Foundation
import PackageReading
import Packages
import Sandbox
import Workers

/// Where the Lua of packages is evaluated: never in this process, which may write registers.
enum Evaluators {
  /// The worker beside this program, or the one that $RUTINE_WORKER names.
  static func program() throws -> WorkerProgram {
    let named = ProcessInfo.processInfo.environment["RUTINE_WORKER"]
    return try WorkerProgram.find(named: named?.isEmpty == true ? nil : named)
  }

  /// Evaluates over the state of the register that is read; it ends when the body does.
  static func use<Result>(
    for package: Package, over source: any RecordSource, limits: Limits = Limits(),
    _ body: (WorkerEvaluator) throws -> Result
  ) throws -> Result {
    let evaluator = WorkerEvaluator(try program(), package, limits: limits, at: source.place)
    defer { evaluator.end() }
    return try body(evaluator)
  }
}

extension Package {
  /// The package, for which a word is sensitive also when another that the register knows says so.
  func heeding(_ store: any Store) throws -> Package {
    marking(Lexicon(try store.archives()).sensitiveWords)
  }
}
