import Domain
import Packages
import Routines
import ScriptAPI
import Workers

/// Finds everything that falls due: days of the register, and what routines would propose.
struct DueSearch {
  let package: Package?
  /// Evaluates the package's routines; null without a package.
  let evaluator: WorkerEvaluator?
  let routine: String?
  let filter: DueList.Filter
  let today: Day
  let until: Day

  func list(in source: any RecordSource) throws -> DueList {
    try DueList(source, today: today, until: until, filter)
  }

  /// A plan for each record for which a routine has something to say, with its routine.
  private func forEachProposal(
    in source: any RecordSource, _ revision: Int,
    _ body: (Planner, _ routine: String, RecordKey?, Plan) throws -> Void
  ) throws {
    // What one routine may spend is what all of them may: the evaluator is the same.
    var isStopped = false
    for (name, planner) in try planners() where !isStopped {
      let progress = Progress(name, of: try planner.count(over: source))
      // Only this one tells of its progress: what is asked about is planned again, record by record.
      var telling = planner
      telling.onRecords = { progress.advance(by: $0) }
      defer { progress.end() }
      try telling.forEachPlan(over: source, revision: revision, asOf: today) { key, plan in
        isStopped = plan.findings.contains { $0.code == Finding.runStopped }
        if try isWanted(key, in: source) { try body(planner, name, key, plan) }
      }
    }
  }

  /// What the package's routines may read of what is sensitive.
  func capabilities(in source: any RecordSource) throws -> [String] {
    try package?.granted(in: source) ?? []
  }

  private func isWanted(_ key: RecordKey?, in source: any RecordSource) throws -> Bool {
    guard let key, let record = try source.record(key) else { return true }
    return try filter.wants(record, on: today, in: source)
  }

  private func planners() throws -> [(String, Planner)] {
    guard let package, let evaluator else { return [] }
    return try (routine.map { [$0] } ?? package.routines).compactMap { name in
      let planner = try Planner(package, routine: name, evaluator: evaluator)
      // What is only ever run when somebody asks for it is never due.
      if routine == nil, planner.declaration.cadence == .manual { return nil }
      return (name, planner)
    }
  }

  /// What each routine proposes and finds, put together.
  func proposals(in source: any RecordSource, _ revision: Int) throws -> [DueProposals] {
    var found: [DueProposals] = []
    try forEachProposal(in: source, revision) { planner, name, _, plan in
      if found.last?.routine != name {
        found.append(DueProposals(routine: name, title: planner.declaration.title))
      }
      found[found.count - 1].add(plan)
    }
    return found
  }

  /// Everything as questions: what is late, then what routines propose, then what is to come.
  func questions(in source: any RecordSource, _ revision: Int) throws -> DueQuestions {
    let entries = routine == nil ? try list(in: source).entries : []
    var (proposals, all): ([DueQuestion], DueQuestions) = ([], DueQuestions())
    try forEachProposal(in: source, revision) { planner, name, key, plan in
      guard let package else { return }
      guard !plan.changes.isEmpty else {
        all.stopped += plan.findings.filter { $0.severity == .error }
        return
      }
      proposals.append(DueQuestion(planner, name, package, key, today: today))
    }
    let asked = entries.map { DueQuestion($0, today: today) }
    let late = entries.count { $0.day < today }
    all.questions = asked.prefix(late) + proposals + asked.dropFirst(late)
    return all
  }
}

/// What there is to ask about.
struct DueQuestions {
  var questions: [DueQuestion] = []
  /// What stopped a routine, so that it proposed nothing where it might have.
  var stopped: [Finding] = []
}

/// What one routine proposes and finds.
struct DueProposals {
  let routine: String
  let title: LocalizedText
  private(set) var changes = 0
  private(set) var findings: [Finding] = []

  init(routine: String, title: LocalizedText) {
    self.routine = routine
    self.title = title
  }

  /// What is left as it is falls due no more than before.
  mutating func add(_ plan: Plan) {
    changes += plan.changes.count
    findings += plan.findings.filter { $0.code != Finding.notDone }
  }
}
