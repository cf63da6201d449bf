import Casework
import Domain
import Packages

/// What a package is, and what it says holds on a day.
struct InspectAnswer: Encodable {
  /// A law, a parameter or a vocabulary, and the packages that say so, the deciding one first.
  struct TermView: Encodable {
    let name: String
    let value: String
    let from: [String]

    var line: String { "\(name): \(value) (\(from.joined(separator: ", ")))" }
  }

  let version = 1
  let id: String
  let name: String
  let package: String
  let api: Int
  let hash: String
  let extends: [String]
  let capabilities: [String]
  let routines: [String]
  let modules: [String]
  let laws: [String]
  let asOf: String
  let lawsInForce: [TermView]
  let parameters: [TermView]
  let vocabularies: [TermView]

  enum CodingKeys: String, CodingKey {
    case version, id, name, package, api, hash, extends, capabilities, routines, modules, laws
    case parameters, vocabularies
    case asOf = "as_of"
    case lawsInForce = "laws_in_force"
  }

  init(_ package: Package, on day: Day, _ words: Words) {
    let terms = package.terms(on: day)
    id = package.manifest.id
    name = package.manifest.name
    self.package = package.name
    api = package.manifest.api
    hash = package.hash
    extends = package.extends.map(\.name)
    capabilities = package.capabilities
    routines = package.routines
    modules = package.modules
    laws = package.lawIDs
    asOf = day.iso
    lawsInForce = terms.laws.keys.sorted().map { id in
      TermView(
        name: id, value: terms.laws[id]?[words.language] ?? "",
        from: package.origins { $0.law.laws[id] != nil })
    }
    parameters = terms.parameters.sorted { $0.key < $1.key }.map { id, value in
      TermView(
        name: id, value: words.amount(value),
        from: package.origins { $0.parameters[id] != nil })
    }
    vocabularies = terms.vocabularies.sorted { $0.key < $1.key }.map { name, words in
      TermView(
        name: name, value: words.keys.sorted().joined(separator: ", "),
        from: package.origins { $0.vocabularies[name] != nil })
    }
  }
}
