import Domain
import Lua
import LuaValues
import Packages
import Routines
import Sandbox
import ScriptAPI

/// A routine loaded into a Lua state of its own, with the package's rules.
final class RoutineScript {
  let host: ScriptHost
  let declaration: RoutineDeclaration

  private let package: Package
  private let file: String
  private let chunk: LuaChunk
  private let rules: [OwnRule]

  /// With coverage, its host notes which lines are run.
  init(
    _ package: Package, routine: String, limits: Limits, covering: Bool, ledger: RunLedger
  ) throws {
    guard let source = package.source(ofRoutine: routine) else {
      throw PlanningError.unknownRoutine(routine, in: package)
    }
    self.package = package
    host = ScriptHost(limits: limits, ledger: ledger, modules: package.module)
    if covering { host.coverLines() }
    file = "routines/\(routine).lua"
    do {
      chunk = try host.load(source, named: file)
      let session = Session(
        draft: Draft(over: EmptySource(package)), today: Day(number: 0),
        terms: .none, host: host)
      declaration = try host.declaration(of: chunk, session)
    } catch {
      throw PlanningError.unusable(routine, finding: try Finding(stopping: error, file: file))
    }
    rules = try OwnRule.load(package, in: host)
  }

  /// Runs on each record of the order's span, and gives how many there were.
  ///
  /// The body is told of each before it is run on, and then what came of it.
  func run(
    _ order: RunOrder, over source: any RecordSource, before: (RecordKey?) throws -> Void,
    _ body: (PlanRecord, [TraceLine]?) throws -> Void
  ) throws {
    let capabilities = Capabilities(
      asked: Set(package.capabilities), granted: Set(order.capabilities))
    let holding = package.terms(on: order.day)
    let name = RoutineName(package.manifest.id, order.routine)
    let recollection = Recollection(memoryQuery(name, order.span), in: source)
    var isStopped = false
    try forEachRecord(in: order.span, of: source) { key in
      guard !isStopped else { return }
      try before(key)
      let terms = SessionTerms(
        seed: seed(of: order, key), subject: name.subject(key), capabilities: capabilities,
        package: holding)
      do {
        let (record, trace) = try run(on: key, order, over: source, terms, recollection)
        try body(record, trace)
      } catch let stop as RunStop {
        isStopped = true
        try body(PlanRecord(key, findings: [Finding(stopping: stop, file: file, about: key)]), nil)
      }
    }
  }

  /// All that a batch may want to know, and no more.
  private func memoryQuery(_ name: RoutineName, _ span: RunOrder.Span) -> MemoryQuery {
    let scope = declaration.scope
    let key = { (id: String) in scope.map { RecordKey($0, id) } }
    switch span {
    case .municipality: return MemoryQuery(name)
    case .record(let id): return MemoryQuery(name, from: key(id), through: key(id))
    case .records(let after, let last):
      return MemoryQuery(name, from: after.flatMap(key), through: key(last))
    }
  }

  private func forEachRecord(
    in span: RunOrder.Span, of source: any RecordSource, _ body: (RecordKey?) throws -> Void
  ) throws {
    switch (span, declaration.scope) {
    case (.record(let id), let scope?): try body(RecordKey(scope, id))
    case (.records(let after, let last), let scope?):
      var query = RecordQuery(scope, matching: declaration.single, after: after)
      query.through = last
      for record in try source.records(query) where declaration.includes(record) {
        try body(record.key)
      }
    default: try body(nil)
    }
  }

  private func run(
    on key: RecordKey?, _ order: RunOrder, over source: any RecordSource, _ terms: SessionTerms,
    _ recollection: Recollection
  ) throws -> (PlanRecord, [TraceLine]?) {
    let draft = Draft(over: source, edits: order.edits, law: terms.package.law)
    let session = Session(
      draft: draft, today: order.day, terms: terms, host: host, recollection: recollection)
    if order.isTraced { session.trace = [] }
    do {
      try host.run(chunk, session, on: key)
    } catch let stop as RunStop {
      throw stop
    } catch {
      let finding = try Finding(stopping: error, file: file, about: key, in: session)
      let record = PlanRecord(
        key, findings: session.findings + [finding], log: session.log,
        indicators: session.indicators, traits: session.traits)
      return (record, session.trace)
    }
    let transitions = try draft.transitions()
    let broken =
      try transitions.faults(in: draft) + CoreRule.advise(transitions, in: draft)
      + terms.package.unknownWords(in: draft.changes)
    let checking = Session(
      draft: draft, today: order.day, terms: terms, host: host, isReadOnly: true)
    let own = try rules.flatMap { try $0.findings(transitions, checking, host) }
    let record = PlanRecord(
      key, changes: draft.changes,
      findings: session.findings + broken + own + checking.findings + draft.staleLetters,
      log: session.log + checking.log,
      reads: session.reads.joined(with: checking.reads), indicators: session.indicators,
      traits: session.traits)
    return (record, session.trace)
  }

  private func seed(of order: RunOrder, _ key: RecordKey?) -> String {
    [
      package.hash, order.routine, order.day.iso, String(order.revision),
      key?.named ?? "municipality",
    ].joined(separator: " ")
  }
}
