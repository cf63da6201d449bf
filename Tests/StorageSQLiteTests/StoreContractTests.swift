import Domain
import Foundation
import RutineTesting
import StorageSQLite
import TestSupport
import Testing

/// Every store that there is, held against the contract.
@Suite struct StoreContractTests {
  @Test(arguments: StoreContract.all)
  func `SQLite in memory holds the contract`(_ promise: StoreContract) throws {
    try promise.check(SQLiteStore.inMemory())
  }

  @Test(arguments: StoreContract.all)
  func `SQLite in a file holds the contract`(_ promise: StoreContract) throws {
    try Places.withFolder { folder in
      let store = try SQLiteStore.made(at: folder.appending(path: "r.db").path)
      try promise.check(store)
      try store.close()
    }
  }

  @Test(arguments: StoreContract.all)
  func `a store of dictionaries holds the contract`(_ promise: StoreContract) throws {
    try promise.check(DictionaryStore())
  }

  @Test func `a store that keeps half a commit, or no history, is told from one that holds it`() {
    let broken = { (store: () -> any Store) in
      StoreContract.all.filter { (try? $0.check(store())) == nil }.map(\.description)
    }
    #expect(broken { DictionaryStore() } == [])
    #expect(broken { Careless() }.contains { $0.hasPrefix("a transaction reads what it has") })
    #expect(broken { Forgetful() }.contains { $0.hasPrefix("a change makes a version") })
  }
}

/// Keeps what was written before something was refused.
private final class Careless: Store {
  private let store = DictionaryStore()
  var schema: Schema { store.schema }

  func read<R>(at revision: Int?, _ body: (any Snapshot, Int) throws -> R) throws -> R {
    try store.read(at: revision, body)
  }

  func write<R>(_ body: (any Transaction) throws -> R) throws -> R {
    try store.write { rows in Result { try body(rows) } }.get()
  }

  func faults(atMost limit: Int) throws -> Verification { try store.faults(atMost: limit) }

  func backUp(to path: String, drafts: ([String]) -> Void) throws -> Int {
    try store.backUp(to: path, drafts: drafts)
  }
}

/// Has every earlier state as the register is now.
private final class Forgetful: Store {
  private let store = DictionaryStore()
  var schema: Schema { store.schema }

  func read<R>(at revision: Int?, _ body: (any Snapshot, Int) throws -> R) throws -> R {
    try store.read(at: nil, body)
  }

  func write<R>(_ body: (any Transaction) throws -> R) throws -> R { try store.write(body) }

  func faults(atMost limit: Int) throws -> Verification { try store.faults(atMost: limit) }

  func backUp(to path: String, drafts: ([String]) -> Void) throws -> Int {
    try store.backUp(to: path, drafts: drafts)
  }
}
