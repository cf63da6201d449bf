package import Domain

extension RegisterError {
  /// Whether the register was asked for what it does not do, rather than out of reach.
  package var isRefusal: Bool {
    switch code {
    case .alreadyApplied, .badPlan, .dataInvalid, .otherRegister, .rule, .stale, .tampered: true
    case .badName, .broken, .busy, .diskFull, .exists, .missing, .newer, .notARegister, .notFound:
      false
    }
  }

  package var asFinding: Finding { Finding(code.rawValue, message) }
}
