package import Domain
import Foundation

/// Writes a register out as the JSON that an import reads, record by record.
package enum Exporter {
  /// The order is that of the types, then of ids: the same register gives the same bytes.
  ///
  /// Sensitive fields are left out unless they are asked for. Returns how many records there were.
  @discardableResult
  package static func exportJSON(
    _ source: any RecordSource, sensitive: Bool, write: (String) throws -> Void
  ) throws -> Int {
    var count = 0
    var separator = "{"
    for type in Schema.types {
      var isFirst = true
      try source.forEachRecord(RecordQuery(type.id)) { record in
        try write(isFirst ? "\(separator)\n\"\(type.plural)\": [\n" : ",\n")
        try write(line(of: record, type, sensitive: sensitive))
        if isFirst { separator = "," }
        isFirst = false
        count += 1
      }
      if !isFirst { try write("\n]") }
    }
    try write(count == 0 ? "{}\n" : "\n}\n")
    return count
  }

  private static func line(of record: Record, _ type: RecordType, sensitive: Bool) -> String {
    var line = "{\"id\": \(quoted(record.key.id))"
    for (field, value) in zip(type.fields, record.values) {
      guard let value, sensitive || field.sensitivity == .open else { continue }
      line += ", \"\(field.name)\": \(json(value))"
    }
    return line + "}"
  }

  private static func json(_ value: Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .day(let day): "\"\(day.iso)\""
    case .integer(let integer): String(integer)
    case .decimal(let decimal): "\(decimal)"
    case .boolean(let flag): flag ? "true" : "false"
    case .list(let list): "[\(list.map(quoted).joined(separator: ", "))]"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
