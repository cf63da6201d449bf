import Domain
import Packages
package import Rendering

/// What a package asks for and what it has.
package struct GrantAnswer: Encodable {
  struct CapabilityView: Encodable {
    let capability: String
    let asked: Bool
    /// To the package as it is.
    let granted: Bool
    /// The version that it was granted to, and the commit.
    let to: String?
    let revision: Int?
  }

  let version = 1
  let package: String
  let hash: String
  let capabilities: [CapabilityView]
  /// Whether the package is another one than the one that was granted something.
  let changed: Bool

  init(_ package: Package, _ grants: [Grant]) {
    self.package = package.name
    hash = package.hash
    changed = grants.contains { $0.hash != package.hash }
    let names = Set(package.capabilities + grants.map(\.capability)).sorted()
    capabilities = names.map { name in
      let grant = grants.first { $0.capability == name }
      return CapabilityView(
        capability: name, asked: package.capabilities.contains(name),
        granted: grant?.hash == package.hash, to: grant?.name, revision: grant?.revision)
    }
  }

  package func document(_ words: Words) -> Document {
    guard !capabilities.isEmpty else { return Document([.title(words.asksNothing(package))]) }
    let rows = capabilities.map { view in
      [
        view.capability, words.capabilityMeaning(view.capability),
        words.flag(view.asked),
        view.revision.map {
          words.grantedSince($0, view.to ?? "", isOutdated: !view.granted)
        } ?? words.flag(false),
      ]
    }
    return Document(
      [.title(package), .table(Table(heading: words.grantHeading, rows: rows))]
        + (changed ? [.paragraph(words.packageChanged)] : []))
  }
}
