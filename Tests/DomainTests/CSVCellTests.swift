import Domain
import Testing

@Suite struct CSVCellTests {
  private func value(_ cell: String, _ kind: FieldKind) -> String? {
    CSVCell.value(of: cell, kind).map { value in
      kind.accept(value).map { "\($0)" } ?? "refused"
    }
  }

  @Test(arguments: [
    ("37,5", "decimal(37.5)"), ("37.5", "decimal(37.5)"), ("1 234,5", "decimal(1234.5)"),
    ("1\u{A0}234", "decimal(1234.0)"), ("\u{2212}3", "decimal(-3.0)"), ("1.234,5", "refused"),
    ("nan", "refused"), ("1e400", "refused"), ("tre", "refused"),
  ])
  func `a number has a comma or a point, and spaces between thousands`(
    cell: String, expected: String
  ) {
    #expect(value(cell, .decimal) == expected)
  }

  @Test(arguments: [
    ("20.11.2026", "day(2026-11-20)"), ("1.2.2026", "day(2026-02-01)"),
    (" 2026-11-20 ", "day(2026-11-20)"), ("31.02.2026", "refused"), ("20.11.26", "refused"),
    ("20/11/2026", "refused"), ("+1.+2.2026", "refused"),
  ])
  func `a day is written as Norwegians do, or as ISO does`(cell: String, expected: String) {
    let day = CSVCell.value(of: cell, .day).flatMap(FieldKind.day.accept)
    #expect((day.map { "day(\($0.plain))" } ?? "refused") == expected)
  }

  @Test func `a choice is its word or its label in any language`() {
    let kind = FieldKind.choice(["active", "closed"])
    for cell in ["active", "aktiv", "Aktiv "] { #expect(value(cell, kind) == "text(\"active\")") }
    #expect(value("levende", kind) == "refused")
    #expect(value("nei", .boolean) == "boolean(false)")
    #expect(value("SANN", .boolean) == "boolean(true)")
    #expect(value("kanskje", .boolean) == "refused")
    #expect(value("  ", .text) == nil)
  }

  @Test(arguments: [
    "=1+1", "-ja", "'quoted", "''", "'=x", "@home", "a;b", "a\"b", "line\nline", " space ",
    "[not json", "a | b", "Ærlig", "+47 400 00 000",
  ])
  func `what is written is read again as it was`(text: String) throws {
    for (value, kind) in [
      (Value.text(text), FieldKind.text), (.list([text]), .texts), (.list([text, "x|y"]), .texts),
      (.list([]), .texts), (.list([text, text]), .texts),
    ] {
      let cell = CSVCell.cell(of: value)
      #expect(CSVCell.value(of: unquoted(cell), kind) == value, "\(cell)")
    }
  }

  @Test func `what a spreadsheet would run as a formula is shielded`() {
    for text in ["=1+1", "+1", "-1", "@x", "\t=1"] {
      #expect(unquoted(CSVCell.cell(of: .text(text))).hasPrefix("'"))
    }
  }

  /// What a reader of CSV makes of the cell.
  private func unquoted(_ cell: String) -> String {
    guard cell.hasPrefix("\"") else { return cell }
    return String(cell.dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }
}
