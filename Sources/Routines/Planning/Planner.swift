package import Domain
import LuaValues
package import Packages
package import ScriptAPI

/// Has a routine run over the register and collects what it proposes into a plan.
///
/// It creates no Lua state: the evaluator does, here or in another process.
package struct Planner {
  private let package: Package
  private let routine: String
  package let evaluator: any RoutineEvaluator
  /// Told what each record's run read and called, when somebody wants to know.
  package var onTrace: ((RecordKey?, [TraceLine]) -> Void)?
  /// Told how many more records a sweep has come past, by whoever shows how far it has come.
  package var onRecords: ((Int) -> Void)?
  package let declaration: RoutineDeclaration

  /// Loads the routine; a mistake in its text or declaration is a finding.
  package init(
    _ package: Package, routine: String, evaluator: any RoutineEvaluator
  ) throws {
    guard package.source(ofRoutine: routine) != nil else {
      throw PlanningError.unknownRoutine(routine, in: package)
    }
    self.package = package
    self.routine = routine
    self.evaluator = evaluator
    declaration = try evaluator.declare(routine)
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
    try forEachRun(of: run) { if $0.isWorthALine { records.append($0) } }
    return try plan(of: records, run)
  }

  /// A plan of its own for each record for which there is something to say, or to note.
  package func forEachPlan(
    over source: any RecordSource, revision: Int, asOf day: Day,
    _ body: (RecordKey?, Plan) throws -> Void
  ) throws {
    try forEachRun(of: Sweep(source: source, revision: revision, day: day)) { run in
      guard run.hasSomething else { return }
      let sweep = Sweep(source: source, revision: revision, day: day, record: run.key?.id)
      try body(run.key, plan(of: [run], sweep))
    }
  }

  /// How many records a sweep goes through, at most.
  package func count(over source: any RecordSource) throws -> Int {
    guard let scope = declaration.scope else { return 1 }
    return try source.count(RecordQuery(scope, matching: declaration.single))
  }

  /// What the package asked for and the register granted: what its Lua may read of what is sensitive.
  package func capabilities(over source: any RecordSource) throws -> [String] {
    try package.granted(in: source)
  }

  private func plan(of records: [PlanRecord], _ run: Sweep) throws -> Plan {
    let laws = Set(records.flatMap(\.changes).compactMap(\.law))
    let titles = package.law.titles(on: run.day).filter { laws.contains($0.key) }
    return Plan(try head(of: run), records, laws: titles)
  }

  /// What stands at the head of a plan of that run.
  private func head(of run: Sweep) throws -> PlanHead {
    PlanHead(
      register: try run.source.register(), revision: run.revision,
      package: PackageReference(package.archive), routine: routine, title: declaration.title,
      asOf: run.day, record: run.record, edits: run.edits, host: Host.version)
  }

  private func forEachRun(of run: Sweep, _ body: (PlanRecord) throws -> Void) throws {
    try requireFields(in: run.source)
    let capabilities = try capabilities(over: run.source)
    let leave = try leaveToChoose(over: run.source, granted: capabilities)
    if leave.hasSomething { try body(leave) }
    guard leave.findings.isEmpty else { return }
    var batches = try Batches(of: run, scope: declaration, routine)
    // A run that passed what it may spend is said to have once, and nothing more of it is begun.
    var isStopped = false
    let orders = {
      try isStopped
        ? nil
        : batches.next().map { span in
          RunOrder(
            routine: routine, day: run.day, revision: run.revision, capabilities: capabilities,
            edits: run.edits, isTraced: onTrace != nil, span: span)
        }
    }
    try evaluator.run(orders, over: run.source) { answer in
      switch answer {
      case .looked(let count): onRecords?(count)
      case .record(let record, let trace):
        let isEnd = record.findings.contains { $0.code == Finding.runStopped }
        guard !isEnd || !isStopped else { return }
        isStopped = isStopped || isEnd
        if let trace { onTrace?(record.key, trace) }
        try body(record)
      }
    }
  }

  /// To be run on those who have a value is to be told who has it: that needs the same leave.
  private func leaveToChoose(
    over source: any RecordSource, granted: [String]
  ) throws -> PlanRecord {
    guard let scope = declaration.scope else { return PlanRecord(nil) }
    let capabilities = Capabilities(asked: Set(package.capabilities), granted: Set(granted))
    var reads = Reads()
    do {
      let fields = try source.fields()
      for (name, values) in declaration.matching.sorted(by: { $0.key < $1.key }) {
        guard let field = fields.field(name, of: scope) else { continue }
        let words = values.flatMap { package.sensitiveWords.capabilities(toRead: $0, in: field) }
        let needs = Set(words + [field.sensitivity.capability].compactMap(\.self)).sorted()
        for needed in needs { try capabilities.require(needed, for: "\(scope.rawValue).\(name)") }
        guard !needs.isEmpty else { continue }
        reads.capabilities = Set((reads.capabilities ?? []) + needs).sorted()
      }
      return PlanRecord(nil, reads: reads)
    } catch {
      let finding = try Finding(stopping: error, file: "routines/\(routine).lua")
      return PlanRecord(nil, findings: [finding])
    }
  }
}

// Whose turn it is.
extension Planner {
  /// Whose proposals its own are, whatever the package's version.
  package var name: RoutineName { RoutineName(package.manifest.id, routine) }

  /// Whether the turn of records has come: of those of its scope, or of that one alone.
  package func turns(
    over source: any RecordSource, asOf day: Day, of key: RecordKey? = nil
  ) throws -> Turns {
    var memory = Memory.empty
    if case .every = declaration.cadence {
      memory = try source.remembered(MemoryQuery(name, from: key, through: key))
    }
    return Turns(cadence: declaration.cadence, name: name, day: day, memory: memory)
  }
}

/// The turns of records on a day.
package struct Turns: Sendable {
  package let cadence: Cadence
  fileprivate let name: RoutineName
  fileprivate let day: Day
  fileprivate let memory: Memory

  package func turn(of key: RecordKey?) -> Turn {
    cadence.turn(on: day, after: memory.entry(for: name.subject(key))?.day)
  }
}

// What a routine spends.
extension Planner {
  /// Notes from now on what the routine spends, and where.
  package func startProfile() throws { try evaluator.startProfile(of: routine) }

  package func profile() throws -> Profile { Profile(try evaluator.profile(of: routine)) }
}

// What the register must have.
extension Planner {
  private func requireFields(in source: any RecordSource) throws {
    let missing = try source.fields().missing(package.fields)
    guard missing.isEmpty else { throw PlanningError.fieldsNotAdopted(missing) }
  }
}

extension Package {
  /// What it asks for and was granted, by name.
  package func granted(in source: any RecordSource) throws -> [String] {
    try source.grants(to: manifest.id).capabilities(of: grantedContent)
      .intersection(capabilities).sorted()
  }
}

/// What a routine is run over.
struct Sweep {
  let source: any RecordSource
  let revision: Int
  let day: Day
  /// Only this record.
  var record: String?
  var edits: [DayEdit] = []
}
