package import Domain
import Escaping

/// Writes a register out as the JSON that an import reads, record by record.
package enum Exporter {
  /// The member that says which register it was.
  static let origin = "register"

  /// The order is that of the types, then of ids: the same register gives the same bytes.
  ///
  /// Sensitive fields are left out, those of such words too, unless nothing is to be hidden.
  /// Returns how many records there were.
  @discardableResult
  package static func exportJSON(
    _ source: any RecordSource, at revision: Int, hiding words: SensitiveWords?,
    write: (String) throws -> Void
  ) throws -> Int {
    let fields = try source.fields()
    var count = 0
    let separator = ","
    let id = try source.register().rawValue
    try write("{\n\"\(origin)\": {\"id\": \"\(id)\", \"revision\": \(revision)}")
    for type in Schema.types {
      var isFirst = true
      try source.forEachRecord(RecordQuery(type.id)) { record in
        try write(isFirst ? "\(separator)\n\"\(type.plural)\": [\n" : ",\n")
        try write(line(of: record, fields, hiding: words))
        isFirst = false
        count += 1
      }
      if !isFirst { try write("\n]") }
    }
    try write("\n}\n")
    return count
  }

  private static func line(
    of record: Record, _ fields: RegisterFields, hiding words: SensitiveWords?
  ) -> String {
    let core = zip(Schema.type(record.key.type).fields, record.values).compactMap { field, value in
      value.flatMap { words?.isOpen(field) ?? true ? member(field.name, $0) : nil }
    }
    let own = fields.own(of: record.key.type).compactMap { field in
      record.ext[field.name].flatMap {
        words?.isOpen(field) ?? true
          ? member(String(field.name.dropFirst(RegisterFields.prefix.count)), $0) : nil
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
