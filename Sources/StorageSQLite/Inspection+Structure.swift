import Domain
import Foundation
import GRDB

// What the file is made of, and whether anything was taken away.
extension Inspection {
  /// Tables, indexes and triggers against those that this version makes.
  mutating func inspectStructure() throws {
    let made = try tables.template().read(Self.structure)
    let found = try Self.structure(database)
    for name in Set(made.keys).union(found.keys).sorted() where made[name] != found[name] {
      note("verify.structure", ["name": name])
    }
    if (try? RegisterTable(database: database).id()) == nil {
      note("verify.gap", ["table": "register"])
    }
  }

  /// Text of each by its name; SQLite's own have none.
  private static func structure(_ database: Database) throws -> [String: [String]] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE \(OlderForm.isMade)
        """
    )
    return Dictionary(
      rows.map { row in
        let texts = (0...3).map { String.fromDatabaseValue(row[$0]) ?? "" }
        return (texts[1], [texts[0], texts[2]] + parts(of: texts[3], isTable: texts[0] == "table"))
      }, uniquingKeysWith: { $0 + $1 })
  }

  /// In a table that an older version made, newer columns stand last, and may be without a value.
  private static func parts(of sql: String, isTable: Bool) -> [String] {
    guard isTable else { return [sql] }
    let end = ") STRICT"
    let columns = sql.hasSuffix(end) ? sql.dropLast(end.count) : sql[...]
    return columns.replacing(" NOT NULL", with: "").split(separator: ",")
      .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.sorted()
  }

  /// Every form of a municipality's own field holds until the next one and was taken up under its own name; a
  /// field that was sensitive once is so in every form after it.
  mutating func inspectFields() throws {
    let rows = try Row.fetchCursor(database, sql: Self.forms)
    var last: CustomField?
    while let row = try rows.next(), findings.count < limit {
      let text = try row.decode(String.self, atIndex: 2)
      let field = try JSONDecoder().decode(CustomField.self, from: Data(text.utf8))
      let names = [String.fromDatabaseValue(row[0]), String.fromDatabaseValue(row[1])]
      if try !row.decode(Bool.self, atIndex: 3) || names != [field.type.rawValue, field.name] {
        note("verify.form", ["name": field.path])
      }
      if let last, last.path == field.path, !field.sensitivity.isAtLeast(last.sensitivity) {
        note("verify.field", ["name": field.path])
      }
      last = field
    }
  }

  /// Every answer can be read, and each yes is that of a run.
  mutating func inspectAnswers() throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT number, kind, day FROM answer")
    var yeses = 0
    while let row = try rows.next(), findings.count < limit {
      let kind = String.fromDatabaseValue(row[1]).flatMap(Answer.Kind.init)
      if kind == nil || String.fromDatabaseValue(row[2]).flatMap(Day.init(iso:)) == nil {
        note("verify.gap", ["table": "answer"])
      }
      if kind == .yes { yeses += 1 }
    }
    if yeses > said { note("verify.gap", ["table": "answer"]) }
  }

  /// Whether the yes that a run was applied with is still there.
  func isKept(_ answer: Answer) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: """
        SELECT 1 FROM answer WHERE subject = ? AND gist = ? AND kind = 'yes' AND day = ?
        """)
    let row = try Row.fetchOne(
      statement, arguments: [answer.subject, answer.gist, answer.day.iso])
    return row != nil
  }

  private static let forms = """
    SELECT type, name, definition, kind IS 'adopt' AND until_revision IS
      lead(custom_field.revision) OVER (PARTITION BY type, name ORDER BY custom_field.revision)
    FROM custom_field LEFT JOIN revision ON number = custom_field.revision
    ORDER BY type, name, custom_field.revision
    """

  /// What is only ever added to counts from 1 without a gap, up to the last number that SQLite gave.
  mutating func inspectNumbers() throws {
    for table in ["access", "answer"] where try !isWhole(table) {
      note("verify.gap", ["table": table])
    }
    if try Row.fetchOne(database, sql: Self.missingCommit) != nil {
      note("verify.gap", ["table": "revision"])
    }
  }

  private func isWhole(_ table: String) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT count(*) = ifnull(max(number), 0) AND ifnull(min(number), 1) = 1
          AND ifnull(max(number), 0)
            = ifnull((SELECT seq FROM sqlite_sequence WHERE name = '\(table)'), 0)
        FROM \(table)
        """) ?? false
  }

  /// An import into a new register goes on from the number that its file was exported at.
  private static let missingCommit = """
    WITH
      first AS (
        SELECT min(number) AS number FROM revision WHERE kind = 'import'
          AND NOT EXISTS (SELECT 1 FROM revision AS run WHERE run.kind = 'apply'
            AND run.number < revision.number)),
      last AS (SELECT ifnull(max(seq), 0) AS number FROM sqlite_sequence WHERE name = 'revision')
    SELECT 1 FROM revision WHERE number < 1 OR number <> 1
      AND number IS NOT (SELECT number FROM first)
      AND number - 1 NOT IN (SELECT number FROM revision)
    UNION ALL
    SELECT 1 FROM last WHERE number <> (SELECT ifnull(max(number), 0) FROM revision)
    """
}
