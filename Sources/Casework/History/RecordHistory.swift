import Domain
package import Rendering

/// Each version of one record, latest first, and what it changed: with --json each is a line.
package struct RecordHistory {
  private let versions: [Record]
  private let commits: [Int: CommitSummary]
  private let fields: [Field]
  private let words: Words
  private let source: any Snapshot
  private let sight: Sight

  /// The versions are latest first; those that no commit is given of are left out.
  init(
    _ versions: [Record], commits: [CommitSummary], words: Words, source: any Snapshot,
    sight: Sight
  ) throws {
    self.versions = versions
    self.commits = Dictionary(commits.map { ($0.revision, $0) }) { first, _ in first }
    self.words = words
    self.source = source
    self.sight = sight
    fields = try versions.first.map { try source.fields().all(of: $0.key.type) } ?? []
  }

  package var lines: [VersionLine] {
    listed.map { version, before, commit in
      VersionLine(version, commit, changes(from: before, to: version))
    }
  }

  /// The time as it is where it is read.
  package func document(_ local: (String) -> String) throws -> Document {
    let listed = listed
    if listed.isEmpty { return Document([.paragraph(words.nothingCommitted)]) }
    let items = try listed.map { version, before, commit in
      // People are called what they were called then.
      let then = EarlierRecords(source: source, revision: version.revision)
      let names = RecordPresentation(words: words, source: then, sight: sight)
      return Document.Block.item(
        headline: words.version(version.version, local(commit.time), commit),
        details: try changes(from: before, to: version).map { change in
          Document.Detail(
            names.label(change.field), [try text(change, names, isNew: before == nil)])
        } + about(commit))
    }
    return Document(items + (fields.allSatisfy(sight.shows) ? [] : [.paragraph(words.unseen)]))
  }

  private var listed: [(Record, before: Record?, CommitSummary)] {
    zip(versions, versions.dropFirst().map(Optional.some) + [nil]).compactMap { version, before in
      commits[version.revision].map { (version, before, $0) }
    }
  }

  /// Those that are seen.
  private func changes(from before: Record?, to after: Record) -> [FieldChange] {
    fields.filter(sight.shows).compactMap { field in
      let (old, new) = (before?[field.name], after[field.name])
      return old == new ? nil : FieldChange(field: field, from: old, to: new)
    }
  }

  private func text(
    _ change: FieldChange, _ names: RecordPresentation, isNew: Bool
  ) throws -> String {
    let said = { (value: Value?) in
      try value.map { try names.values($0, of: change.field).joined(separator: ", ") }
        ?? words.nothing
    }
    return isNew
      ? try said(change.to) : "\(try said(change.from)) \(words.to) \(try said(change.to))"
  }

  private func about(_ commit: CommitSummary) -> [Document.Detail] {
    let run = commit.planID.map { [Document.Detail(words.runLabel, [$0])] } ?? []
    return commit.who.isEmpty ? run : [Document.Detail(words.whoLabel, [commit.who])] + run
  }
}

/// What a version has otherwise than the one before.
struct FieldChange {
  let field: Field
  let from: Value?
  let to: Value?
}

/// One version, as another program reads it.
package struct VersionLine: Encodable {
  struct Change: Encodable {
    let field: String
    let from: Value?
    let to: Value?
  }

  let version: Int
  let commit: CommitLine
  let changes: [Change]

  init(_ record: Record, _ commit: CommitSummary, _ changes: [FieldChange]) {
    version = record.version
    self.commit = CommitLine(commit)
    self.changes = changes.map { Change(field: $0.field.name, from: $0.from, to: $0.to) }
  }
}

/// Records as they were after that commit; all else as it is.
private struct EarlierRecords: RecordSource {
  let source: any Snapshot
  let revision: Int

  var schema: Schema { source.schema }
  func record(_ key: RecordKey) throws -> Record? { try source.record(key, at: revision) }
  func records(_ query: RecordQuery) throws -> [Record] { try source.records(query) }
  func fields() throws -> RegisterFields { try source.fields() }
  func law() throws -> LawBook { try source.law() }
  func grants(to package: String) throws -> [Grant] { try source.grants(to: package) }
  func remembered(_ query: MemoryQuery) throws -> Memory { try source.remembered(query) }
  func register() throws -> RegisterID { try source.register() }
}
