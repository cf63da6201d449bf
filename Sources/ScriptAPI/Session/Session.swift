package import Domain
package import LuaValues

/// One run of a routine on one record: what the script reads and proposes.
package final class Session {
  package let draft: Draft
  let api: API
  package let today: Day
  package private(set) var findings: [Finding] = []
  package private(set) var log: [Plan.LogLine] = []
  package private(set) var indicators: [Indicator] = []
  package private(set) var traits: [Trait] = []

  package let terms: SessionTerms
  package let names: RunNames
  /// Rules look and propose nothing.
  let isReadOnly: Bool
  /// What the script read and called, in order; null when nobody wants to know.
  package var trace: [TraceLine]?
  /// Where the functions of a test file go; null for all other scripts.
  package let bench: TestBench?
  private let owner: any SessionHost
  private var handles: [Handle] = []
  private var slots: [RecordKey: Int64] = [:]
  private var collections: [HeldCollection] = []
  /// Those that are remembered with their records, the one that was used last at the end.
  private var remembered: [Int] = []
  private var usedCapabilities: Set<String> = []
  /// What was answered before; nil for what proposes nothing that is kept.
  let recollection: Recollection?
  /// The number of the last answer, when the run asked what was answered, or proposes something.
  package private(set) var answers: Int?
  /// Under what it has proposed something.
  private(set) var keys: Set<String> = []
  /// What the script was refused for want of a capability: a run that catches that has failed as well.
  package internal(set) var refusal: LuaFailure?

  package init(
    draft: Draft, today: Day, terms: SessionTerms, names: RunNames = .none,
    host: any SessionHost, recollection: Recollection? = nil, isReadOnly: Bool = false,
    bench: TestBench? = nil
  ) {
    self.draft = draft
    self.today = today
    self.terms = terms
    self.names = names
    self.recollection = recollection
    self.isReadOnly = isReadOnly
    self.bench = bench
    owner = host
    api = host.api
    handles.reserveCapacity(8)
    slots.reserveCapacity(8)
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
    if let key = change.once { keys.insert(key) }
  }

  /// Charges the script for what the host does and keeps on its behalf.
  package func pay(steps: Int, bytes: Int = 0) { owner.pay(steps: steps, bytes: bytes) }

  /// Ids depend on what was run and on the order of proposals, so they are the same in a replay.
  func newID(_ type: RecordTypeID) -> String {
    let digest = Digest.hex("\(names.seed) \(type.rawValue) \(draft.changes.count)")
    return "\(type.rawValue)-\(digest.prefix(10))"
  }

  func note(answers last: Int) { answers = last }
  func note(use capability: String) { usedCapabilities.insert(capability) }

  var hasSeenSensitive: Bool { !usedCapabilities.isEmpty }

  /// Capabilities that the run made use of.
  package var capabilities: [String] { usedCapabilities.sorted() }

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
  /// What its scripts can use.
  var api: API { get }
  /// The file and line that is calling: innermost in the folder, else innermost of all.
  func currentLine(preferring folder: String) -> (file: String, line: Int)
  /// Charges the script that is calling.
  func pay(steps: Int, bytes: Int)
}

/// What distinguishes one run from all others.
package struct RunNames: Sendable {
  /// Of its new ids and random numbers.
  package let seed: String
  /// What answers to it are remembered by.
  package let subject: String

  /// Of a script that makes nothing and is asked nothing.
  package static let none = RunNames(seed: "", subject: "")

  package init(seed: String, subject: String) {
    self.seed = seed
    self.subject = subject
  }
}

/// What a run is bound by beside its limits.
package final class SessionTerms: Sendable {
  package let capabilities: Capabilities
  /// What the package says holds on the day of the run.
  package let package: PackageTerms

  /// Of a script that is only asked what it declares.
  package static let none = SessionTerms(capabilities: .none, package: PackageTerms())

  package init(capabilities: Capabilities, package: PackageTerms) {
    self.capabilities = capabilities
    self.package = package
  }
}

// Handles: scripts hold numbers, the session knows what they stand for.
extension Session {
  /// A record that a script holds: as it is with what was proposed, or as it was.
  private struct Handle {
    let record: Record
    var isEarlier = false
  }

  package func record(_ key: RecordKey?) throws -> LuaValue {
    value(try key.flatMap(draft.record))
  }

  /// The handle of a record that was read.
  func value(_ record: Record?) -> LuaValue {
    guard let record else { return .nil }
    if let slot = slots[record.key] { return object(record.key.type.rawValue, slot) }
    let slot = hold(Handle(record: record))
    slots[record.key] = slot
    return object(record.key.type.rawValue, slot)
  }

  /// The record as it was: its fields are of then, its relations of now.
  package func earlier(_ record: Record) -> LuaValue {
    object(record.key.type.rawValue, hold(Handle(record: record, isEarlier: true)))
  }

  private func hold(_ handle: Handle) -> Int64 {
    // A small one is paid for with its handle.
    let bytes = handle.record.bytes / Listed.share
    if bytes > 200 { pay(steps: 0, bytes: bytes) }
    handles.append(handle)
    return Int64(handles.count - 1)
  }

  func key(_ slot: Int64) -> RecordKey { handles[Int(slot)].record.key }

  /// The record behind a value, when it is one of that type.
  func key(of value: LuaValue?, type: RecordTypeID) -> RecordKey? {
    guard case .object(let object)? = value, typeName(object) == type.rawValue else { return nil }
    return key(object.payload)
  }

  /// The record behind a value, of whatever type.
  func key(of value: LuaValue) -> RecordKey? {
    guard case .object(let object) = value, api.schema.find(typeName(object)) != nil else {
      return nil
    }
    return key(object.payload)
  }

  func load(_ slot: Int64) throws -> Record {
    let handle = handles[Int(slot)]
    if handle.isEarlier || draft.changes.isEmpty { return handle.record }
    return try draft.record(handle.record.key) ?? handle.record
  }

  func collection(_ listing: Listing) -> LuaValue {
    let count = listing.conditions.count  // each is kept anew
    pay(steps: 10 + count, bytes: 200 + 200 * count)
    collections.append(HeldCollection(listing: listing))
    return .object(LuaObject(type: API.collectionID, payload: Int64(collections.count - 1)))
  }

  func listing(_ slot: Int64) -> Listing { collections[Int(slot)].listing }

  package func single(_ name: String) -> LuaValue { object(name, 0) }

  /// The records of a collection handle, read again only after the run proposed something.
  func records(ofCollection slot: Int64) throws -> [Record] { try listed(slot).records }

  /// The record after that one in a collection, or its first; nil after the last.
  func record(after last: LuaValue, inCollection slot: Int64) throws -> LuaValue {
    let listed = try listed(slot)
    let place = try last == .nil ? 0 : listed.place(after: last, key(of: last))
    guard place < listed.records.count else { return .nil }
    let next = value(listed.records[place])
    listed.latest = (next, place)
    return next
  }

  private func listed(_ slot: Int64) throws -> Listed {
    let place = Int(slot)
    if let known = collections[place].listed, known.changes == draft.changes.count {
      if remembered.last != place { makeLatest(place) }
      return known
    }
    let found = Listed(changes: draft.changes.count, records: try records(listing(slot)))
    if collections[place].listed != nil { forget(place) }
    pay(for: found.bytes)
    collections[place].listed = found
    remembered.append(place)
    if remembered.count > Listed.fewest { forgetOldest() }
    return found
  }

  /// What the host keeps from now on, or keeps no longer; small lists cost nothing.
  private func pay(for bytes: Int) {
    if bytes != 0 { pay(steps: 0, bytes: bytes) }
  }

  /// Each rule is a run of its own, which pays for no list of those before it.
  package func beginRun() {
    refusal = nil
    for place in remembered { collections[place].listed = nil }
    remembered.removeAll()
  }

  private func forget(_ place: Int) {
    pay(for: -(collections[place].listed?.bytes ?? 0))
    collections[place].listed = nil
    remembered.removeAll { $0 == place }
  }

  private func makeLatest(_ place: Int) {
    remembered.removeAll { $0 == place }
    remembered.append(place)
  }

  /// Holds no more records than there is room for: a list that was let go is read again.
  private func forgetOldest() {
    var held = remembered.reduce(0) { $0 + (collections[$1].listed?.records.count ?? 0) }
    while remembered.count > Listed.most
      || remembered.count > Listed.fewest && held > Listed.mostRecords
    {
      held -= collections[remembered[0]].listed?.records.count ?? 0
      forget(remembered[0])
    }
  }

  func object(_ type: String, _ payload: Int64) -> LuaValue {
    .object(LuaObject(type: api.id(of: type), payload: payload))
  }

  func isDay(_ object: LuaObject) -> Bool { object.type == API.dayID }
  func span(_ value: LuaValue) -> Span? {
    guard case .object(let object) = value, isSpan(object) else { return nil }
    return Span(payload: object.payload)
  }

  func isSpan(_ object: LuaObject) -> Bool { object.type == API.durationID }
  func typeName(_ object: LuaObject) -> String { api.name(of: object.type) }
}

extension Value {
  /// Bytes, about.
  fileprivate var size: Int { plain.utf8.count + 16 }
}
