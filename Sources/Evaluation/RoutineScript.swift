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
  private var latestTerms: (day: Day, terms: PackageTerms)?

  /// With coverage, its host notes which lines are run.
  init(
    _ package: Package, _ api: API, routine: String, limits: Limits, covering: Bool,
    ledger: RunLedger
  ) throws {
    guard let source = package.source(ofRoutine: routine) else {
      throw PlanningError.unknownRoutine(routine, in: package)
    }
    self.package = package
    host = ScriptHost(api, limits: limits, ledger: ledger, modules: package.module)
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

  /// Runs on each record of the order's span.
  ///
  /// The body is told of each before it is run on, and then what came of it.
  func run(
    _ order: RunOrder, over source: any RecordSource, before: (RecordKey?) throws -> Void,
    _ body: (PlanRecord, [TraceLine]?) throws -> Void
  ) throws {
    let records = try records(in: order.span, of: source)
    let batch = Batch(of: records ?? [], over: source)
    let capabilities = Capabilities(
      asked: Set(package.capabilities), granted: Set(order.capabilities))
    let name = RoutineName(package.manifest.id, order.routine)
    let recollection = Recollection(memoryQuery(name, order.span), in: source)
    let terms = SessionTerms(capabilities: capabilities, package: holding(on: order.day))
    let seed = "\(package.hash) \(order.routine) \(order.day.iso) \(order.revision) "
    for place in 0..<(records?.count ?? 1) {
      let key = records?[place].key
      batch.current = place
      try before(key)
      do {
        let names = RunNames(
          seed: seed + (key?.named ?? "municipality"), subject: name.subject(key))
        let (record, trace) = try run(on: key, order, over: batch, terms, names, recollection)
        try body(record, trace)
      } catch let stop as RunStop {
        try body(PlanRecord(key, findings: [Finding(stopping: stop, file: file, about: key)]), nil)
        return
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

  /// What the package says of a day, put together once for all batches.
  private func holding(on day: Day) -> PackageTerms {
    if let latestTerms, latestTerms.day == day { return latestTerms.terms }
    let terms = package.terms(on: day)
    latestTerms = (day, terms)
    return terms
  }

  /// The records of the span; nil for the municipality.
  private func records(
    in span: RunOrder.Span, of source: any RecordSource
  ) throws -> [Record]? {
    guard let scope = declaration.scope else { return nil }
    switch span {
    case .municipality: return nil
    case .record(let id): return try [source.record(RecordKey(scope, id))].compactMap(\.self)
    case .records(let after, let last):
      var query = RecordQuery(scope, matching: declaration.single, after: after)
      query.through = last
      return try source.records(query).filter(declaration.includes)
    }
  }

  private func run(
    on key: RecordKey?, _ order: RunOrder, over source: Batch, _ terms: SessionTerms,
    _ names: RunNames, _ recollection: Recollection
  ) throws -> (PlanRecord, [TraceLine]?) {
    try host.startingAnew {
      let draft = Draft(over: source, edits: order.edits, law: terms.package.law)
      let session = Session(
        draft: draft, today: order.day, terms: terms, names: names, host: host,
        recollection: recollection)
      if order.isTraced { session.trace = [] }
      return (try run(on: key, session), session.trace)
    }
  }

  private func run(on key: RecordKey?, _ session: Session) throws -> PlanRecord {
    do {
      try host.run(chunk, session, on: key)
    } catch let stop as RunStop {
      throw stop
    } catch let again as StartAnew {
      throw again
    } catch {
      let finding = try Finding(stopping: error, file: file, about: key, in: session)
      return PlanRecord(
        key, findings: session.findings + [finding], log: session.log,
        indicators: session.indicators, traits: session.traits)
    }
    return try outcome(of: session, on: key)
  }

  /// What a run that went to its end proposes and says, held against the rules.
  private func outcome(of session: Session, on key: RecordKey?) throws -> PlanRecord {
    let (draft, terms) = (session.draft, session.terms)
    var (findings, log) = (session.findings, session.log)
    var (reads, capabilities) = (Reads(), Set(session.capabilities))
    if !draft.changes.isEmpty {
      try session.noteAnswers()
      let transitions = draft.transitions
      findings +=
        try transitions.faults(in: draft) + CoreRule.advise(transitions, in: draft)
        + terms.package.unknownWords(in: draft.changes, draft.schema)
      let checks = try RuleChecks(rules, of: transitions, in: host) {
        Session(
          draft: draft, today: session.today, terms: terms, names: session.names, host: host,
          isReadOnly: true)
      }
      findings += checks.faults + checks.findings + draft.staleLetters
      log += checks.log
      reads = draft.reads
      capabilities.formUnion(checks.capabilities)
    }
    reads.capabilities = capabilities.isEmpty ? nil : capabilities.sorted()
    reads.answers = session.answers
    return PlanRecord(
      key, changes: draft.changes, findings: findings, log: log, reads: reads,
      indicators: session.indicators, traits: session.traits)
  }
}
