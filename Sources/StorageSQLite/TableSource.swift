import Domain
import Foundation
import GRDB

/// The register's tables inside one transaction, as they are or as they were.
final class TableSource: RecordSource {
  let database: Database
  let revision: Int?
  let place: RegisterPlace?
  /// Number of the last answer that is seen; nil for all that there are.
  private let lastAnswer: Int?
  private let lawReader: LawReader?
  private var book: LawBook?
  var ownFields: RegisterFields
  /// Whether this transaction has noted where records stand.
  var hasPlaces = false

  init(
    database: Database, revision: Int?, place: RegisterPlace? = nil, answers: Int? = nil,
    law reader: LawReader? = nil
  ) throws {
    self.database = database
    self.revision = revision
    self.place = place
    lastAnswer = answers
    lawReader = reader
    ownFields = try FieldTable(database: database).fields(at: revision)
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
    let selection = Selection(Schema.type(key.type), at: revision)
    let statement = try database.cachedStatement(sql: selection.sql(where: "id = ?"))
    return try Row.fetchOne(statement, arguments: [key.id]).map {
      try selection.record($0, ownFields)
    }
  }

  func records(_ query: RecordQuery) throws -> [Record] {
    let selection = Selection(Schema.type(query.type), at: revision)
    let (condition, arguments) = try condition(of: query)
    let sql = selection.sql(where: condition) + Self.page(query)
    let statement = try database.cachedStatement(sql: sql)
    var records: [Record] = []
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try rows.next() { records.append(try selection.record(row, ownFields)) }
    return records
  }
}

extension TableSource {
  func count(_ query: RecordQuery) throws -> Int {
    var query = query
    (query.after, query.through) = (nil, nil)
    let (condition, arguments) = try condition(of: query)
    let sql = Selection(Schema.type(query.type), at: revision).countSQL(where: condition)
    return try Int.fetchOne(database, sql: sql, arguments: arguments) ?? 0
  }

  /// Of the ids alone: the records themselves are not read.
  func lastID(_ query: RecordQuery) throws -> String? {
    let (condition, arguments) = try condition(of: query)
    let ids = Selection(Schema.type(query.type), at: revision).idSQL(where: condition)
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
  private let type: RecordType
  private let revision: Int?
  private let kinds: [FieldKind]

  init(_ type: RecordType, at revision: Int?) {
    self.type = type
    kinds = type.fields.map(\.kind)
    self.revision = revision
  }

  private static let columns = Dictionary(
    uniqueKeysWithValues: Schema.types.map { type in
      (type.id, VersionedTable(type).columnNames.map(\.quoted).joined(separator: ", "))
    })

  func sql(where condition: String) -> String {
    sql(of: Self.columns[type.id] ?? "", where: condition)
  }

  /// Of the versions that are current no more.
  var pastSQL: String {
    "SELECT \(Self.columns[type.id] ?? "") FROM \("\(type.id.rawValue)_version".quoted)"
      + " WHERE until_revision IS NOT NULL ORDER BY id, version"
  }

  func idSQL(where condition: String) -> String { sql(of: "id", where: condition) }
  func countSQL(where condition: String) -> String { sql(of: "count(*)", where: condition) }

  private func sql(of columns: String, where condition: String) -> String {
    let table = type.id.rawValue + (revision == nil ? "" : "_version")
    let then = revision.map { " AND \(Moment.sql($0))" } ?? ""
    return "SELECT \(columns) FROM \(table.quoted) WHERE (\(condition))\(then)"
  }

  func record(_ row: Row, _ fields: RegisterFields) throws -> Record {
    guard RecordKey.isValidID(try row.decode(atIndex: 0)) else { throw RegisterError.wrongKind }
    var values: [Value?] = []
    values.reserveCapacity(kinds.count)
    for (position, kind) in kinds.enumerated() {
      values.append(try Value(row[position + 3] as DatabaseValue, kind: kind))
    }
    return Record(
      key: RecordKey(type.id, try row.decode(atIndex: 0)), version: try row.number(1),
      revision: try row.number(2), values: values,
      ext: try ext(row.decode(atIndex: kinds.count + 3), fields))
  }
}

extension Selection {
  private func ext(_ stored: String?, _ fields: RegisterFields) throws -> [String: Value] {
    guard let stored else { return [:] }
    guard let members = try Value.read(stored).object else { throw RegisterError.wrongKind }
    return try members.reduce(into: [:]) { values, entry in
      let name = RegisterFields.prefix + entry.key
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

  /// The value of a column, which the table's constraints keep to the field's kind.
  fileprivate init?(_ stored: DatabaseValue, kind: FieldKind) throws {
    switch (stored.storage, kind) {
    case (.null, _): return nil
    // No more is read of what no commit can have written: a screen would be filled with it.
    case (.string(let text), _) where text.utf8.count > kind.mostBytes:
      throw RegisterError.wrongKind
    case (.int64(let integer), .boolean): self = .boolean(integer != 0)
    case (.int64(let integer), .integer): self = .integer(Int(integer))
    case (.double(let decimal), .decimal) where decimal.isFinite: self = .decimal(decimal)
    case (.string(let text), .day):
      guard let day = Day(iso: text) else { fallthrough }
      self = .day(day)
    case (.string(let text), _) where kind.isList:
      guard let list = try? Value(Self.read(text)), list.list != nil else {
        throw RegisterError.wrongKind
      }
      self = list
    case (.string(let text), _): self = .text(text)
    default: throw RegisterError.wrongKind
    }
  }

  /// What a column holds as JSON.
  fileprivate static func read(_ text: String) throws -> JSON {
    do { return try StrictJSON.read(Array(text.utf8)[...]) } catch { throw RegisterError.wrongKind }
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
