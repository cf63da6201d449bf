extension Plan {
  /// Refuses to be of use to another register than the one it was made for.
  package func requireRegister(_ register: RegisterID) throws(RegisterError) {
    guard head.register == register else {
      throw RegisterError(
        .otherRegister,
        LocalizedText(
          message: "error.plan_other_register",
          ["id": id, "made": head.register.short, "here": register.short]))
    }
  }
}

extension RegisterID {
  /// What people call it by.
  package var short: String { String(rawValue.prefix(8)) }
}
