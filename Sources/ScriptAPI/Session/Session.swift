package import Domain
package import LuaValues

/// One run of a routine on one record: what the script reads and proposes.
package final class Session {
  package let draft: Draft
  package let today: Day
  package private(set) var findings: [Finding] = []
  package private(set) var log: [Plan.LogLine] = []
  package private(set) var indicators: [Indicator] = []
  package private(set) var traits: [Trait] = []

  package let terms: SessionTerms
  /// Rules look and propose nothing.
  let isReadOnly: Bool
  /// What the script read and called, in order; null when nobody wants to know.
  package var trace: [TraceLine]?
  /// Where the functions of a test file go; null for all other scripts.
  package let bench: TestBench?
  private let owner: any SessionHost
  private var keys: [RecordKey] = []
  private var slots: [RecordKey: Int64] = [:]
  private var listings: [Listing] = []
  /// Records as they were, by slot.
  private var earlier: [Int64: Record] = [:]
  private var usedCapabilities: Set<String> = []
  /// What the script was refused for want of a capability: a run that catches that has failed as well.
  package var refusal: LuaFailure?
  private var listed: [Int64: Listed] = [:]

  package init(
    draft: Draft, today: Day, terms: SessionTerms, host: any SessionHost, isReadOnly: Bool = false,
    bench: TestBench? = nil
  ) {
    self.draft = draft
    self.today = today
    self.terms = terms
    self.isReadOnly = isReadOnly
    self.bench = bench
    owner = host
  }

  /// The line of the routine that is calling.
  var place: Location {
    let (file, line) = owner.currentLine(preferring: bench == nil ? "routines/" : "tests/")
    return Location(file: file, line: line > 0 ? line : nil)
  }

  /// The very line that is calling, also in a module.
  var innermost: Location {
    let (file, line) = owner.currentLine(preferring: "")
    return Location(file: file, line: line > 0 ? line : nil)
  }

  func propose(_ change: Change) throws {
    guard !isReadOnly else {
      throw LuaRefusal(code: "rule.read_only", message: "a rule looks and proposes nothing")
    }
    // Some microseconds at plan and at apply, and what the plan keeps of it.
    pay(steps: 2000, bytes: 1000 + change.fields.values.reduce(0) { $0 + $1.size })
    try draft.propose(change)
  }

  /// Charges the script for what the host does and keeps on its behalf.
  package func pay(steps: Int, bytes: Int = 0) { owner.pay(steps: steps, bytes: bytes) }

  /// Ids depend on what was run and on the order of proposals, so they are the same in a replay.
  func newID(_ type: RecordTypeID) -> String {
    let digest = Digest.hex("\(terms.seed) \(type.rawValue) \(draft.changes.count)")
    return "\(type.rawValue)-\(digest.prefix(10))"
  }

  func note(use capability: String) { usedCapabilities.insert(capability) }

  var hasSeenSensitive: Bool { !usedCapabilities.isEmpty }

  /// What the run looked at, and by what leave.
  package var reads: Reads {
    var reads = draft.reads
    reads.capabilities = usedCapabilities.isEmpty ? nil : usedCapabilities.sorted()
    return reads
  }

  func add(_ finding: Finding) { findings.append(finding) }
  func add(_ line: Plan.LogLine) { log.append(line) }
  func add(_ indicator: Indicator) throws {
    indicators = indicators.adding([indicator])
    try Self.requireFew(indicators.count)
  }

  func add(_ trait: Trait) throws {
    traits.removeAll { $0.name == trait.name }
    traits.append(trait)
    try Self.requireFew(traits.count)
  }

  /// They are kept by name, so that many would cost the square of their number.
  private static func requireFew(_ count: Int) throws {
    guard count > 1000 else { return }
    throw LuaRefusal.invalid("a record has at most 1,000 figures, each with a name of its own")
  }
}

/// What a session asks of the host that runs its script.
package protocol SessionHost: AnyObject {
  /// The file and line that is calling: innermost in the folder, else innermost of all.
  func currentLine(preferring folder: String) -> (file: String, line: Int)
  /// Charges the script that is calling.
  func pay(steps: Int, bytes: Int)
  /// The number of a registered type.
  func id(of name: String) -> LuaTypeID
  func name(of id: LuaTypeID) -> String
}

/// What a run is bound by beside its limits.
package struct SessionTerms: Sendable {
  /// Distinguishes this run's new ids and random numbers from those of all others.
  package let seed: String
  package let capabilities: Capabilities
  /// What the package says holds on the day of the run.
  package let package: PackageTerms

  /// Of a script that is only asked what it declares.
  package static let none = SessionTerms(seed: "", capabilities: .none, package: PackageTerms())

  package init(seed: String, capabilities: Capabilities, package: PackageTerms) {
    self.seed = seed
    self.capabilities = capabilities
    self.package = package
  }
}

// Handles: scripts hold numbers, the session knows what they stand for.
extension Session {
  package func record(_ key: RecordKey?) throws -> LuaValue {
    guard let key, try draft.record(key) != nil else { return .nil }
    if let slot = slots[key] { return object(key.type.rawValue, slot) }
    let slot = Int64(keys.count)
    keys.append(key)
    slots[key] = slot
    return object(key.type.rawValue, slot)
  }

  /// The record as it was: its fields are of then, its relations of now.
  package func earlier(_ record: Record) -> LuaValue {
    let slot = Int64(keys.count)
    keys.append(record.key)
    earlier[slot] = record
    return object(record.key.type.rawValue, slot)
  }

  func key(_ slot: Int64) -> RecordKey { keys[Int(slot)] }

  /// The record behind a value, when it is one of that type.
  func key(of value: LuaValue?, type: RecordTypeID) -> RecordKey? {
    guard case .object(let object)? = value, owner.name(of: object.type) == type.rawValue else {
      return nil
    }
    return key(object.payload)
  }

  /// The record behind a value, of whatever type.
  func key(of value: LuaValue) -> RecordKey? {
    guard case .object(let object) = value, Schema.find(typeName(object)) != nil else {
      return nil
    }
    return key(object.payload)
  }

  func load(_ slot: Int64) throws -> Record {
    guard let record = try earlier[slot] ?? draft.record(key(slot)) else {
      preconditionFailure("rutine bug: a handle without its record")
    }
    return record
  }

  func collection(_ listing: Listing) -> LuaValue {
    let count = listing.conditions.count  // each is kept anew
    pay(steps: 10 + count, bytes: 200 + 200 * count)
    listings.append(listing)
    return object("collection", Int64(listings.count - 1))
  }

  func listing(_ slot: Int64) -> Listing { listings[Int(slot)] }

  package func single(_ name: String) -> LuaValue { object(name, 0) }

  /// The records of a collection handle, read again only after the run proposed something.
  func keys(ofCollection slot: Int64) throws -> [RecordKey] { try listed(slot).keys }

  /// The record after that one in a collection; null after the last.
  func key(after key: RecordKey, inCollection slot: Int64) throws -> RecordKey? {
    let listed = try listed(slot)
    guard let place = listed.places[key] else {
      throw LuaRefusal.invalid("the collection changed while it was walked through")
    }
    return place + 1 < listed.keys.count ? listed.keys[place + 1] : nil
  }

  private func listed(_ slot: Int64) throws -> Listed {
    if let known = listed[slot], known.changes == draft.changes.count { return known }
    if listed.count >= Listed.most { listed.removeAll() }
    let found = Listed(changes: draft.changes.count, keys: try keys(listing(slot)))
    listed[slot] = found
    return found
  }

  func object(_ type: String, _ payload: Int64) -> LuaValue {
    .object(LuaObject(type: owner.id(of: type), payload: payload))
  }

  func isDay(_ object: LuaObject) -> Bool { owner.name(of: object.type) == "day" }
  func span(_ value: LuaValue) -> Span? {
    guard case .object(let object) = value, isSpan(object) else { return nil }
    return Span(payload: object.payload)
  }

  func isSpan(_ object: LuaObject) -> Bool { owner.name(of: object.type) == "duration" }
  func typeName(_ object: LuaObject) -> String { owner.name(of: object.type) }
}

/// The records of a collection as they were after so many proposals.
private struct Listed {
  /// Lists that are remembered at the same time.
  static let most = 32

  let changes: Int
  let keys: [RecordKey]
  let places: [RecordKey: Int]

  init(changes: Int, keys: [RecordKey]) {
    self.changes = changes
    self.keys = keys
    places = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
  }
}

extension Value {
  /// Bytes, about.
  fileprivate var size: Int { plain.utf8.count + 16 }
}
