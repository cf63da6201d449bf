import Domain
import Packages

/// The register of one case, in memory: a few records that nobody changes.
///
/// It is checked as an import is, and answers as a store does; making a file for each case would
/// take longer than all else that a case does.
struct CaseRegister: RecordSource {
  private let byKey: [RecordKey: Record]
  private let byType: [RecordTypeID: [Record]]
  private let own: RegisterFields
  private let granted: [Grant]
  private let book: LawBook
  private let answers: [Answer]

  /// Throws what is wrong with the records, as an import would.
  init(
    _ changes: [Change], of package: Package, granting capabilities: [String],
    answers: [Answer] = []
  ) throws {
    let fields = RegisterFields(package.schema, package.fields)
    try RegisterError.refuse(Self.wrongValues(changes, fields))
    let records = changes.map { change in
      DataCheck.normalized(change, fields).applied(to: nil, in: package.schema).following(
        nil, at: 1)
    }
    own = fields
    book = package.law
    self.answers = answers
    byKey = Dictionary(uniqueKeysWithValues: records.map { ($0.key, $0) })
    byType = Dictionary(grouping: records) { $0.key.type }
      .mapValues { $0.sorted { $0.key.id < $1.key.id } }
    granted = capabilities.map { capability in
      Grant(
        package: package.manifest.id, capability: capability, name: package.name,
        hash: package.hash, revision: 1)
    }
    try RegisterError.refuse(try brokenRules())
  }

  func record(_ key: RecordKey) throws -> Record? { byKey[key] }

  func records(_ query: RecordQuery) throws -> [Record] {
    let found = (byType[query.type] ?? []).lazy.filter { record in
      query.after.map { record.key.id > $0 } ?? true
        && query.through.map { record.key.id <= $0 } ?? true && record.matches(query)
    }
    return query.limit.map { Array(found.prefix($0)) } ?? Array(found)
  }

  var schema: Schema { own.schema }
  func fields() throws -> RegisterFields { own }
  func law() throws -> LawBook { book }

  func remembered(_ query: MemoryQuery) throws -> Memory {
    var memory = Memory(last: answers.count)
    for answer in answers where query.selects(answer.subject) {
      memory.add(Memory.Entry(answer.kind, answer.day), to: answer.subject, gist: answer.gist)
    }
    return memory
  }

  func register() throws -> RegisterID { .none }

  func grants(to package: String) throws -> [Grant] { granted.filter { $0.package == package } }

  private static func wrongValues(_ changes: [Change], _ fields: RegisterFields) -> [Finding] {
    var seen: Set<RecordKey> = []
    return changes.flatMap { change -> [Finding] in
      guard seen.insert(change.key).inserted else {
        return [Finding(twice: change, first: nil)]
      }
      return DataCheck.findings(in: change, fields)
    }
  }

  private func brokenRules() throws -> [Finding] {
    try schema.types.flatMap { byType[$0.id] ?? [] }.flatMap { record in
      try [Transition(before: nil, after: record, at: nil)].faults(in: self)
    }
  }
}
