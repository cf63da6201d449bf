/// Reads records in one consistent state of the register.
package protocol RecordSource {
  func record(_ key: RecordKey) throws -> Record?
  /// The records that the query selects, by id.
  func records(_ query: RecordQuery) throws -> [Record]
  /// The records that point to the one of that id, by their ids.
  func related(_ relation: Relation, to id: String) throws -> [Record]
  /// The same for many at a time: a list for each of the first ids, as many as hold that many
  /// records or little more, and at least for one.
  func related(
    _ relation: Relation, toEach ids: ArraySlice<String>, most: Int
  ) throws -> [[Record]]
  /// How many the query selects, paging aside.
  func count(_ query: RecordQuery) throws -> Int
  /// The record types that there are.
  var schema: Schema { get }
  /// The fields that records have.
  func fields() throws -> RegisterFields
  /// The law that records are held against.
  func law() throws -> LawBook
  /// What a package is granted, by its id.
  func grants(to package: String) throws -> [Grant]
  /// What was answered to a routine's proposals.
  func remembered(_ query: MemoryQuery) throws -> Memory
  /// Which register it is.
  func register() throws -> RegisterID
  /// The id of the last record that the query selects, by id; nil for none.
  func lastID(_ query: RecordQuery) throws -> String?
  /// Where another process can read the same; nil in memory.
  var place: RegisterPlace? { get }
}

extension RecordSource {
  package func related(_ relation: Relation, to id: String) throws -> [Record] {
    try records(RecordQuery(relation.type, matching: [relation.field: .text(id)]))
  }

  package func related(
    _ relation: Relation, toEach ids: ArraySlice<String>, most: Int
  ) throws -> [[Record]] {
    try ids.prefix(1).map { try related(relation, to: $0) }
  }

  package func count(_ query: RecordQuery) throws -> Int {
    var query = query
    (query.after, query.through, query.limit) = (nil, nil, nil)
    return try records(query).count
  }

  package func lastID(_ query: RecordQuery) throws -> String? { try records(query).last?.key.id }
  package var place: RegisterPlace? { nil }

  /// The record that somebody named; one that is not there is an error.
  package func existing(_ key: RecordKey) throws -> Record {
    guard let record = try record(key) else { throw RegisterError(missing: key, in: schema) }
    return record
  }

  /// Every record that the query selects, by id, read in batches of that size.
  package func forEachRecord(
    _ query: RecordQuery, batch: Int = 500, _ body: (Record) throws -> Void
  ) throws {
    var query = query
    query.limit = batch
    while true {
      let records = try records(query)
      for record in records { try body(record) }
      guard records.count == batch else { return }
      query.after = records.last?.key.id
    }
  }
}

/// One state of a register, as another process finds it.
package struct RegisterPlace: Sendable, Hashable, Codable {
  package let path: String
  /// Number of the latest commit.
  package let latest: Int
  /// Number of the last answer.
  package let answers: Int
  /// The commit whose state it is; nil for the register as it is.
  package let revision: Int?

  package init(path: String, latest: Int, answers: Int, revision: Int?) {
    self.path = path
    self.latest = latest
    self.answers = answers
    self.revision = revision
  }
}

/// Somebody else committed while a sweep was getting ready: it starts anew.
package struct RegisterMoved: Error {
  package init() {}
}

/// Records of a type that point to others by a field.
package struct Relation: Sendable, Hashable {
  package let type: RecordTypeID
  package let field: String

  package init(_ type: RecordTypeID, by field: String) {
    self.type = type
    self.field = field
  }
}

/// Selects records of one type.
package struct RecordQuery: Sendable, Hashable {
  package var type: RecordTypeID
  /// Fields that must have these values.
  package var matching: [String: Value]
  /// Fields that must hold a day, this one at the latest.
  package var upTo: [String: Day] = [:]
  /// Only ids after this one.
  package var after: String?
  /// Only ids up to this one.
  package var through: String?
  /// The most records to give; nil for all.
  package var limit: Int?

  package init(
    _ type: RecordTypeID, matching: [String: Value] = [:], after: String? = nil, limit: Int? = nil
  ) {
    self.type = type
    self.matching = matching
    self.after = after
    self.limit = limit
  }
}
