import Domain
import LuaSyntax
import Packages
import Sandbox
import ScriptAPI
import Templates

/// What the files of one package have in common: its manifest's words, and what they made use of.
final class PackageContext {
  let package: Package
  let api: API
  private let words: [String: Set<String>]
  private(set) var usedCapabilities: Set<String> = []
  private(set) var usedModules: Set<String> = []
  private(set) var usedTemplates: Set<String> = []
  private var members: [String: Set<String>?] = [:]
  /// What was found in its files so far.
  var found = 0
  var hasRoom: Bool { found < Finding.most }

  private lazy var lawIDs = Set(package.lawIDs)
  private lazy var parameters = package.allParameters
  private lazy var templates = Set(TemplateSet(package.templates).names)
  private lazy var modules = package.modules
  private lazy var asked = Set(package.capabilities)

  private let deprecations: [String: String]

  init(_ package: Package, deprecations: [String: String]) {
    self.package = package
    api = API(package.schema)
    self.deprecations = deprecations
    words = package.allWords
  }

  // Names

  private static let builtins = Set(Environment.level1.map { String($0.prefix { $0 != "." }) })

  func functions(for role: FileCheck.Role) -> [ExposedFunction] {
    role == .test ? API.testFunctions : API.functions
  }

  func globals(for role: FileCheck.Role) -> Set<String> {
    role == .test ? Self.testGlobals : Self.globals
  }

  private static let globals = builtins.union(API.functions.map(\.name))
  private static let testGlobals = builtins.union(API.testFunctions.map(\.name))

  /// "client:verb", "client.field" or the name of a function.
  func noteUse(of path: String, _ file: FileCheck, _ at: Position) {
    guard let instead = deprecations[path] else { return }
    file.report(
      "api.deprecated", "'\(path)' will go away in a later level; write \(instead)", at,
      severity: .warning)
  }

  // Modules

  func require(_ name: String, _ file: FileCheck, _ at: Position) {
    usedModules.insert(name)
    if Self.builtins.contains(name) || package.hasModule(name, forTests: file.role == .test) {
      return
    }
    file.report(
      "module.missing",
      "there is no module '\(name)' in lib/\(NearestName.hint(name, among: modules))", at)
  }

  func checkMember(_ name: String, ofModule module: String, _ file: FileCheck, _ at: Position) {
    guard let known = members(of: module), !known.contains(name) else { return }
    file.report(
      "module.member",
      "the module '\(module)' has no '\(name)'\(NearestName.hint(name, among: known))", at)
  }

  /// What the module's table has, when that is certain.
  private func members(of module: String) -> Set<String>? {
    if let known = members[module] { return known }
    let source = package.module(module)?.source
    let found = source.flatMap { try? Parser.parse($0) }.flatMap(ModuleMembers.names)
    members[module] = .some(found)
    return found
  }

  // What the manifest must have

  /// A field of something uncertain: what it may be of is not asked for in vain.
  func mayUse(fieldNamed name: String) {
    usedCapabilities.formUnion(capabilities[name] ?? [])
  }

  /// What it takes to read all that a field of that name can hold.
  private lazy var capabilities: [String: Set<String>] = package.schema.types
    .flatMap(\.fields).reduce(into: [:]) { all, field in
      all[field.name, default: []].formUnion(package.sensitiveWords.capabilities(toRead: field))
    }

  func use(_ capability: String?, for name: String, _ file: FileCheck, _ at: Position) {
    guard let capability, file.role != .test else { return }
    usedCapabilities.insert(capability)
    guard !asked.contains(capability) else { return }
    file.report(
      Finding.capabilityMissing,
      "\(name) needs the capability '\(capability)': write ask = [\"\(capability)\"] under"
        + " [capabilities] in municipality.toml", at)
  }

  /// To look for a word that tells of health takes what it takes to read it.
  func use(_ word: String, of field: Field, in type: RecordType, _ file: FileCheck, _ at: Position)
  {
    for capability in package.sensitiveWords.capabilities(toRead: .text(word), in: field) {
      use(capability, for: "this word of \(type.id.rawValue).\(field.name)", file, at)
    }
  }

  func checkLaw(_ id: String, _ file: FileCheck, _ at: Position) {
    guard !lawIDs.contains(id) else { return }
    file.report(
      "law.unknown",
      "no package in reach has a law '\(id)'\(NearestName.hint(id, among: lawIDs))", at)
  }

  func checkTemplate(_ name: String, _ file: FileCheck, _ at: Position) {
    usedTemplates.insert(name)
    guard !templates.contains(name) else { return }
    file.report(
      "template.missing",
      "there is no template '\(name)' in documents/\(NearestName.hint(name, among: templates))", at)
  }

  func checkParameter(_ name: String, _ file: FileCheck, _ at: Position) {
    guard !parameters.contains(name) else { return }
    file.report(
      "parameter.unknown",
      "no package in reach has a parameter '\(name)'\(NearestName.hint(name, among: parameters))",
      at)
  }

  func checkVocabulary(_ name: String, _ file: FileCheck, _ at: Position) {
    guard words[name] == nil else { return }
    file.report(
      "vocabulary.unknown",
      "no package in reach has a vocabulary '\(name)'\(NearestName.hint(name, among: words.keys))",
      at
    )
  }

  // Words of fields

  func checkWord(_ word: String, of field: Field, _ file: FileCheck, _ at: Position) {
    switch field.kind {
    case .choice(let choices): checkWord(word, of: field, among: choices, file, at)
    case .word, .words:
      guard let words = field.vocabulary.flatMap({ words[$0] }) else { return }
      checkWord(word, of: field, among: words, file, at)
    default: break
    }
  }

  private func checkWord(
    _ word: String, of field: Field, among known: some Collection<String>, _ file: FileCheck,
    _ at: Position
  ) {
    guard !known.contains(word) else { return }
    file.report(
      "value.unknown",
      "'\(field.name)' is never \"\(word)\"\(Self.hint(word, among: known))", at)
  }

  private static func hint(_ word: String, among known: some Collection<String>) -> String {
    let hint = NearestName.hint(word, among: known)
    guard hint.isEmpty, known.count <= 8 else { return hint }
    return "; it is one of \((known as? [String] ?? known.sorted()).joined(separator: ", "))"
  }
}

/// The names in the table that a module returns: local m = {}; function m.a() end; m.b = 1.
enum ModuleMembers {
  static func names(in statements: [Statement]) -> Set<String>? {
    guard case .return(let values, _)? = statements.last, case .name(let table, _)? = values.first,
      values.count == 1
    else { return nil }
    var names: Set<String>?
    for statement in statements {
      switch statement {
      case .local(let locals, let values, _) where locals.contains { $0.text == table }:
        guard case .table(let fields, _)? = values.first, locals.count == 1 else { return nil }
        let named = fields.compactMap { if case .name(let name) = $0.key { name } else { nil } }
        guard named.count == fields.count else { return nil }
        names = Set(named)
      case .assign(let targets, _, _):
        for target in targets {
          guard case .index(.name(table, _), let key, _) = target else { continue }
          guard case .string(let name, _) = key else { return nil }
          names?.insert(name)
        }
      default: break
      }
    }
    return names
  }
}

extension Package {
  fileprivate func hasModule(_ name: String, forTests: Bool) -> Bool {
    module(name) != nil || forTests && testModule(name) != nil
  }

  /// Words of all days, its own and of those it extends.
  fileprivate var allWords: [String: Set<String>] {
    var words = manifest.vocabularies.mapValues { Set($0.keys) }
    for base in extends { words.merge(base.allWords) { $0.union($1) } }
    return words
  }

  fileprivate var allParameters: Set<String> {
    extends.reduce(into: Set(manifest.parameters.keys)) { $0.formUnion($1.allParameters) }
  }
}
