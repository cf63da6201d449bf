package import Domain
import Lua

// What a package must have been granted.
extension Session {
  func require(_ capability: String?, for name: String) throws {
    guard let capability else { return }
    if terms.capabilities.granted.contains(capability) { return note(use: capability) }
    throw LuaRefusal(
      code: "capability.missing",
      message: "\(name) needs the capability '\(capability)', \(mend(capability))")
  }

  /// Leave to look for records by the values of those fields.
  package func requireLeave(toChooseBy fields: [String], among type: RecordTypeID) throws {
    for name in fields {
      let field = try draft.fields().field(name, of: type)
      try require(field?.sensitivity.capability, for: "\(type.rawValue).\(name)")
    }
  }

  private func mend(_ capability: String) -> String {
    terms.capabilities.asked.contains(capability)
      ? "which the municipality has not granted to the package: rutine grant PACKAGE \(capability)"
      : "which the package does not ask for: write ask = [\"\(capability)\"] under [capabilities]"
        + " in municipality.toml, then have the municipality grant it: rutine grant PACKAGE \(capability)"
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
}
