/// The register as one run sees it: what is stored, and over it what the run has proposed.
///
/// It notes what was read, because a plan holds only while that has not changed.
package final class Draft: RecordSource {
  private let base: any RecordSource
  private var proposed: [RecordKey: Transition] = [:]
  /// Keys of what is proposed, in the order of the first change.
  private var order: [RecordKey] = []
  /// What is proposed, without what the reader said of its days.
  private var meant: [RecordKey: Record] = [:]
  package private(set) var changes: [Change] = []
  /// What was read, as it came: it is put in order only where there is a proposal.
  private var seen = SeenRecords()
  private var lists: [Reads.ListRead] = []

  private let edits: [DayEdit]
  private let ownLaw: LawBook?
  /// What the routine proposed where the reader has said another day.
  private(set) var replaced: [Day] = []

  /// With other days than those proposed, where the reader has said so, and with the law as the
  /// package says it is, unless the register's holds.
  package init(over base: any RecordSource, edits: [DayEdit] = [], law: LawBook? = nil) {
    self.base = base
    self.edits = edits
    ownLaw = law
  }

  package func record(_ key: RecordKey) throws -> Record? {
    if !proposed.isEmpty, let transition = proposed[key] { return transition.after }
    guard let record = try base.record(key) else { return nil }
    seen.append(record)
    return record
  }

  package func records(_ query: RecordQuery) throws -> [Record] {
    let key = query.matching.sorted { $0.key < $1.key }.first
    lists.append(Reads.ListRead(type: query.type, field: key?.key, value: key?.value.plain))
    return drafted(try base.records(query)) { $0.key.type == query.type && $0.matches(query) }
  }

  package func related(_ relation: Relation, to id: String) throws -> [Record] {
    lists.append(Reads.ListRead(type: relation.type, field: relation.field, value: id))
    return drafted(try base.related(relation, to: id)) {
      $0.key.type == relation.type && $0[relation.field] == .text(id)
    }
  }

  /// The list that was read, with what is proposed in place of what is stored.
  private func drafted(_ stored: [Record], _ belongs: (Record) -> Bool) -> [Record] {
    guard !proposed.isEmpty else {
      seen.append(stored)
      return stored
    }
    let unchanged = stored.filter { proposed[$0.key] == nil }
    seen.append(unchanged)
    let added = proposed.values.map(\.after).filter(belongs)
    return (unchanged + added).sorted { $0.key < $1.key }
  }

  package var schema: Schema { base.schema }
  package func fields() throws -> RegisterFields { try base.fields() }
  package func law() throws -> LawBook { try ownLaw ?? base.law() }
  package func grants(to package: String) throws -> [Grant] { try base.grants(to: package) }
  package func remembered(_ query: MemoryQuery) throws -> Memory { try base.remembered(query) }
  package func register() throws -> RegisterID { try base.register() }

  package func propose(_ proposal: Change) throws {
    let latest = proposal.op == .update ? try record(proposal.key) : nil
    // A walk over a list may come again to a record that it moved: what is proposed already is so once.
    let meaning = proposal.applied(to: meant[proposal.key] ?? latest, in: schema)
    let isNew = meant.updateValue(meaning, forKey: proposal.key) != meaning
    // A key of its own is kept even so: it was not proposed under that one.
    guard isNew || proposal.once != nil else { return }
    var change = proposal
    for edit in edits where edit.change == changes.count + 1 && change.fields[edit.field] != nil {
      if let day = change.fields[edit.field]?.day { replaced.append(day) }
      change.fields[edit.field] = .day(edit.day)
    }
    let first = proposed[change.key]
    if first == nil { order.append(change.key) }
    proposed[change.key] = Transition(
      before: first.map(\.before) ?? latest, after: change.applied(to: latest, in: schema),
      at: first?.at ?? change.at)
    changes.append(change)
  }

  /// Everything read so far, in a fixed order.
  package var reads: Reads {
    var reads = Reads()
    reads.records = seen.reads.sorted()
    reads.lists = lists.sorted().withoutRepeats
    return reads
  }

  /// What each changed record was and has become, in the order of the first change.
  package var transitions: [Transition] { order.compactMap { proposed[$0] } }
}

/// Records that a run has read: themselves while they are few, then only which version of what.
private struct SeenRecords {
  private static let mostKept = 1000

  private var records: [Record] = []
  private var lists: [[Record]] = []
  private var kept = 0
  private var noted: Set<Reads.RecordRead> = []

  mutating func append(_ record: Record) {
    records.append(record)
    keep(1)
  }

  mutating func append(_ list: [Record]) {
    lists.append(list)
    keep(list.count)
  }

  var reads: Set<Reads.RecordRead> {
    let latest = (records + lists.joined()).lazy.map {
      Reads.RecordRead(type: $0.key.type, id: $0.key.id, version: $0.version)
    }
    return noted.union(latest)
  }

  private mutating func keep(_ count: Int) {
    kept += count
    guard kept > Self.mostKept else { return }
    (noted, records, lists, kept) = (reads, [], [], 0)
  }
}

/// A record before and after a set of changes.
package struct Transition: Sendable {
  package let before: Record?
  package let after: Record
  package let at: Location?

  package init(before: Record?, after: Record, at: Location?) {
    self.before = before
    self.after = after
    self.at = at
  }
}

extension Record {
  /// Whether a query's conditions hold; paging does not apply to what is only proposed.
  package func matches(_ query: RecordQuery) -> Bool {
    query.matching.allSatisfy { self[$0.key] == $0.value }
      && query.upTo.allSatisfy { name, last in self[name]?.day.map { $0 <= last } ?? false }
  }
}

extension Array where Element: Equatable {
  /// Each once, where equal ones stand together.
  fileprivate var withoutRepeats: [Element] {
    enumerated().filter { $0.offset == 0 || self[$0.offset - 1] != $0.element }.map(\.element)
  }
}
