package import Domain

extension Exporter {
  /// Writes every record of one type as a table that Norwegian spreadsheets open as it is.
  ///
  /// UTF-8 with its mark, semicolons, 20.11.2026, 37,5. Returns how many records there were.
  @discardableResult
  package static func exportCSV(
    _ type: RecordType, _ source: any RecordSource, hiding words: SensitiveWords?,
    write: (String) throws -> Void
  ) throws -> Int {
    let fields = try columns(of: type, source.fields(), hiding: words)
    var count = 0
    try write("\u{FEFF}" + heading(fields))
    try source.forEachRecord(RecordQuery(type.id)) { record in
      let cells = fields.map { record[$0.name].map(CSVCell.cell) ?? "" }
      let id = CSVCell.cell(of: .text(record.key.id))
      try write(([id] + cells).joined(separator: ";") + "\r\n")
      count += 1
    }
    return count
  }

  /// The first line of such a table.
  package static func heading(_ fields: [Field]) -> String {
    (["id"] + fields.map(\.name)).joined(separator: ";") + "\r\n"
  }

  private static func columns(
    of type: RecordType, _ fields: RegisterFields, hiding words: SensitiveWords?
  ) -> [Field] {
    fields.all(of: type.id).filter { words?.isOpen($0) ?? true }
  }
}
