/// Leave that the municipality gave a package to read what is sensitive.
package struct Grant: Sendable, Hashable {
  /// The package's id, whatever its version: "kommune-a".
  package let package: String
  package let capability: String
  /// The version that it was given to: "kommune-a@1.0.0", and its digest, which must still be so.
  package let name: String
  package let hash: String
  /// The commit that gave it.
  package let revision: Int

  package init(
    package: String, capability: String, name: String, hash: String, revision: Int
  ) {
    self.package = package
    self.capability = capability
    self.name = name
    self.hash = hash
    self.revision = revision
  }
}

extension [Grant] {
  /// What they give to a package of that content, whatever it calls itself.
  package func capabilities(of hash: String) -> Set<String> {
    Set(filter { $0.hash == hash }.map(\.capability))
  }
}

/// Capabilities to be given to a package, or taken back.
package struct GrantOrder: Sendable, Hashable {
  package enum Kind: String, Sendable {
    case grant, withdraw
  }

  package let kind: Kind
  package let package: String
  package let name: String
  package let hash: String
  package let capabilities: [String]

  package init(
    _ kind: Kind, package: String, name: String, hash: String, capabilities: [String]
  ) {
    self.kind = kind
    self.package = package
    self.name = name
    self.hash = hash
    self.capabilities = capabilities
  }
}
