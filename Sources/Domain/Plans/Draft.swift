/// The register as one run sees it: what is stored, and over it what the run has proposed.
///
/// It notes what was read, because a plan holds only while that has not changed.
package final class Draft: RecordSource {
  private let base: any RecordSource
  private var proposed: [RecordKey: Record] = [:]
  /// The same without what the reader said of its days.
  private var meant: [RecordKey: Record] = [:]
  package private(set) var changes: [Change] = []
  private var known: [RecordKey: Record?] = [:]
  private var readLists: Set<Reads.ListRead> = []

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
    if let record = proposed[key] { return record }
    if let record = known[key] { return record }
    let record = try base.record(key)
    known[key] = .some(record)
    return record
  }

  package func records(_ query: RecordQuery) throws -> [Record] {
    let key = query.matching.sorted { $0.key < $1.key }.first
    readLists.insert(
      Reads.ListRead(type: query.type, field: key?.key, value: key?.value.plain))
    let stored = try base.records(query).filter { proposed[$0.key] == nil }
    for record in stored { known[record.key] = .some(record) }
    let added = proposed.values.filter { $0.key.type == query.type && $0.matches(query) }
    return (stored + added).sorted { $0.key < $1.key }
  }

  package func fields() throws -> RegisterFields { try base.fields() }
  package func law() throws -> LawBook { try ownLaw ?? base.law() }
  package func grants(to package: String) throws -> [Grant] { try base.grants(to: package) }
  package func register() throws -> RegisterID { try base.register() }

  package func propose(_ proposal: Change) throws {
    let before = proposal.op == .update ? try record(proposal.key) : nil
    // A walk over a list may come again to a record that it moved: what is proposed already is so once.
    let meaning = proposal.applied(to: meant[proposal.key] ?? before)
    guard meant.updateValue(meaning, forKey: proposal.key) != meaning else { return }
    var change = proposal
    for edit in edits where edit.change == changes.count + 1 && change.fields[edit.field] != nil {
      if let day = change.fields[edit.field]?.day { replaced.append(day) }
      change.fields[edit.field] = .day(edit.day)
    }
    proposed[change.key] = change.applied(to: before)
    changes.append(change)
  }

  /// Everything read so far, in a fixed order.
  package var reads: Reads {
    var reads = Reads()
    reads.records =
      known.values.compactMap { $0 }
      .map { Reads.RecordRead(type: $0.key.type, id: $0.key.id, version: $0.version) }
      .sorted()
    reads.lists = readLists.sorted()
    return reads
  }

  /// What each changed record was and has become, in the order of the first change.
  package func transitions() throws -> [Transition] {
    var seen: Set<RecordKey> = []
    return try changes.filter { seen.insert($0.key).inserted }.compactMap { change in
      guard let after = proposed[change.key] else { return nil }
      return Transition(before: try base.record(change.key), after: after, at: change.at)
    }
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
