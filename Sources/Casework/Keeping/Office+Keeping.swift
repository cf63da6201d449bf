package import Domain
import PackageReading
package import Packages

// What a municipality does about packages: fields taken up, capabilities granted.
extension Office {
  /// Takes up the fields that a package adds, and what it says is sensitive; a trial only says which.
  package func adopt(_ package: Package, isTrial: Bool) throws -> AdoptAnswer {
    let known = try store.read(at: nil) { source, _ in try source.fields() }
    let missing = known.missing(package.fields)
    let order = FieldOrder(package: package.name, fields: missing)
    try known.requireRoom(for: order)
    let marks = try !Lexicon(store.archives()).sensitiveWords.covers(package.sensitiveWords)
    var revision: Int?
    if !isTrial, marks || !missing.isEmpty {
      revision = try store.commit(
        Commit(
          origin: .adopting(order, source: package.archive), by: caller.account,
          time: caller.time()))
    }
    return AdoptAnswer(package, known, missing, marks: marks, revision)
  }

  /// What a package asks for and what it has.
  package func grants(to package: Package) throws -> GrantAnswer {
    GrantAnswer(package, try granted(to: package))
  }

  /// Gives capabilities to a package as it is, or takes them back.
  package func grant(
    _ kind: GrantOrder.Kind, _ capabilities: [String], to package: Package
  ) throws {
    let known =
      kind == .withdraw ? try granted(to: package).map(\.capability) : package.capabilities
    for name in capabilities where !known.contains(name) {
      throw Self.refusal(of: name, kind, package.manifest.id, known)
    }
    let order = GrantOrder(
      kind, package: package.manifest.id, name: package.name, hash: package.hash,
      capabilities: Set(capabilities).sorted())
    _ = try store.commit(
      Commit(
        origin: .granting(order, source: package.archive), by: caller.account,
        time: caller.time()))
  }

  private func granted(to package: Package) throws -> [Grant] {
    try store.read(at: nil) { source, _ in try source.grants(to: package.manifest.id) }
  }

  private static func refusal(
    of name: String, _ kind: GrantOrder.Kind, _ package: String, _ known: [String]
  ) -> UsageError {
    let none = LocalizedText(message: "record.none")
    return UsageError(
      kind == .withdraw ? "error.not_granted" : "error.not_asked_for",
      [
        "package": package, "name": name,
        "list": known.isEmpty ? none : LocalizedText(known.joined(separator: ", ")),
        "hint": kind == .withdraw ? LocalizedText("") : NearestName.spokenHint(name, among: known),
      ])
  }
}
