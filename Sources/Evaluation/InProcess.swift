package import Domain
package import LuaValues
package import Packages
package import Routines
package import Sandbox
package import ScriptAPI

/// Evaluates a package's Lua in this process.
///
/// For tests, for the worker, and for a host program that takes the risk: whatever gets out of the
/// sandbox has all that the process has.
package final class InProcess: RoutineEvaluator {
  private let package: Package
  package let api: API
  private let limits: Limits
  private let covering: Bool
  private var scripts: [String: RoutineScript] = [:]
  /// What all that it runs may spend together.
  var ledger: RunLedger

  /// With coverage, it notes which lines are run.
  package init(
    _ package: Package, api: API? = nil, limits: Limits = Limits(), covering: Bool = false
  ) {
    self.package = package
    self.api = api ?? API(package.schema)
    self.limits = limits
    self.covering = covering
    ledger = RunLedger(limits: limits)
  }

  package func declare(_ routine: String) throws -> RoutineDeclaration {
    try script(routine).declaration
  }

  package func run(
    _ orders: () throws -> RunOrder?, over source: any RecordSource,
    _ body: (RunAnswer) throws -> Void
  ) throws {
    while let order = try orders() { try run(order, over: source, body) }
  }

  /// Runs one order; tells of each record before it is run on.
  package func run(
    _ order: RunOrder, over source: any RecordSource,
    before: (RecordKey?) throws -> Void = { _ in }, _ body: (RunAnswer) throws -> Void
  ) throws {
    try script(order.routine).run(order, over: source, before: before) { record, trace in
      ledger.keep(bytes: record.size)
      if record.isWorthALine || trace != nil { try body(.record(record, trace: trace)) }
      try body(.looked(1))
    }
  }

  package func startProfile(of routine: String) throws { try script(routine).host.startProfile() }

  package func profile(of routine: String) throws -> [LuaSample] {
    try script(routine).host.profile
  }

  /// How often those lines were run, by file.
  func covered(among lines: [String: Set<Int>]) -> [String: [Int: Int]] {
    scripts.values.reduce(into: [:]) { all, script in
      all.merge(script.host.covered(among: lines)) { $0.merging($1, uniquingKeysWith: +) }
    }
  }

  private func script(_ routine: String) throws -> RoutineScript {
    if let known = scripts[routine] {
      known.host.ledger = ledger
      return known
    }
    let script = try RoutineScript(
      package, api, routine: routine, limits: limits, covering: covering, ledger: ledger)
    scripts[routine] = script
    return script
  }
}

extension PlanRecord {
  /// Bytes that a plan keeps of it, about.
  fileprivate var size: Int {
    let said =
      findings.count * 4000 + log.count * 1500 + (indicators.count + traits.count) * 1000
      + (reads.records.count + reads.lists.count) * 100
    return changes.reduce(said) { sum, change in
      change.fields.values.reduce(sum + 1000) { $0 + $1.plain.utf8.count + 16 }
    }
  }
}

extension Planner {
  /// A planner that evaluates in this process.
  package init(_ package: Package, routine: String, limits: Limits = Limits()) throws {
    try self.init(package, routine: routine, evaluator: InProcess(package, limits: limits))
  }
}
