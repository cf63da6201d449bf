import Domain

/// The register as the runs of a batch see it, one record after the other.
///
/// What the sweep has read is what the run sees, and what points to the batch's records is read for as
/// many of them as there is room for at the first that is asked: reads never become one query a record.
final class Batch: RecordSource {
  /// Records that point to the batch's, of one relation and of all, and others that were read alone.
  private static let (mostRelated, mostInAll, mostKnown) = (2000, 16_000, 1000)

  private struct Related {
    let relation: Relation
    /// The place in the batch that the first list is of.
    var start = 0
    var lists: [[Record]] = []

    mutating func forget(_ place: Int) {
      if lists.indices.contains(place - start) { lists[place - start] = [] }
    }
  }

  private let base: any RecordSource
  private let records: [Record]
  private let ids: [String]
  private var related: [Related] = []
  private var known: [RecordKey: Record?] = [:]
  /// The place of the record that is run on; what points to the one before is not kept.
  var current = 0 {
    didSet { for index in related.indices { related[index].forget(oldValue) } }
  }

  init(of records: [Record], over base: any RecordSource) {
    self.records = records
    self.base = base
    ids = records.map(\.key.id)
  }

  func record(_ key: RecordKey) throws -> Record? {
    if current < records.count, records[current].key == key { return records[current] }
    if let record = known[key] { return record }
    if known.count >= Self.mostKnown { known.removeAll() }
    let record = try base.record(key)
    known[key] = .some(record)
    return record
  }

  func related(_ relation: Relation, to id: String) throws -> [Record] {
    guard current < ids.count, ids[current] == id else { return try base.related(relation, to: id) }
    let index = index(of: relation)
    let lists = related[index].lists
    if lists.indices.contains(current - related[index].start) {
      return lists[current - related[index].start]
    }
    let most = min(Self.mostRelated, Self.mostInAll / related.count)
    let read = try base.related(relation, toEach: ids[current...], most: most)
    (related[index].start, related[index].lists) = (current, read)
    return read.first ?? []
  }

  private func index(of relation: Relation) -> Int {
    if let known = related.firstIndex(where: { $0.relation == relation }) { return known }
    related.append(Related(relation: relation))
    return related.count - 1
  }

  func records(_ query: RecordQuery) throws -> [Record] { try base.records(query) }
  func count(_ query: RecordQuery) throws -> Int { try base.count(query) }
  func lastID(_ query: RecordQuery) throws -> String? { try base.lastID(query) }
  var schema: Schema { base.schema }
  func fields() throws -> RegisterFields { try base.fields() }
  func law() throws -> LawBook { try base.law() }
  func register() throws -> RegisterID { try base.register() }
  func remembered(_ query: MemoryQuery) throws -> Memory { try base.remembered(query) }
  func grants(to package: String) throws -> [Grant] { try base.grants(to: package) }
}
