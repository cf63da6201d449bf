package import Domain
import RutineTesting
package import StorageSQLite

/// A register with one record of every type, each with what it needs and little more.
package enum WholeRegister {
  package static func store() throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory()
    try RegisterFixture(store).create(
      Schema.norway.types.map { ($0.id, id(of: $0.id), fields(of: $0)) })
    return store
  }

  package static func id(of type: RecordTypeID) -> String { "\(type.rawValue)-1" }

  package static func fields(of type: RecordType) -> [String: Value] {
    Dictionary(
      uniqueKeysWithValues: type.fields.filter(\.isRequired).map { ($0.name, value(of: $0.kind)) }
    ).merging(needed[type.id] ?? [:]) { $1 }
  }

  /// What the core rules want beside the required fields.
  private static let needed: [RecordTypeID: [String: Value]] = [
    "decision": ["status": .text("in_force"), "decided": .text("2026-01-02")],
    "handover": ["from_worker": .text("worker-1"), "to_unit": .text("unit-1")],
    "plan_measure": ["by_client": .boolean(true)],
  ]

  private static func value(of kind: FieldKind) -> Value {
    switch kind {
    case .text: .text("Text")
    case .word: .text("word")
    case .choice(let words): .text(words[0])
    case .integer: .integer(1)
    case .decimal: .decimal(1.5)
    case .boolean: .boolean(true)
    case .day: .text("2026-11-16")
    case .time: .text("08:30")
    case .nationalIdentityNumber: .text("01816500059")
    case .texts: .list(["one"])
    case .words: .list(["word"])
    case .reference(let type): .text(id(of: type))
    case .references(let type): .list([id(of: type)])
    }
  }
}
