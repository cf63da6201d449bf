package import Domain

/// A register for a test, with short ways to fill it and to look into it.
package struct RegisterFixture {
  package let store: any Store

  package init(_ store: any Store) {
    self.store = store
  }

  /// Commits new records, each with the values given.
  @discardableResult
  package func create(_ records: [(RecordTypeID, String, [String: Value])]) throws -> Int {
    try bringIn(records.map { Self.change(.create, $0, $1, $2) })
  }

  @discardableResult
  package func update(
    _ type: RecordTypeID, _ id: String, _ fields: [String: Value]
  ) throws -> Int {
    try bringIn([Self.change(.update, type, id, fields)])
  }

  private func bringIn(_ changes: [Change]) throws -> Int {
    try bringIn(changes, ImportOrder(name: "test", by: "w", time: "2026-11-20T08:00:00Z")).revision
      ?? 0
  }

  func bringIn(_ changes: [Change], _ order: ImportOrder) throws -> ImportOutcome {
    try store.bringIn(order) { desk in for change in changes { _ = try desk.take(change) } }
  }

  static func change(
    _ op: Change.Operation, _ type: RecordTypeID, _ id: String, _ fields: [String: Value]
  ) -> Change {
    Change(op: op, key: RecordKey(type, id), fields: fields, because: LocalizedText("test"))
  }

  package func record(_ type: RecordTypeID, _ id: String, at revision: Int? = nil) throws
    -> Record?
  {
    try store.read(at: revision) { source, _ in try source.record(RecordKey(type, id)) }
  }

  /// Gives or takes back, for a package of that id and digest.
  @discardableResult
  package func grant(
    _ kind: GrantOrder.Kind, _ capabilities: [String], to package: String, hash: String = "h"
  ) throws -> Int {
    let order = GrantOrder(
      kind, package: package, name: package + "@1.0.0", hash: hash, capabilities: capabilities)
    let source = PackageArchive(name: order.name, files: ["hash": hash])
    return try store.commit(Commit(origin: .granting(order, source: source), by: "w", time: ""))
  }

  /// Takes up fields of a municipality's own, none of them sensitive unless it is said.
  @discardableResult
  package func adopt(
    _ fields: [(RecordTypeID, String, FieldKind)], _ sensitivity: Sensitivity = .open
  ) throws -> Int {
    let custom = fields.map { type, name, kind in
      CustomField(
        type: type, name: name, kind: kind, sensitivity: sensitivity, label: LocalizedText(name),
        meaning: "")
    }
    let order = FieldOrder(package: "p@1.0.0", fields: custom)
    return try store.commit(
      Commit(origin: .adopting(order, source: Self.package), by: "w", time: ""))
  }

  package func granted(to package: String, at revision: Int? = nil) throws -> [String] {
    try store.read(at: revision) { source, _ in
      try source.grants(to: package).map { "\($0.capability) \($0.hash) \($0.revision)" }
    }
  }

  package func ids(_ query: RecordQuery, at revision: Int? = nil) throws -> [String] {
    try store.read(at: revision) { source, _ in try source.records(query).map(\.key.id) }
  }
}

// Plans.
extension RegisterFixture {
  /// The package that the plans are of.
  package static let package = PackageArchive(
    name: "p@1.0.0", files: ["routines/r.lua": "-- nothing"])

  /// A plan made now of those changes, after looking at what is said.
  package func plan(
    _ changes: [Change], reading: Reads = Reads(), routine: String = "r",
    about key: RecordKey? = nil
  ) throws -> Plan {
    try store.read(at: nil) { source, revision in
      let head = PlanHead(
        register: try source.register(), revision: revision,
        package: PackageReference(Self.package), routine: routine, title: LocalizedText("R"),
        asOf: Day(number: 739_000), host: "rutine")
      return Plan(head, [PlanRecord(key, changes: changes, reads: reading)])
    }
  }

  @discardableResult
  package func apply(_ plan: Plan, whileDueBy cadence: Cadence? = nil) throws -> Int {
    try store.commit(
      Commit(
        origin: .applying(plan, source: Self.package, whileDueBy: cadence), by: "w",
        time: "2026-11-20T09:00:00Z"))
  }
}
