import Domain
package import LuaValues

// What a package must have been granted.
extension Session {
  func require(_ capability: String?, for name: @autoclosure () -> String) throws {
    guard let capability else { return }
    do { try terms.capabilities.require(capability, for: name()) } catch {
      let caller = place
      refusal = LuaFailure(
        .runtime, code: error.code, message: error.message, file: caller.file,
        line: caller.line ?? 0, traceback: [], locals: [])
      throw error
    }
    note(use: capability)
  }

  /// Whether a change is one would tell what stands there.
  func requireWords(in values: [String: Value], of type: RecordType) throws {
    for field in type.fields {
      if let value = values[field.name] { try requireWords(of: value, in: field, of: type.id) }
    }
  }

  /// A word that tells of health is got, and looked for, by whoever may read health data.
  func requireWords(of value: Value, in field: Field, of type: RecordTypeID) throws {
    for capability in terms.package.sensitiveWords.capabilities(toRead: value, in: field) {
      try require(capability, for: "this word of \(type.rawValue).\(field.name)")
    }
  }
}

/// What a package asks for and what it was granted.
package struct Capabilities: Sendable, Equatable {
  package let asked: Set<String>
  package let granted: Set<String>

  /// What was not asked for is not granted, whatever the register says.
  package init(asked: Set<String>, granted: Set<String>) {
    self.asked = asked
    self.granted = granted.intersection(asked)
  }

  package static let none = Capabilities(asked: [], granted: [])

  /// Refuses what was not granted, and says what to do about it.
  package func require(_ capability: String, for name: String) throws(LuaRefusal) {
    if granted.contains(capability) { return }
    throw LuaRefusal(
      code: Finding.capabilityMissing,
      message: "\(name) needs the capability '\(capability)', \(remedy(capability))")
  }

  private func remedy(_ capability: String) -> String {
    asked.contains(capability)
      ? "which the municipality has not granted to the package: rutine grant PACKAGE \(capability)"
      : "which the package does not ask for: write ask = [\"\(capability)\"] under [capabilities]"
        + " in municipality.toml, then have the municipality grant it: rutine grant PACKAGE \(capability)"
  }
}
