/// Which register an export is of, and the commit after which it was made.
package struct RegisterOrigin: Sendable, Hashable {
  package let register: RegisterID
  package let revision: Int

  /// Nil when there can be no such commit.
  package init?(_ register: RegisterID, revision: Int) {
    guard (0...1_000_000_000).contains(revision) else { return nil }
    self.register = register
    self.revision = revision
  }
}

/// Which register something is of: 32 hexadecimal digits, made when the register is.
package struct RegisterID: Sendable, Hashable {
  package let rawValue: String

  /// Null when it is not of that form.
  package init?(_ text: String) {
    guard text.utf8.count == 32, text.utf8.allSatisfy(Self.isDigit) else { return nil }
    rawValue = text
  }

  /// Of so many random bits, drawn by whoever makes a register.
  package init(_ high: UInt64, _ low: UInt64) {
    rawValue = [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Of what is no register: a test's records, or none at all.
  package static let none = RegisterID(0, 0)

  private static func isDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte)
  }
}
