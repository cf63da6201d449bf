package import Domain

extension Exporter {
  /// Writes every record of one type as a table that Norwegian spreadsheets open as it is.
  ///
  /// UTF-8 with its mark, semicolons, 20.11.2026, 37,5. Returns how many records there were.
  package func exportCSV(_ type: RecordType, write: (String) throws -> Void) throws -> Int {
    let fields = try source.fields().all(of: type.id).filter(sight.shows)
    var count = 0
    try write("\u{FEFF}" + Self.heading(fields))
    try source.forEachRecord(RecordQuery(type.id)) { record in
      let cells = fields.map { record[$0.name].map(CSVCell.cell) ?? "" }
      let id = CSVCell.cell(of: .text(record.key.id))
      try write(([id] + cells).joined(separator: ";") + "\r\n")
      count += 1
    }
    return count
  }

  /// The types that have records.
  package var types: [RecordType] {
    get throws {
      try source.schema.types.filter { try !source.records(RecordQuery($0.id, limit: 1)).isEmpty }
    }
  }

  /// The first line of such a table.
  package static func heading(_ fields: [Field]) -> String {
    (["id"] + fields.map(\.name)).joined(separator: ";") + "\r\n"
  }
}
