import Domain
import Rendering

/// Records as people read them: labels, names instead of ids, dates in words.
struct RecordPresentation {
  let words: Words
  let source: any RecordSource
  /// The register without what a plan proposes: nobody is called what the plan would call them.
  var register: (any RecordSource)?
  /// Which values are shown.
  let sight: Sight
  /// Names beside which the id is said.
  let namesakes: Namesakes?

  init(
    words: Words, source: any RecordSource, register: (any RecordSource)? = nil,
    sight: Sight? = nil, namesakes: Namesakes? = nil
  ) {
    self.words = words
    self.source = source
    self.register = register
    self.sight = sight ?? words.sight
    self.namesakes = namesakes
  }

  func document(of record: Record, _ type: RecordType) throws -> Document {
    // What is hidden looks the same whether something is there or not.
    let details = try source.fields().all(of: type.id).compactMap { field in
      isHidden(field)
        ? Document.Detail(label(field), [words.masked])
        : try record[field.name].map { Document.Detail(label(field), try values($0, of: field)) }
    }
    let version = Document.Detail(
      words.versionLabel, [words.version(record.version, record.revision)])
    return Document([
      .item(
        headline: "\(type.label[words.language]) \(record.key.id)",
        details: details + [version])
    ])
  }

  /// One row per record: its id, its title, and what it belongs to.
  func table(of records: [Record], _ type: RecordType) throws -> Document {
    let columns = type.fields.filter { field in
      sight.shows(field) && !field.kind.isList && field.kind != .text
        || field.name == type.titleField
    }.prefix(5)
    let rows = try records.map { record in
      try [record.key.id]
        + columns.map { field in
          try record[field.name].map { try values($0, of: field).joined(separator: ", ") } ?? ""
        }
    }
    return Document([.table(Table(heading: ["Id"] + columns.map(label), rows: rows))])
  }

  func isHidden(_ field: Field) -> Bool { !sight.shows(field) }

  func label(_ field: Field) -> String { field.label[words.language] }

  func values(_ value: Value, of field: Field) throws -> [String] {
    guard !isHidden(field) else { return [words.masked] }
    switch (value, field.kind) {
    case (.list(let ids), .references(let type)):
      return try ids.map { try name(RecordKey(type, $0)) }
    case (.text(let id), .reference(let type)): return [try name(RecordKey(type, id))]
    case (.list(let list), .words): return list.map { words.word($0, of: field.vocabulary) }
    case (.list(let texts), .texts): return texts.map(words.text(orWord:))
    case (.list(let texts), _): return texts
    case (.day(let day), _): return [words.date(day)]
    case (.boolean(let flag), _): return [words.flag(flag)]
    case (.text(let word), .word): return [words.word(word, of: field.vocabulary)]
    case (.text(let word), .choice): return [words.choice(word)]
    default: return [value.plain]
    }
  }

  /// What a field of the record says, the name of what it points to; null when it says nothing.
  func text(_ name: String, of record: Record) throws -> String? {
    guard let field = record.type.field(name), let value = record[name] else {
      return nil
    }
    return try values(value, of: field).joined(separator: ", ")
  }

  /// What a person calls the record; its id when it has no name.
  func name(_ key: RecordKey) throws -> String {
    guard let record = try register?.record(key) ?? source.record(key) else { return key.id }
    let type = record.type
    guard let title = type.field(type.titleField), title.kind == .text,
      let text = record[title.name]?.text
    else { return key.id }
    let isShared = try namesakes?.isShared(text, by: key.type) ?? false
    let shown = isShared ? "\(text) (\(key.id))" : text
    guard key.type == "worker", let position = record["title"]?.text else { return shown }
    return "\(shown), \(position)"
  }
}
