/// What a script asks of the host.
package enum LuaRequest {
  /// Reads a registered field.
  case get(LuaObject, member: Int32)
  /// Reads a name that is not registered; without an object, an unset global.
  case missing(LuaObject?, key: LuaValue)
  /// Calls a registered function or method.
  case call(member: Int32, arguments: [LuaValue])
  case add(LuaValue, LuaValue)
  case subtract(LuaValue, LuaValue)
  case less(LuaValue, LuaValue)
  case lessOrEqual(LuaValue, LuaValue)
  case length(LuaObject)
  /// The value after the last one in a generic for over an object; nil as the last to begin.
  case next(LuaObject, after: LuaValue)
  case text(LuaObject)
  /// Requires a module in a file: answered with the module's own file and its source.
  case module(name: String, file: String)
}

/// A refusal that a host function raises in the script, with a finding code.
package struct LuaRefusal: Error, Sendable, Equatable {
  package let code: String
  package let message: String

  package init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}

/// What a run has spent.
package struct LuaSpending: Sendable, Equatable {
  /// Instructions, and what the host's work was charged as.
  package var steps: Int
  /// Of the processor.
  package var seconds: Double

  package init(steps: Int = 0, seconds: Double = 0) {
    self.steps = steps
    self.seconds = seconds
  }
}

/// Limits of one run.
package struct LuaBudget: Sendable, Equatable {
  /// Virtual machine instructions; work inside host functions is charged in the same unit.
  package var instructions: Int64
  /// Bytes a script may keep.
  package var memory: Int
  /// Seed of the script's random numbers.
  package var seed: UInt64
  /// Processor time in seconds, a last resort when the other limits are set very high.
  package var seconds: Double
  package var fault: LuaFault?
  /// Whether the garbage of earlier runs is collected first: what a large run comes to does not depend on them then.
  package var isClean: Bool

  package init(
    instructions: Int64 = 10_000_000, memory: Int = 32 << 20, seed: UInt64 = 0,
    seconds: Double = 0, fault: LuaFault? = nil, isClean: Bool = true
  ) {
    self.instructions = instructions
    self.memory = memory
    self.seed = seed
    self.seconds = seconds
    self.fault = fault
    self.isClean = isClean
  }
}

/// Trouble made on purpose, to see that the border holds.
///
/// It comes at the run's allocation of that number, from 1.
package enum LuaFault: Sendable, Equatable {
  /// The memory limit falls there.
  case stop(at: Int64)
  /// The machine has no memory there.
  case refuse(at: Int64)

  package var stop: Int64? { if case .stop(let number) = self { number } else { nil } }
  package var refusal: Int64? { if case .refuse(let number) = self { number } else { nil } }
}
