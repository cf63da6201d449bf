import Domain
import Foundation
import GRDB

/// The register's tables inside one transaction, as they are or as they were.
final class TableSource: RecordSource {
  let database: Database
  let tables: RecordTables
  let revision: Int?
  let place: RegisterPlace?
  /// Number of the last answer that is seen; nil for all that there are.
  private let lastAnswer: Int?
  private let lawReader: LawReader?
  private var book: LawBook?
  /// What reads a record by its id, by type: to find it by its text would take longer than to run it.
  private var byID: [RecordTypeID: (selection: Selection, statement: Statement)] = [:]
  var ownFields: RegisterFields
  /// Whether this transaction has noted where records stand.
  var hasPlaces = false

  init(
    database: Database, _ tables: RecordTables, revision: Int?, place: RegisterPlace? = nil,
    answers: Int? = nil, law reader: LawReader? = nil
  ) throws {
    self.database = database
    self.tables = tables
    self.revision = revision
    self.place = place
    lastAnswer = answers
    lawReader = reader
    ownFields = try FieldTable(database: database, schema: tables.schema).fields(at: revision)
  }

  /// As the packages whose plans were applied have it, read when it is first asked for.
  func law() throws -> LawBook {
    if let book { return book }
    let read = try lawReader.map { $0(try archives()) } ?? .none
    book = read
    return read
  }

  func record(_ key: RecordKey) throws -> Record? { try record(key, in: revision) }

  func record(_ key: RecordKey, at revision: Int) throws -> Record? {
    try record(key, in: revision)
  }

  private func record(_ key: RecordKey, in revision: Int?) throws -> Record? {
    if let known = byID[key.type], revision == self.revision {
      return try records(known.selection, known.statement, [key.id]).first
    }
    let selection = try tables.selection(key.type, at: revision)
    let statement = try database.cachedStatement(sql: selection.sql(where: "id = ?"))
    if revision == self.revision { byID[key.type] = (selection, statement) }
    return try records(selection, statement, [key.id]).first
  }

  func records(_ query: RecordQuery) throws -> [Record] {
    let selection = try tables.selection(query.type, at: revision)
    let (condition, arguments) = try condition(of: query)
    let sql = selection.sql(where: condition) + Self.page(query)
    return try records(selection, database.cachedStatement(sql: sql), arguments)
  }

  private func records(
    _ selection: Selection, _ statement: Statement, _ arguments: StatementArguments
  ) throws -> [Record] {
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var records: [Record] = []
    while try rows.next() != nil {
      records.append(try selection.record(of: statement, ownFields))
    }
    return records
  }

  /// One query for all of the ids, in their order.
  func related(
    _ relation: Relation, toEach ids: ArraySlice<String>, most: Int
  ) throws -> [[Record]] {
    guard let field = schema.type(relation.type).position(of: relation.field) else {
      throw RegisterError.wrongKind
    }
    let selection = try tables.selection(relation.type, at: revision)
    let statement = try database.cachedStatement(sql: selection.sql(toEachBy: relation.field))
    let rows = try Row.fetchCursor(statement, arguments: [CanonicalJSON.text(.texts(ids))])
    var lists: [[Record]] = []
    var count = 0
    while try rows.next() != nil {
      let record = try selection.record(of: statement, ownFields)
      let owner = record.values[field]?.text
      if lists.isEmpty || ids[ids.startIndex + lists.count - 1] != owner {
        if count >= most { return lists }
        repeat {
          guard lists.count < ids.count else { throw RegisterError.wrongKind }
          lists.append([])
        } while ids[ids.startIndex + lists.count - 1] != owner
      }
      lists[lists.count - 1].append(record)
      count += 1
    }
    return lists + Array(repeating: [], count: ids.count - lists.count)
  }
}

extension TableSource {
  func count(_ query: RecordQuery) throws -> Int {
    var query = query
    (query.after, query.through) = (nil, nil)
    let (condition, arguments) = try condition(of: query)
    let sql = try tables.selection(query.type, at: revision).countSQL(where: condition)
    return try Int.fetchOne(database, sql: sql, arguments: arguments) ?? 0
  }

  /// Of the ids alone: the records themselves are not read.
  func lastID(_ query: RecordQuery) throws -> String? {
    let (condition, arguments) = try condition(of: query)
    let ids = try tables.selection(query.type, at: revision).idSQL(where: condition)
    let statement = try database.cachedStatement(
      sql: "SELECT max(id) FROM (\(ids)\(Self.page(query)))")
    return try String.fetchOne(statement, arguments: arguments)
  }

  private static func page(_ query: RecordQuery) -> String {
    " ORDER BY id" + (query.limit.map { " LIMIT \($0)" } ?? "")
  }

  private func condition(of query: RecordQuery) throws -> (sql: String, StatementArguments) {
    var conditions = ["1"]
    var arguments = StatementArguments()
    for (name, value) in query.matching.sorted(by: { $0.key < $1.key }) {
      conditions.append("\(name.column) = ?")
      arguments += [try value.stored()]
    }
    for (name, day) in query.upTo.sorted(by: { $0.key < $1.key }) {
      conditions.append("\(name.column) <= ?")
      arguments += [day.iso]
    }
    if let after = query.after {
      conditions.append("id > ?")
      arguments += [after]
    }
    if let through = query.through {
      conditions.append("id <= ?")
      arguments += [through]
    }
    return (conditions.joined(separator: " AND "), arguments)
  }
}

extension TableSource {
  var schema: Schema { tables.schema }
  func fields() throws -> RegisterFields { ownFields }

  func register() throws -> RegisterID { try RegisterTable(database: database).id() }

  func grants(to package: String) throws -> [Grant] {
    try GrantTable(database: database).grants(to: package, at: revision)
  }
}

extension TableSource {
  /// A row for each subject, and for each key that it has.
  func remembered(_ query: MemoryQuery) throws -> Memory {
    let last = try lastAnswer ?? SQLiteStore.lastAnswer(database)
    let statement = try database.cachedStatement(
      sql: """
        SELECT subject, CASE WHEN gist GLOB 'once *' THEN gist ELSE '' END AS key, kind,
          max(printf('%s %012d', day, number))
        FROM answer WHERE subject >= ? AND subject < ? AND number > ? AND number <= ?
          AND kind <> 'later' GROUP BY subject, key
        """)
    var memory = Memory(last: last)
    let rows = try Row.fetchCursor(
      statement, arguments: [query.from, query.until, query.since, last])
    while let row = try rows.next() {
      guard let kind = Answer.Kind(rawValue: try row.decode(atIndex: 2)),
        let day = Day(iso: String(try row.decode(String.self, atIndex: 3).prefix(10)))
      else { throw RegisterError.wrongKind }
      memory.add(
        Memory.Entry(kind, day), to: try row.decode(atIndex: 0), gist: try row.decode(atIndex: 1))
    }
    return memory
  }
}

// Versions, without what is in them.
extension TableSource {
  func version(of key: RecordKey) throws -> (number: Int, revision: Int)? {
    let statement = try database.cachedStatement(
      sql: "SELECT version, revision FROM \(key.type.rawValue.quoted) WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [key.id]).map {
      (try $0.number(0), try $0.number(1))
    }
  }

  func change(
    in query: RecordQuery, after revision: Int
  ) throws -> (key: RecordKey, revision: Int)? {
    let (condition, arguments) = try condition(of: query)
    let statement = try database.cachedStatement(
      sql: """
        SELECT id, max(revision, ifnull(until_revision, 0))
        FROM \((query.type.rawValue + "_version").quoted)
        WHERE (\(condition)) AND (revision > ? OR until_revision > ?) LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: arguments + [revision, revision]).map {
      (RecordKey(query.type, try $0.decode(atIndex: 0)), try $0.number(1))
    }
  }
}

/// The columns of one type, in the order of its fields, and the rows of one revision.
struct Selection {
  /// A type's columns as SQL names them, and how those of its fields hold their values.
  struct Columns {
    fileprivate let names: String
    fileprivate let forms: [ColumnForm]

    init(_ type: RecordType, _ table: VersionedTable) {
      names = table.columnNames.map(\.quoted).joined(separator: ", ")
      forms = type.fields.map { ColumnForm($0.kind) }
    }
  }

  private let type: RecordType
  private let revision: Int?
  private let columns: Columns

  init(_ type: RecordType, _ columns: Columns, at revision: Int?) {
    self.type = type
    self.revision = revision
    self.columns = columns
  }

  func sql(where condition: String) -> String { sql(of: columns.names, where: condition) }

  /// Those that point to each of a list of ids, in the order of the list, of each by their own ids.
  func sql(toEachBy field: String) -> String {
    let order = revision == nil ? "" : " ORDER BY \(Self.place), id"
    return "SELECT \(columns.names) FROM (SELECT key AS \(Self.place), value AS \(Self.owner)"
      + " FROM json_each(?)) CROSS JOIN \(table) ON \(field.quoted) = \(Self.owner)"
      + " WHERE \(moment)" + order
  }

  /// Names that no column has.
  private static let (owner, place) = ("the owner".quoted, "its place".quoted)

  /// Of the versions that are current no more.
  var pastSQL: String {
    "SELECT \(columns.names) FROM \("\(type.id.rawValue)_version".quoted)"
      + " WHERE until_revision IS NOT NULL ORDER BY id, version"
  }

  func idSQL(where condition: String) -> String { sql(of: "id", where: condition) }
  func countSQL(where condition: String) -> String { sql(of: "count(*)", where: condition) }

  private func sql(of columns: String, where condition: String) -> String {
    "SELECT \(columns) FROM \(table) WHERE (\(condition)) AND \(moment)"
  }

  private var table: String { (type.id.rawValue + (revision == nil ? "" : "_version")).quoted }
  private var moment: String { revision.map(Moment.sql) ?? "1" }

  /// The record of the row that the statement stands on.
  func record(of statement: Statement, _ fields: RegisterFields) throws -> Record {
    let row = StoredRow(of: statement)
    let id = try row.text(0, most: 64)
    guard RecordKey.isValidID(id) else { throw RegisterError.wrongKind }
    var values: [Value?] = []
    values.reserveCapacity(columns.forms.count)
    for form in columns.forms {
      values.append(try row.value(Int32(values.count) + 3, form))
    }
    return Record(
      type, id, version: try row.number(1), revision: try row.number(2),
      values: values, ext: try ext(row.object(Int32(values.count) + 3), fields))
  }
}

extension Selection {
  private func ext(
    _ members: JSON.Members?, _ fields: RegisterFields
  ) throws -> [String: Value] {
    try (members?.all ?? []).reduce(into: [:]) { values, entry in
      let name = RegisterFields.prefix + entry.name
      guard let raw = try? Value(entry.value),
        let value = fields.field(name, of: type.id)?.kind.accept(raw)
      else {
        throw RegisterError.wrongKind
      }
      values[name] = value
    }
  }
}

extension Value {
  /// A municipality's own fields as their column holds them.
  static func stored(ext: [String: Value]) throws -> DatabaseValue {
    guard !ext.isEmpty else { return .null }
    let named = ext.map { (String($0.key.dropFirst(RegisterFields.prefix.count)), $0.value) }
    let object = try CanonicalJSON.data(Dictionary(uniqueKeysWithValues: named))
    return String(decoding: object, as: UTF8.self).databaseValue
  }

  func stored() throws -> DatabaseValue {
    switch self {
    case .text(let text): text.databaseValue
    case .integer(let integer): integer.databaseValue
    case .decimal(let decimal): decimal.databaseValue
    case .boolean(let flag): flag.databaseValue
    case .day(let day): day.iso.databaseValue
    case .list(let list):
      String(decoding: try CanonicalJSON.data(list), as: UTF8.self).databaseValue
    }
  }
}

extension Row {
  /// A version or a revision: one that can be counted on from, and back from.
  func number(_ column: Int) throws -> Int {
    let number = try decode(Int.self, atIndex: column)
    guard (1...1 << 53).contains(number) else { throw RegisterError.wrongKind }
    return number
  }
}

extension RegisterError {
  /// Something in the file is not what its column should hold.
  static let wrongKind = RegisterError(
    .broken, LocalizedText(message: "error.register_broken"))
}

extension String {
  /// A name as an SQL identifier ("group" is a keyword), also one that a forged file made up.
  var quoted: String {
    guard utf8.contains(UInt8(ascii: "\"")) else { return "\"\(self)\"" }
    var quoted = "\""
    for scalar in unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// Where the value of the field of that name is.
  var column: String {
    guard hasPrefix(RegisterFields.prefix) else { return quoted }
    return "json_extract(ext, '$.\(dropFirst(RegisterFields.prefix.count).description.quoted)')"
  }
}
