/// A routine of a package, whatever the package's version.
package struct RoutineName: Sendable, Hashable {
  package let package: String
  package let routine: String

  package init(_ package: String, _ routine: String) {
    self.package = package
    self.routine = routine
  }

  /// What an answer is remembered by: "kommune-a renewal tenancy 'l-03'".
  package func subject(_ record: RecordKey?) -> String {
    prefix + (record?.named ?? "municipality")
  }

  fileprivate var prefix: String { "\(package) \(routine) " }
}

/// Of which answers to a routine's proposals something is wanted: all, or those of records by id.
package struct MemoryQuery: Sendable, Hashable {
  /// The first subject, in the order of bytes, and the one that comes after the last.
  package let from: String
  package let until: String
  /// Only answers after that one.
  package let since: Int

  package init(
    _ name: RoutineName, from first: RecordKey? = nil, through last: RecordKey? = nil,
    since: Int = 0
  ) {
    from = first.map { name.subject($0) } ?? name.prefix
    // An id ends with a mark that comes before all that it is made of.
    until = last.map { name.subject($0) + " " } ?? String(name.prefix.dropLast()) + "!"
    self.since = since
  }

  package func selects(_ subject: String) -> Bool {
    let bytes = subject.utf8
    return !bytes.lexicographicallyPrecedes(from.utf8)
      && bytes.lexicographicallyPrecedes(until.utf8)
  }
}

/// What was answered to a routine's proposals, yes or no, whatever the version of its package.
///
/// It is read for many records at once: what is asked of it costs no query.
package struct Memory: Sendable {
  /// The latest yes or no, by the day as of which it was said.
  package struct Entry: Sendable, Hashable {
    package let kind: Answer.Kind
    package let day: Day

    package init(_ kind: Answer.Kind, _ day: Day) {
      self.kind = kind
      self.day = day
    }
  }

  package static let empty = Memory(last: 0)

  /// The number of the last answer that the register had.
  package let last: Int
  private var whole: [String: Entry] = [:]
  private var keyed: [String: [String: Entry]] = [:]

  package init(last: Int) { self.last = last }

  package var isEmpty: Bool { whole.isEmpty }

  /// Takes in an answer to a subject, and what it says: `Answer.gist`.
  package mutating func add(_ entry: Entry, to subject: String, gist: String) {
    guard entry.kind != .later else { return }
    if whole[subject].map({ $0.day <= entry.day }) ?? true { whole[subject] = entry }
    guard Answer.isKey(gist) else { return }
    let known = keyed[subject]?[gist]
    if known.map({ $0.day <= entry.day }) ?? true { keyed[subject, default: [:]][gist] = entry }
  }

  /// The latest answer for the subject.
  package func entry(for subject: String) -> Entry? { whole[subject] }

  /// The latest answer to what was proposed for the subject under that key.
  package func entry(for subject: String, key: String) -> Entry? {
    keyed[subject]?[Answer.gist(ofKey: key)]
  }
}
