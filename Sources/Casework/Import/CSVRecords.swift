import Domain
import Foundation

/// Records of one type as rows, the first of which names the fields.
struct CSVRecords {
  let file: String
  let type: RecordType
  let fields: RegisterFields

  /// Returns a note when the text was not UTF-8.
  func read(_ next: @escaping () throws -> Data?, _ intake: inout Intake) throws -> [Finding] {
    do {
      var reader = try CSVReader(next)
      guard let heading = try reader.row() else { return [] }
      let known = intake.findings.count
      let columns = try columns(of: heading, &intake)
      // With a wrong heading every row would be wrong again.
      guard intake.findings.count == known else { return [] }
      while let row = try reader.row() { try read(row, columns, &intake) }
      guard reader.encoding == .windows else { return [] }
      return [
        Finding(
          "data.encoding", .note,
          LocalizedText(message: "import.read_as", ["encoding": reader.encoding.rawValue]),
          at: Location(file: file))
      ]
    } catch let mistake as CSVReader.Mistake {
      let place = Location(file: file, line: mistake.line, column: mistake.column)
      throw TextMistake(at: place, message: mistake.message)
    }
  }

  private enum Column: Equatable {
    case id
    case field(Field)
    /// Without a name; its cells must be empty.
    case none
  }

  private func columns(
    of heading: [CSVReader.Cell], _ intake: inout Intake
  ) throws -> [Column] {
    var columns: [Column] = []
    for (place, cell) in heading.enumerated() {
      let column = column(named: cell.text.trimmed)
      // What stands there is not quoted: without a heading it is somebody's data.
      if column == nil {
        let hint = NearestName.spokenHint(cell.text.trimmed, among: fields.names(of: type.id))
        try intake.report(
          LocalizedText(
            message: "data.unknown_column",
            [
              "type": type.id.rawValue, "number": place + 1, "hint": hint,
            ]), at(cell))
      } else if let column, column != .none, columns.contains(column) {
        try intake.report(
          LocalizedText(message: "data.column_twice", ["name": cell.text.trimmed]), at(cell))
      }
      columns.append(column ?? .none)
    }
    if !columns.contains(.id) {
      try intake.report(LocalizedText(message: "data.no_id_column"), Location(file: file, line: 1))
    }
    return columns
  }

  /// A column is named by its field, or by the field's label in any language.
  private func column(named name: String) -> Column? {
    if name.isEmpty { return Column.none }
    if name.lowercased() == "id" { return .id }
    if let field = fields.field(name, of: type.id) { return .field(field) }
    let labelled = fields.all(of: type.id).filter { field in
      Language.allCases.contains { field.label[$0].lowercased() == name.lowercased() }
    }
    return labelled.count == 1 ? .field(labelled[0]) : nil
  }

  private func read(
    _ row: [CSVReader.Cell], _ columns: [Column], _ intake: inout Intake
  ) throws {
    guard row.contains(where: { !$0.text.trimmed.isEmpty }) else { return }
    guard try fits(row, columns, &intake) else { return }
    var id = ""
    var values: [IncomingValue] = []
    for (cell, column) in zip(row, columns) {
      switch column {
      case .id: id = CSVCell.value(of: cell.text, .text)?.text?.trimmed ?? ""
      case .none: break
      case .field(let field):
        guard let value = CSVCell.value(of: cell.text, field.kind) else { continue }
        values.append(IncomingValue(name: field.name, value: value, at: at(cell)))
      }
    }
    guard RecordKey.isValidID(id) else {
      return try intake.reportNoID(of: type, at(row[0]))
    }
    try intake.add(
      RecordKey(type.id, id), values, at: Location(file: file, line: row[0].line))
  }

  /// Cells beyond the columns, or in one without a name, must be empty.
  private func fits(
    _ row: [CSVReader.Cell], _ columns: [Column], _ intake: inout Intake
  ) throws -> Bool {
    let extra = zip(row, columns + Array(repeating: .none, count: row.count)).first {
      $1 == .none && !$0.text.trimmed.isEmpty
    }
    if let extra {
      try intake.report(
        LocalizedText(message: "data.cell_without_column"), at(extra.0))
    } else if row.count < columns.count {
      try intake.report(
        LocalizedText(
          message: "data.short_row", ["count": row.count, "heading": columns.count]),
        at(row[row.count - 1]))
    }
    return extra == nil && row.count >= columns.count
  }

  private func at(_ cell: CSVReader.Cell) -> Location {
    Location(file: file, line: cell.line, column: cell.column)
  }
}

extension String {
  /// Without the white space around it, the unbreaking kinds included.
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
