package import Domain
import Escaping

/// Writes one state of a register out as the JSON that an import reads, record by record.
///
/// Sensitive fields are left out, those of such words too, unless the look at them was noted.
package struct Exporter {
  /// The member that says which register it was.
  static let origin = "register"

  let source: any RecordSource
  package let revision: Int
  let sight: Sight

  /// The order is that of the types, then of ids: the same register gives the same bytes.
  ///
  /// Returns how many records there were.
  package func exportJSON(write: (String) throws -> Void) throws -> Int {
    let fields = try source.fields()
    var count = 0
    let separator = ","
    let id = try source.register().rawValue
    try write("{\n\"\(Self.origin)\": {\"id\": \"\(id)\", \"revision\": \(revision)}")
    for type in source.schema.types {
      var isFirst = true
      try source.forEachRecord(RecordQuery(type.id)) { record in
        try write(isFirst ? "\(separator)\n\"\(type.plural)\": [\n" : ",\n")
        try write(line(of: record, fields))
        isFirst = false
        count += 1
      }
      if !isFirst { try write("\n]") }
    }
    try write("\n}\n")
    return count
  }

  /// What came of it, by how many records there were.
  package func answer(_ count: Int) -> ExportAnswer {
    ExportAnswer(revision: revision, exported: count, sensitive: sight.isOpen)
  }

  private func line(of record: Record, _ fields: RegisterFields) -> String {
    let core = zip(record.type.fields, record.values).compactMap { field, value in
      value.flatMap { sight.shows(field) ? Self.member(field.name, $0) : nil }
    }
    let own = fields.own(of: record.key.type).compactMap { field in
      record.ext[field.name].flatMap {
        sight.shows(field)
          ? Self.member(String(field.name.dropFirst(RegisterFields.prefix.count)), $0) : nil
      }
    }
    let ext = own.isEmpty ? [] : ["\"ext\": {\(own.joined(separator: ", "))}"]
    return "{"
      + (["\"id\": \(JSONString.quoted(record.key.id))"] + core + ext).joined(separator: ", ") + "}"
  }

  private static func member(_ name: String, _ value: Value) -> String {
    "\"\(name)\": \(json(value))"
  }

  private static func json(_ value: Value) -> String {
    switch value {
    case .text(let text): JSONString.quoted(text)
    case .day(let day): "\"\(day.iso)\""
    case .integer(let integer): String(integer)
    case .decimal(let decimal): "\(decimal)"
    case .boolean(let flag): flag ? "true" : "false"
    case .list(let list): "[\(list.map(JSONString.quoted).joined(separator: ", "))]"
    }
  }
}

/// What --json of export prints.
package struct ExportAnswer: Encodable {
  let version = 1
  let revision: Int
  let exported: Int
  let sensitive: Bool

  /// The same for people.
  package func line(in language: Language) -> String {
    Words(language).exported(exported, revision, sensitive: sensitive)
  }
}

extension Office {
  /// Gives one state of the register to be written out, to be noted under what was asked for.
  package func export<Result>(
    _ subject: String, sensitive: Bool, at revision: Int?, _ body: (Exporter) throws -> Result
  ) throws -> Result {
    let sight =
      try sensitive
      ? open(
        Sensitivity.capabilities, of: subject, by: "export",
        at: revision ?? store.latestRevision())
      : words().sight
    return try store.read(at: revision) { source, revision in
      try body(Exporter(source: source, revision: revision, sight: sight))
    }
  }
}
