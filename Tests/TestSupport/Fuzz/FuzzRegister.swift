import Domain
package import Foundation
import RutineTesting
package import StorageSQLite

/// A register small enough to be read a million times.
package enum FuzzRegister {
  /// What Scripts/fuzz has kept.
  package static func corpus() throws -> [Data] {
    let file = Places.root.appending(path: "Tests/Fuzz/corpus.txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .compactMap { Data(base64Encoded: String($0)) }
  }

  package static func store() throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory()
    try RegisterFixture(store).create([
      ("worker", "w-1", ["name": .text("W")]),
      ("client", "c-1", ["name": .text("A"), "status": .text("active")]),
      ("client", "c-2", ["name": .text("B"), "status": .text("active")]),
      (
        "group", "g-1",
        ["name": .text("G"), "kind": .text("responsibility"), "client": .text("c-1")]
      ),
      (
        "decision", "d-1",
        [
          "client": .text("c-1"), "title": .text("T"), "kind": .text("k"),
          "status": .text("in_force"), "decided": .text("2026-01-02"),
        ]
      ),
    ])
    return store
  }
}

/// SplitMix64: the same numbers on every machine.
package struct SplitMix {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func below(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) >> 33) % count
  }
}
