package import Domain
import Lua

/// One run of a routine on one record: what the script reads and proposes.
package final class Session {
  package let draft: Draft
  package let today: Day
  package private(set) var findings: [Finding] = []
  package private(set) var log: [Plan.LogLine] = []

  let terms: SessionTerms
  private let owner: ScriptHost
  private var keys: [RecordKey] = []
  private var slots: [RecordKey: Int64] = [:]
  private var listings: [Listing] = []
  private var listed: [Int64: (changes: Int, keys: [RecordKey])] = [:]

  package init(
    draft: Draft, today: Day, terms: SessionTerms, host: ScriptHost
  ) {
    self.draft = draft
    self.today = today
    self.terms = terms
    owner = host
  }

  /// The line of the routine that is calling.
  var place: Location {
    let (file, line) = owner.currentLine
    return Location(file: file, line: line > 0 ? line : nil)
  }

  func propose(_ change: Change) throws {
    try draft.propose(change)
  }

  /// Ids depend on what was run and on the order of proposals, so they are the same in a replay.
  func newID(_ type: RecordTypeID) -> String {
    let digest = Digest.hex("\(terms.seed) \(type.rawValue) \(draft.changes.count)")
    return "\(type.rawValue)-\(digest.prefix(10))"
  }

  func add(_ finding: Finding) { findings.append(finding) }
  func add(_ line: Plan.LogLine) { log.append(line) }
}

/// What a run is bound by beside its limits.
package struct SessionTerms: Sendable {
  /// Distinguishes this run's new ids and random numbers from those of all others.
  package let seed: String
  /// Capabilities that the municipality has granted.
  package let granted: Set<String>
  /// Legal references in force on the day of the run.
  package let laws: Set<String>

  package init(seed: String, granted: Set<String>, laws: Set<String>) {
    self.seed = seed
    self.granted = granted
    self.laws = laws
  }
}

// Handles: scripts hold numbers, the session knows what they stand for.
extension Session {
  func record(_ key: RecordKey?) throws -> LuaValue {
    guard let key, try draft.record(key) != nil else { return .nil }
    if let slot = slots[key] { return object(key.type.rawValue, slot) }
    let slot = Int64(keys.count)
    keys.append(key)
    slots[key] = slot
    return object(key.type.rawValue, slot)
  }

  func key(_ slot: Int64) -> RecordKey { keys[Int(slot)] }

  /// The record behind a value, when it is one of that type.
  func key(of value: LuaValue?, type: RecordTypeID) -> RecordKey? {
    guard case .object(let object)? = value, owner.name(of: object.type) == type.rawValue else {
      return nil
    }
    return key(object.payload)
  }

  func load(_ slot: Int64) throws -> Record {
    guard let record = try draft.record(key(slot)) else {
      preconditionFailure("rutine bug: a handle without its record")
    }
    return record
  }

  func collection(_ listing: Listing) -> LuaValue {
    listings.append(listing)
    return object("collection", Int64(listings.count - 1))
  }

  func single(_ name: String) -> LuaValue { object(name, 0) }

  func listing(_ value: LuaValue?) -> Listing? {
    guard case .object(let object)? = value, owner.name(of: object.type) == "collection" else {
      return nil
    }
    return listings[Int(object.payload)]
  }

  /// The records of a collection handle, read again only after the run proposed something.
  func keys(ofCollection slot: Int64) throws -> [RecordKey] {
    if let known = listed[slot], known.changes == draft.changes.count { return known.keys }
    let found = try keys(listings[Int(slot)])
    listed[slot] = (draft.changes.count, found)
    return found
  }

  func object(_ type: String, _ payload: Int64) -> LuaValue {
    .object(LuaObject(type: owner.id(of: type), payload: payload))
  }

  func isDay(_ object: LuaObject) -> Bool { owner.name(of: object.type) == "day" }
  func isSpan(_ object: LuaObject) -> Bool { owner.name(of: object.type) == "duration" }
  func typeName(_ object: LuaObject) -> String { owner.name(of: object.type) }
}
