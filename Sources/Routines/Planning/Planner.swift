package import Domain
import Lua
package import Packages
package import Sandbox
package import ScriptAPI

/// Runs a routine over the register and collects what it proposes into a plan.
package struct Planner {
  private let package: Package
  private let routine: String
  let host: ScriptHost
  private let chunk: LuaChunk
  private let rules: [OwnRule]
  /// Told what each record's run read and called, when somebody wants to know.
  package var onTrace: ((RecordKey?, [TraceLine]) -> Void)?
  /// Told after each record, by whoever shows how far a sweep has come.
  package var onRecord: (() -> Void)?
  package let declaration: RoutineDeclaration

  /// Loads the routine; a mistake in its text or declaration is a finding.
  ///
  /// With coverage, its host notes which lines are run.
  package init(
    _ package: Package, routine: String, limits: Limits = Limits(), covering: Bool = false
  ) throws {
    guard let source = package.source(ofRoutine: routine) else {
      throw PlanningError.unknownRoutine(routine, in: package)
    }
    self.package = package
    self.routine = routine
    host = ScriptHost(limits: limits) { name in
      guard let module = package.module(name) else {
        throw LuaRefusal(
          code: "sandbox.denied",
          message: "there is no module '\(name)' in lib/"
            + NearestName.hint(name, among: package.modules))
      }
      return module
    }
    if covering { host.coverLines() }
    let file = "routines/\(routine).lua"
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

  /// The plan for one record, or for every record in the routine's scope.
  ///
  /// The same package, register revision, day, record and edits give the same bytes.
  package func plan(
    over source: any RecordSource, revision: Int, asOf day: Day, record: String? = nil,
    edits: [DayEdit] = []
  ) throws -> Plan {
    let run = Sweep(source: source, revision: revision, day: day, record: record, edits: edits)
    var records: [PlanRecord] = []
    try forEachRun(of: run) { _, record in if record.isWorthALine { records.append(record) } }
    return try plan(of: records, run)
  }

  /// A plan of its own for each record for which there is something to say, or to note.
  package func forEachPlan(
    over source: any RecordSource, revision: Int, asOf day: Day,
    _ body: (RecordKey?, Plan) throws -> Void
  ) throws {
    try forEachRun(of: Sweep(source: source, revision: revision, day: day)) { key, run in
      guard run.hasSomething else { return }
      let sweep = Sweep(source: source, revision: revision, day: day, record: key?.id)
      try body(key, plan(of: [run], sweep))
    }
  }

  /// How many records a sweep goes through, at most.
  package func count(over source: any RecordSource) throws -> Int {
    guard let scope = declaration.scope else { return 1 }
    return try source.count(RecordQuery(scope, matching: alone))
  }

  private func plan(of records: [PlanRecord], _ run: Sweep) throws -> Plan {
    let laws = Set(records.flatMap(\.changes).compactMap(\.law))
    let titles = laws.compactMap { id in package.law(id).map { (id, $0.title) } }
    return Plan(
      try head(of: run), records, laws: Dictionary(uniqueKeysWithValues: titles))
  }

  /// What stands at the head of a plan of that run.
  private func head(of run: Sweep) throws -> PlanHead {
    PlanHead(
      register: try run.source.register(), revision: run.revision,
      package: PackageReference(package.archive), routine: routine, title: declaration.title,
      asOf: run.day, record: run.record, edits: run.edits, host: Host.version)
  }

  private func forEachRun(
    of run: Sweep, _ body: (RecordKey?, PlanRecord) throws -> Void
  ) throws {
    try requireFields(in: run.source)
    let capabilities = Capabilities(
      asked: Set(package.capabilities),
      granted: Set(try run.source.grants(to: package.manifest.id).map(\.capability)))
    let holding = package.terms(on: run.day)
    let terms = { (key: RecordKey?) in
      SessionTerms(seed: seed(of: run, key), capabilities: capabilities, package: holding)
    }
    let leave = try leaveToChoose(over: run.source, asOf: run.day, terms(nil))
    if leave.hasSomething { try body(nil, leave) }
    guard leave.findings.isEmpty else { return }
    try forEachRecord(in: run.source, only: run.record) { key in
      try body(key, self.run(on: key, run, terms(key)))
      onRecord?()
    }
  }

  /// To be run on those who have a value is to be told who has it: that needs the same leave.
  private func leaveToChoose(
    over source: any RecordSource, asOf day: Day, _ terms: SessionTerms
  ) throws -> PlanRecord {
    let session = Session(draft: Draft(over: source), today: day, terms: terms, host: host)
    guard let scope = declaration.scope else { return PlanRecord(nil) }
    do {
      try session.requireLeave(toChooseBy: declaration.matching.keys.sorted(), among: scope)
      return PlanRecord(nil, reads: session.reads)
    } catch {
      let finding = try Finding(stopping: error, file: "routines/\(routine).lua")
      return PlanRecord(nil, findings: [finding])
    }
  }

  private func run(
    on key: RecordKey?, _ run: Sweep, _ terms: SessionTerms
  ) throws -> PlanRecord {
    let draft = Draft(over: run.source, edits: run.edits)
    let session = Session(draft: draft, today: run.day, terms: terms, host: host)
    if onTrace != nil { session.trace = [] }
    defer { if let lines = session.trace { onTrace?(key, lines) } }
    do {
      try host.run(chunk, session, on: key)
    } catch {
      let finding = try Finding(
        stopping: error, file: "routines/\(routine).lua", about: key, in: session)
      return PlanRecord(
        key, findings: session.findings + [finding], log: session.log,
        indicators: session.indicators, traits: session.traits)
    }
    let transitions = try draft.transitions()
    let broken =
      try DataCheck.danglingReferences(transitions, in: draft)
      + CoreRule.check(transitions, in: draft)
      + terms.package.unknownWords(in: draft.changes)
    let checking = Session(draft: draft, today: run.day, terms: terms, host: host, isReadOnly: true)
    let own = try rules.flatMap { try $0.findings(transitions, checking, host) }
    return PlanRecord(
      key, changes: draft.changes,
      findings: session.findings + broken + own + checking.findings + draft.staleLetters,
      log: session.log + checking.log,
      reads: session.reads.joined(with: checking.reads), indicators: session.indicators,
      traits: session.traits)
  }

  /// Conditions of the scope that the register can look up.
  private var alone: [String: Value] {
    declaration.matching.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  private func seed(of run: Sweep, _ key: RecordKey?) -> String {
    [
      package.hash, routine, run.day.iso, String(run.revision), key?.named ?? "municipality",
    ].joined(separator: " ")
  }

  private func forEachRecord(
    in source: any RecordSource, only id: String?, _ body: (RecordKey?) throws -> Void
  ) throws {
    guard let scope = declaration.scope else {
      if id != nil { throw PlanningError.noScope(routine) }
      return try body(nil)
    }
    if let id {
      guard try source.record(RecordKey(scope, id)) != nil else {
        throw PlanningError.noRecord(RecordKey(scope, id))
      }
      return try body(RecordKey(scope, id))
    }
    try source.forEachRecord(RecordQuery(scope, matching: alone)) { record in
      let fits = declaration.matching.allSatisfy { name, values in
        record[name].map(values.contains) ?? false
      }
      if fits { try body(record.key) }
    }
  }
}

// What a routine spends.
extension Planner {
  /// Notes from now on what the routine spends, and where.
  package func startProfile() { host.startProfile() }

  package var profile: Profile { Profile(host.profile) }
}

// What the register must have.
extension Planner {
  private func requireFields(in source: any RecordSource) throws {
    let missing = try source.fields().missing(package.fields)
    guard missing.isEmpty else { throw PlanningError.fieldsNotAdopted(missing) }
  }
}

/// What a routine is run over.
private struct Sweep {
  let source: any RecordSource
  let revision: Int
  let day: Day
  /// Only this record.
  var record: String?
  var edits: [DayEdit] = []
}

/// This host, as plans name it.
package enum Host {
  package static let version = "rutine 0.1.0"
}
