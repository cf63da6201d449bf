package import LuaValues

/// What one record's run may spend.
package struct Limits: Sendable, Equatable, Codable {
  /// Virtual machine instructions, host work included in the same unit.
  package var instructions: Int64 = 10_000_000
  /// Bytes a script may keep.
  package var memory = 32 << 20
  /// Processor seconds: a last resort for work that instructions price too low, such as calls
  /// with hundreds of thousands of arguments.
  ///
  /// Some thirty times what the instructions themselves take, so that what a routine proposes
  /// does not depend on the machine's speed.
  package var seconds: Double { max(1.5, Double(instructions) * 1.5e-7) }

  /// For tests of the border alone.
  package var fault: LuaFault?

  private enum CodingKeys: CodingKey { case instructions, memory }

  package init() {}

  package func budget(seed: UInt64) -> LuaBudget {
    LuaBudget(
      instructions: instructions, memory: memory, seed: seed, seconds: seconds, fault: fault)
  }
}
