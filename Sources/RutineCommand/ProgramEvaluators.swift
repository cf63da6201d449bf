import Casework
import Domain
import Packages
import Routines
import Sandbox
import Workers

/// Has the Lua of packages evaluated by the worker: never in this process, which may write registers.
struct ProgramEvaluators: Evaluators {
  let context: CommandContext

  /// The worker beside this program, or the one that $RUTINE_WORKER names.
  func program() throws -> WorkerProgram {
    let named = context.environment["RUTINE_WORKER"]
    return try WorkerProgram.find(named: named?.isEmpty == true ? nil : named)
  }

  func use<Result>(
    for package: Package, limits: Limits, at place: RegisterPlace?,
    _ body: (any RoutineEvaluator) throws -> Result
  ) throws -> Result {
    try program().evaluate(package, limits: limits, at: place, body)
  }
}
