import Domain

/// The one place that draws at random.
enum Chance {
  /// The id of a register that is to be made.
  static var registerID: RegisterID {
    RegisterID(UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max))
  }
}
