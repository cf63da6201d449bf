package import Domain
package import Rendering

/// One record, as somebody asked to see it.
package struct ShownRecord {
  /// How much of it.
  package enum Extent {
    /// A person's whole situation; of other records, their fields.
    case situation
    case fields
    /// The sensitive fields too.
    case sensitive
  }

  let record: Record
  let revision: Int
  let day: Day
  let extent: Extent
  let words: Words
  let source: any RecordSource
  let sight: Sight

  private var type: RecordType { record.type }

  package var answer: RecordsAnswer {
    get throws { RecordsAnswer(type: type, revision, [record], try source.fields(), sight) }
  }

  /// The record without the fields that are hidden.
  package var seen: Record {
    get throws {
      let values = zip(type.fields, record.values).map { sight.shows($0) ? $1 : nil }
      let fields = try source.fields()
      let ext = record.ext.filter { fields.field($0.key, of: type.id).map(sight.shows) ?? false }
      return Record(
        type, record.key.id, version: record.version, revision: record.revision, values: values,
        ext: ext)
    }
  }

  package var document: Document {
    get throws {
      guard type.id == "client", case .situation = extent else {
        return try RecordPresentation(words: words, source: source, sight: sight).document(
          of: record, type)
      }
      return try ClientSituation(client: record, today: day, words: words, source: source).document
    }
  }
}

/// The records of one type.
package struct RecordList {
  let type: RecordType
  let revision: Int
  let words: Words
  let source: any RecordSource
  let records: [Record]

  package var answer: RecordsAnswer {
    get throws {
      RecordsAnswer(type: type, revision, records, try source.fields(), words.sight)
    }
  }

  package var document: Document {
    get throws {
      try RecordPresentation(words: words, source: source).table(of: records, type)
    }
  }
}

extension Office {
  /// Shows a record as it is or was, on a day.
  package func show<Result>(
    _ key: RecordKey, at revision: Int?, on day: Day, _ extent: ShownRecord.Extent,
    _ body: (ShownRecord) throws -> Result
  ) throws -> Result {
    let words = try words()
    // What is shown is of the state that the look was noted of.
    let (sight, revision) =
      try extent == .sensitive ? open(key, words, at: revision) : (words.sight, revision)
    return try store.read(at: revision) { source, revision in
      try body(
        ShownRecord(
          record: try source.existing(key), revision: revision, day: day, extent: extent,
          words: words, source: source, sight: sight))
    }
  }

  private func open(_ key: RecordKey, _ words: Words, at revision: Int?) throws -> (Sight, Int?) {
    let (capabilities, revision) = try store.read(at: revision) { source, revision in
      let record = try source.existing(key)
      return (words.capabilities(toSee: [record], try source.fields().all(of: key.type)), revision)
    }
    return (try open(capabilities, of: key.outline, by: "show", at: revision), revision)
  }

  /// Lists the records of a type as they are or were.
  package func list<Result>(
    _ type: RecordType, at revision: Int?, _ body: (RecordList) throws -> Result
  ) throws -> Result {
    let words = try words()
    return try store.read(at: revision) { source, revision in
      try body(
        RecordList(
          type: type, revision: revision, words: words, source: source,
          records: try source.records(RecordQuery(type.id))))
    }
  }
}
