import Casework
public import Domain
public import Foundation
import Packages
import StorageSQLite

/// Somebody who works with a register by this program, as the access log has it.
public struct Account: Sendable, Hashable {
  let name: String

  /// A person's account, and the program that they use: `Account("kari", via: "intake web")`.
  ///
  /// - Throws: `usage` for an empty or hidden text, or one of more than 200 bytes.
  public init(_ name: String, via program: String? = nil) throws(Refusal) {
    try Refusal.requireLine(name)
    if let program { try Refusal.requireLine(program) }
    self.name = program.map { "\(name) (\($0))" } ?? name
  }
}

/// What somebody does with a register: has routines propose, reads what falls due, says yes or no.
///
/// A look at what is sensitive is noted in the register before it is given out. Every call stands on its own,
/// and may be made from any thread.
public struct Office: Sendable {
  let register: Register
  private let account: Account
  private let lua: LuaPlace
  private let language: Language
  private let now: @Sendable () -> Date

  /// An office over a register; the language is that of what is said of records.
  public init(
    _ register: Register, for account: Account, lua: LuaPlace = .worker(at: nil),
    language: Language = .nb, now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.register = register
    self.account = account
    self.lua = lua
    self.language = language
    self.now = now
  }

  /// Lends the body what this library's use cases are asked of.
  func use<Result>(_ body: (Casework.Office) throws -> Result) throws(Refusal) -> Result {
    try register.use { store in
      let caller = Caller(account: account.name) { [now] in now().ISO8601Format() }
      return try body(Casework.Office(store, for: caller, in: language, evaluators: lua))
    }
  }
}

// What is in the register.
extension Office {
  /// The number of the latest commit; 0 in a new register.
  public func revision() throws(Refusal) -> Int {
    try register.use { try $0.latestRevision() }
  }

  /// A record as it is, or as it was after a commit.
  ///
  /// Fields that are sensitive are empty unless they are asked for, which is noted.
  /// - Throws: `record.missing`.
  public func record(
    _ key: RecordKey, at revision: Int? = nil, sensitive: Bool = false
  ) throws(Refusal) -> Record {
    try use { office in
      let key = RecordKey(try office.schema.named(key.type.rawValue).id, key.id)
      let extent: ShownRecord.Extent = sensitive ? .sensitive : .fields
      return try office.show(key, at: revision, on: Day(number: 0), extent) { try $0.seen }
    }
  }

  /// Imports records, as JSON of the form that `rutine export` writes, in one commit.
  ///
  /// - Returns: the new revision; nil when nothing was different.
  /// - Throws: `data.invalid` or the rule that was broken, with the line of each record; nothing is kept.
  @discardableResult
  public func importRecords(_ json: Data, named name: String) throws(Refusal) -> Int? {
    try Refusal.requireLine(name)
    return try use { office in
      var piece: Data? = json
      let file = ImportFile(name: name, format: .json) {
        defer { piece = nil }
        return piece
      }
      return try office.bringIn([file], named: name, isTrial: false).revision
    }
  }

  /// Takes up the fields that a package adds to the records.
  public func adopt(_ package: MunicipalityPackage) throws(Refusal) {
    _ = try use { try $0.adopt(package.package, isTrial: false) }
  }

  /// Lets a package, with exactly this content, read what it asks for.
  public func grant(_ capabilities: [String], to package: MunicipalityPackage) throws(Refusal) {
    try use { try $0.grant(.grant, capabilities, to: package.package) }
  }
}

// Plans.
extension Office {
  /// What a routine proposes, for every record of its scope or for one.
  ///
  /// Nothing is written but the note of what was looked at. Whoever calls has all of the plan, so all that it
  /// would set is noted as seen.
  /// - Throws: `usage` where there is no such routine or record.
  public func plan(
    _ routine: String, of package: MunicipalityPackage, asOf day: Day, record: String? = nil
  ) throws(Refusal) -> Plan {
    try use { office in
      var order = PlanOrder(routine, of: package.package, asOf: day)
      order.record = record
      let plan = try office.propose(order).plan
      _ = try office.open(plan, .proposed, office.words(of: package.package), by: "run")
      return plan
    }
  }

  /// Applies a plan, all of it or nothing; no Lua is run.
  ///
  /// - Returns: the new revision.
  /// - Throws: `plan.stale` where the register has changed under it, `plan.register` where it is another
  ///   register's, `plan.altered` where it is another package's, or the rule that it would break.
  @discardableResult
  public func apply(_ plan: Plan, of package: MunicipalityPackage) throws(Refusal) -> Int {
    try use { try $0.apply(plan, from: package.package.archive) }
  }
}
