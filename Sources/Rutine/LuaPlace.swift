import Casework
package import Domain
import Evaluation
package import Packages
package import Routines
package import Sandbox
import Workers

/// Where the Lua of packages is run.
public enum LuaPlace: Sendable, Equatable {
  /// In the program `rutine-worker`, without rights of its own; nil for the one that stands beside this program.
  case worker(at: String?)
  /// In this process, behind the sandbox alone: for tests, and packages that one trusts.
  case inProcess
}

extension LuaPlace: Evaluators {
  package func use<Result>(
    for package: Package, limits: Limits, at place: RegisterPlace?,
    _ body: (any RoutineEvaluator) throws -> Result
  ) throws -> Result {
    switch self {
    case .inProcess: return try body(InProcess(package, limits: limits))
    case .worker(let path):
      return try WorkerProgram.find(named: path)
        .evaluate(package, limits: limits, at: place, body)
    }
  }
}
