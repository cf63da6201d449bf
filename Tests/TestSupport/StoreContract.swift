package import Domain
import StorageSQLite

/// What every store must do: SQLite today, another one tomorrow.
package struct StoreContract {
  package let store: any Store

  package init(_ store: any Store) {
    self.store = store
  }

  /// Commits new records, each with the values given.
  @discardableResult
  package func create(_ records: [(RecordTypeID, String, [String: Value])]) throws -> Int {
    let changes = records.map { type, id, fields in
      Change(
        op: .create, key: RecordKey(type, id), fields: fields, because: LocalizedText("test"))
    }
    return try bringIn(changes)
  }

  @discardableResult
  package func update(
    _ type: RecordTypeID, _ id: String, _ fields: [String: Value]
  ) throws -> Int {
    let change = Change(
      op: .update, key: RecordKey(type, id), fields: fields, because: LocalizedText("test"))
    return try bringIn([change])
  }

  private func bringIn(_ changes: [Change]) throws -> Int {
    let order = ImportOrder(name: "test", time: "2026-11-20T08:00:00Z")
    return try store.bringIn(order) { desk in for change in changes { _ = try desk.take(change) } }
      .revision ?? 0
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
    return try store.commit(Commit(origin: .granting(order), time: ""))
  }

  /// Takes up fields of a municipality's own, none of them sensitive.
  @discardableResult
  package func adopt(_ fields: [(RecordTypeID, String, FieldKind)]) throws -> Int {
    let custom = fields.map { type, name, kind in
      CustomField(
        type: type, name: name, kind: kind, sensitivity: .open, label: LocalizedText(name),
        meaning: "")
    }
    let order = FieldOrder(package: "p@1.0.0", fields: custom)
    return try store.commit(Commit(origin: .adopting(order), time: ""))
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
