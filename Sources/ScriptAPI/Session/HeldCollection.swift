import Domain
import LuaValues

/// A collection that a script holds, with its records while they are remembered.
struct HeldCollection {
  let listing: Listing
  var listed: Listed?
}

/// The records of a collection, as they were when the run had made that number of changes.
final class Listed {
  /// How many lists are remembered: always the first number, which nested loops need; up to the second
  /// while all of them hold no more records than the third.
  static let (fewest, most, mostRecords) = (4, 32, 5000)

  /// Of what the host keeps of records, the part that a script pays for as its own memory: the worker has
  /// eight times as much as a script.
  static let share = 8
  private static let fewRecords = 64

  let changes: Int
  let records: [Record]
  /// What a script pays for while they are remembered.
  let bytes: Int
  /// The record that was given last to who walks through it, and its place.
  var latest: (value: LuaValue, place: Int)?
  private lazy var places = Dictionary(
    uniqueKeysWithValues: zip(records.map(\.key), records.indices))

  init(changes: Int, records: [Record]) {
    self.changes = changes
    self.records = records
    bytes =
      records.count < Self.fewRecords
      ? 0 : records.reduce(0) { $0 + $1.bytes } / Self.share
  }

  /// The place after the one that the record has, whose key is given too.
  func place(after last: LuaValue, _ key: RecordKey?) throws -> Int {
    if let latest, latest.value == last { return latest.place + 1 }
    guard let key else {
      throw LuaRefusal.invalid("a collection is walked through with: for record in collection do")
    }
    guard let place = places[key] else {
      throw LuaRefusal.invalid("the collection changed while it was walked through")
    }
    return place + 1
  }
}
