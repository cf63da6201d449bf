import Domain

extension Office {
  /// Imports every file in one commit, under a name for the history; a trial keeps nothing.
  package func bringIn(
    _ files: [ImportFile], named name: String, isTrial: Bool
  ) throws -> ImportAnswer {
    let order = ImportOrder(
      name: name, by: caller.account, time: caller.time(), isTrial: isTrial)
    let words = try words().sensitiveWords
    let (fields, revision) = try store.read(at: nil) { source, revision in
      (try source.fields(), revision)
    }
    let (outcome, notes) = try Importer.bringIn(files, order, into: store) { look in
      access(
        to: look.record?.outline ?? "*", words.capabilities(of: look, fields), by: "import",
        at: revision)
    }
    return ImportAnswer(outcome, notes, isTrial: isTrial, language)
  }
}

/// What an import came to: with --json what import prints.
package struct ImportAnswer: Encodable {
  private let version = 1
  /// The commit that it made; nil when nothing was different or nothing kept.
  package let revision: Int?
  private let imported: Int
  private let created: Int
  private let changed: Int
  private let left: Int
  private let notes: [FindingView]
  /// The same for people, line by line.
  package let lines: [String]

  private enum CodingKeys: String, CodingKey {
    case version, revision, imported, created, changed, left, notes
  }

  init(_ outcome: ImportOutcome, _ notes: [Finding], isTrial: Bool, _ language: Language) {
    revision = outcome.revision
    imported = outcome.created + outcome.changed
    created = outcome.created
    changed = outcome.changed
    left = outcome.left
    self.notes = notes.map { FindingView($0, language) }
    let words = Words(language)
    lines = notes.map(words.note) + [words.imported(outcome, isTrial: isTrial)]
  }
}
