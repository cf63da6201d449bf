import Lua

/// What one record's run may spend.
package struct Limits: Sendable, Equatable {
  /// Virtual machine instructions, host work included in the same unit.
  package var instructions: Int64 = 10_000_000
  /// Bytes a script may keep.
  package var memory = 32 << 20
  /// Processor seconds: a last resort for work that instructions price too low.
  ///
  /// Far above what the default instructions take, so that a result never depends on the machine's
  /// speed.
  package var seconds = 30.0

  package init() {}

  func budget(seed: UInt64) -> LuaBudget {
    LuaBudget(instructions: instructions, memory: memory, seed: seed, seconds: seconds)
  }
}
