package import Domain

/// A municipality's package: what its manifest says and the files it consists of.
package struct Package: Sendable {
  package let manifest: Manifest
  /// Path in the package ("routines/a.lua") to contents.
  package let files: [String: String]
  /// Path ("tests/a.lua") to contents: no part of what runs, nor of the hash.
  package let tests: [String: String]
  /// The packages it extends, in the manifest's order.
  package let extends: [Package]
  /// Everything needed to run it again.
  package let archive: PackageArchive
  /// The digest that capabilities must have been granted to: without what a person adds by hand.
  package let grantedContent: String
  /// Words that others say are sensitive: the base package, and those that the register knows.
  package let marks: SensitiveWords
  /// The record types that it was read for.
  package let schema: Schema

  package init(
    manifest: Manifest, files: [String: String], tests: [String: String] = [:],
    extends: [Package], grantedContent: String? = nil, marks: SensitiveWords = .none,
    schema: Schema
  ) {
    self.manifest = manifest
    self.files = files
    self.tests = tests
    self.extends = extends
    self.marks = marks
    self.schema = schema
    let all = extends.reduce(into: files) { all, base in
      for (path, text) in base.archive.files { all["extends/\(base.manifest.id)/\(path)"] = text }
    }
    // Which of them decides is part of what was granted, and of what is replayed.
    let order = extends.map(\.manifest.id).joined(separator: "\n")
    archive = PackageArchive(
      name: "\(manifest.id)@\(manifest.version)",
      files: extends.isEmpty ? all : all.merging(["extends": order]) { own, _ in own })
    self.grantedContent = grantedContent ?? archive.hash
  }

  /// The package with more files, with what it was granted without them.
  package func adding(_ more: [String: String]) -> Package {
    Package(
      manifest: manifest, files: files.merging(more) { $1 }, tests: tests, extends: extends,
      grantedContent: grantedContent, marks: marks, schema: schema)
  }

  /// The package, for which more words are sensitive than it says itself.
  package func marking(_ more: SensitiveWords) -> Package {
    var all = marks
    all.add(more)
    return Package(
      manifest: manifest, files: files, tests: tests, extends: extends,
      grantedContent: grantedContent, marks: all, schema: schema)
  }

  /// "kommune-a@1.0.0".
  package var name: String { archive.name }

  /// Digest of its files and of those it extends.
  package var hash: String { archive.hash }

  /// Ids of its routines: the names of their files.
  package var routines: [String] {
    files.keys.filter { $0.hasPrefix("routines/") }
      .map { String($0.dropFirst("routines/".count).dropLast(".lua".count)) }
      .sorted()
  }

  /// The files of its rules and of those of the packages it extends, by path: "rules/a.lua",
  /// "norge/rules/b.lua".
  package var rules: [String: String] {
    let inherited = extends.flatMap { base in
      base.rules.map { ("\(base.manifest.id)/\($0.key)", $0.value) }
    }
    let own = files.filter { $0.key.hasPrefix("rules/") }
    return own.merging(inherited) { own, _ in own }
  }

  /// What it, or a package it extends, adds to the records; its own decide.
  package var fields: [CustomField] {
    let own = Set(manifest.fields.map(\.path))
    return manifest.fields + extends.flatMap(\.fields).filter { !own.contains($0.path) }
  }

  package func source(ofRoutine id: String) -> String? { files["routines/\(id).lua"] }

  /// Its templates and those of the packages it extends, by name: "call", "call.nn".
  package var templates: [String: String] {
    let inherited = extends.reversed().reduce(into: [:]) { all, base in
      all.merge(base.templates) { $1 }
    }
    let own = files.filter { $0.key.hasPrefix("documents/") }.map { path, text in
      (String(path.dropFirst("documents/".count).dropLast(".mustache".count)), text)
    }
    return inherited.merging(own) { $1 }
  }

  /// Capabilities that it asks for; what a package that it extends asks for is that one's alone.
  package var capabilities: [String] { Set(manifest.capabilities).sorted() }

  /// The law by its own manifest and those of the packages it extends.
  package var law: LawBook { extends.map(\.law).reduce(into: manifest.law) { $0.add($1) } }

  /// The words that it, or any other package that is known, says are sensitive.
  package var sensitiveWords: SensitiveWords {
    ([marks] + extends.map(\.sensitiveWords)).reduce(into: manifest.sensitiveWords) { $0.add($1) }
  }

  /// Days on which it, or a package it extends, is closed.
  package var calendar: WorkCalendar {
    extends.map(\.calendar).reduce(into: manifest.calendar) { calendar, base in
      calendar.closedDays.formUnion(base.closedDays)
      calendar.closedYearly.formUnion(base.closedYearly)
    }
  }

  /// What holds on the day: its own, and under it what the packages it extends say.
  package func terms(on day: Day) -> PackageTerms {
    var terms = PackageTerms()
    for base in extends.reversed() { terms.merge(base.terms(on: day)) }
    for (name, words) in manifest.vocabularies {
      for (word, term) in words {
        terms.vocabularies[name, default: [:]][word] = term.isInForce(on: day) ? term.label : nil
      }
    }
    for (id, parameter) in manifest.parameters { terms.parameters[id] = parameter.value(on: day) }
    terms.law = law
    terms.laws = terms.law.titles(on: day)
    terms.sensitiveWords = sensitiveWords
    terms.calendar = calendar
    terms.templates = templates
    terms.language = manifest.language ?? .nb
    return terms
  }

  /// Where a word, parameter or law comes from: the packages that have it, the deciding one first.
  package func origins(_ hasIt: (Manifest) -> Bool) -> [String] {
    (hasIt(manifest) ? [name] : []) + extends.flatMap { $0.origins(hasIt) }
  }

  /// Ids of all legal references in reach.
  package var lawIDs: [String] { law.laws.keys.sorted() }
}

extension PackageTerms {
  fileprivate mutating func merge(_ other: PackageTerms) {
    for (name, words) in other.vocabularies {
      vocabularies[name, default: [:]].merge(words) { $1 }
    }
    parameters.merge(other.parameters) { $1 }
  }
}

extension CodingUserInfoKey {
  /// The schema that packages are decoded for.
  package static let schema = CodingUserInfoKey(rawValue: "schema")
}

// For another process, which trusts whoever read and hashed it.
extension Package: Codable {
  private enum CodingKeys: CodingKey { case manifest, files, tests, extends, marks }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      manifest: try container.decode(Manifest.self, forKey: .manifest),
      files: try container.decode([String: String].self, forKey: .files),
      tests: try container.decode([String: String].self, forKey: .tests),
      extends: try container.decode([Package].self, forKey: .extends),
      marks: try container.decode(SensitiveWords.self, forKey: .marks),
      schema: CodingUserInfoKey.schema.flatMap { decoder.userInfo[$0] as? Schema } ?? .norway)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(manifest, forKey: .manifest)
    try container.encode(files, forKey: .files)
    try container.encode(tests, forKey: .tests)
    try container.encode(extends, forKey: .extends)
    try container.encode(marks, forKey: .marks)
  }
}
