import Casework
import Domain
import Foundation
import Packages
import Routines
import Sandbox
import Workers

/// Has the Lua of packages evaluated by the worker: never in this process, which may write registers.
struct ProgramEvaluators: Evaluators {
  /// The worker beside this program, or the one that $RUTINE_WORKER names.
  static func program() throws -> WorkerProgram {
    let named = ProcessInfo.processInfo.environment["RUTINE_WORKER"]
    return try WorkerProgram.find(named: named?.isEmpty == true ? nil : named)
  }

  func use<Result>(
    for package: Package, limits: Limits, at place: RegisterPlace?,
    _ body: (any RoutineEvaluator) throws -> Result
  ) throws -> Result {
    let evaluator = WorkerEvaluator(try Self.program(), package, limits: limits, at: place)
    // The register is closed only when nobody else reads it.
    defer { evaluator.end() }
    return try body(evaluator)
  }
}
