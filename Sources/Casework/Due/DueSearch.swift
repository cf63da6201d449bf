package import Domain
package import Packages
import Routines
import Sandbox
import ScriptAPI

/// What is asked for of what falls due.
package struct DueOrder {
  package let today: Day
  package let until: Day
  package var filter = DueList.Filter()
  /// The package whose routines are asked too.
  package var package: Package?
  /// Only this routine's proposals.
  package var routine: String?
  /// Ask also about what was answered before, and whose turn has not come again.
  package var again = false

  /// Until two weeks ahead when nothing is said.
  package init(today: Day, until: Day? = nil) {
    self.today = today
    self.until = until ?? today.ahead(14)
  }
}

/// Finds everything that falls due: days of the register, and what routines would propose.
package struct DueSearch {
  let office: Office
  let order: DueOrder
  /// Evaluates the package's routines; nil without a package.
  let evaluator: (any RoutineEvaluator)?
  package let words: Words
  /// The state whose look was noted last.
  let noted = NotedState()

  var store: any Store { office.store }
  package var schema: Schema { store.schema }
  package var today: Day { order.today }
}

extension Office {
  /// Lets the body ask for what falls due; the routines are evaluated for as long as it lasts.
  package func due<Result>(
    _ order: DueOrder, _ body: (DueSearch) throws -> Result
  ) throws -> Result {
    let words = try order.package.map { try self.words(of: $0) } ?? self.words()
    try store.read(at: nil) { source, _ in try order.filter.requireKnown(in: source) }
    guard let read = order.package else {
      return try body(DueSearch(office: self, order: order, evaluator: nil, words: words))
    }
    // The words are marked by what the register knows already.
    let package = read.marking(words.sensitiveWords)
    var order = order
    order.package = package
    return try evaluators.use(for: package, limits: Limits(), at: nil) { evaluator in
      try body(DueSearch(office: self, order: order, evaluator: evaluator, words: words))
    }
  }
}

extension DueList.Filter {
  /// A misspelt id is no empty list.
  fileprivate func requireKnown(in source: any RecordSource) throws {
    if let unit { _ = try source.existing(RecordKey("unit", unit)) }
    if let worker { _ = try source.existing(RecordKey("worker", worker)) }
  }
}

extension DueSearch {
  /// What falls due, and what the routines propose.
  package func look<Result>(_ body: (DueLook) throws -> Result) throws -> Result {
    let (found, proposed) = try evaluating { source, revision in
      (try list(in: source), try proposals(in: source, revision))
    }
    return try store.read(at: nil) { source, _ in
      try body(DueLook(list: found, proposals: proposed, words: words, source: source))
    }
  }

  /// Everything as questions: what is late, then what routines propose, then what is to come.
  package func questions() throws -> DueQuestions {
    try evaluating { try questions(in: $0, $1) }
  }

  /// Reads the register, where routines may be evaluated, and notes what they were let see.
  func evaluating<Result>(
    _ body: (any RecordSource, Int) throws -> Result
  ) throws -> Result {
    let (result, capabilities, revision) = try store.read(at: nil) { source, revision in
      (try body(source, revision), try order.package?.granted(in: source) ?? [], revision)
    }
    if noted.revision != revision {
      try office.open(
        capabilities, of: order.package?.name ?? "", by: "due", at: revision)
      noted.revision = revision
    }
    return result
  }

  private func list(in source: any RecordSource) throws -> DueList {
    try DueList(source, today: today, until: order.until, order.filter)
  }

  /// A plan for each record for which a routine has something to say, with its routine and its turn.
  private func forEachProposal(
    in source: any RecordSource, _ revision: Int,
    _ body: (Planner, _ routine: String, RecordKey?, Plan, Turn) throws -> Void
  ) throws {
    // What one routine may spend is what all of them may: the evaluator is the same.
    var isStopped = false
    for (name, planner) in try planners() where !isStopped {
      let progress = office.progress(name, try planner.count(over: source))
      // Only this one tells of its progress: what is asked about is planned again, record by record.
      var telling = planner
      telling.onRecords = { progress.advance(by: $0) }
      defer { progress.end() }
      let turns = try planner.turns(over: source, asOf: today)
      try telling.forEachPlan(over: source, revision: revision, asOf: today) { key, plan in
        isStopped = plan.findings.contains { $0.code == Finding.runStopped }
        guard try isWanted(key, in: source) else { return }
        try body(planner, name, key, plan, order.again ? .due(since: nil) : turns.turn(of: key))
      }
    }
  }

  private func isWanted(_ key: RecordKey?, in source: any RecordSource) throws -> Bool {
    guard let key, let record = try source.record(key) else { return true }
    return try order.filter.wants(record, on: today, in: source)
  }

  private func planners() throws -> [(String, Planner)] {
    guard let package = order.package, let evaluator else { return [] }
    return try (order.routine.map { [$0] } ?? package.routines).compactMap { name in
      let planner = try Planner(package, routine: name, evaluator: evaluator)
      // What is only ever run when somebody asks for it is never due.
      if order.routine == nil, planner.declaration.cadence == .manual { return nil }
      return (name, planner)
    }
  }

  private func proposals(in source: any RecordSource, _ revision: Int) throws -> [DueProposals] {
    var found: [DueProposals] = []
    try forEachProposal(in: source, revision) { planner, name, _, plan, turn in
      if found.last?.routine != name {
        found.append(DueProposals(name, planner.declaration))
      }
      found[found.count - 1].add(plan, turn)
    }
    return found
  }

  private func questions(in source: any RecordSource, _ revision: Int) throws -> DueQuestions {
    let entries = order.routine == nil ? try list(in: source).entries : []
    var (proposals, all): ([DueQuestion], DueQuestions) = ([], DueQuestions())
    try forEachProposal(in: source, revision) { planner, _, key, plan, turn in
      guard let package = order.package else { return }
      switch (turn, plan.changes.isEmpty) {
      case (.notBefore, let isEmpty):
        all.waiting += isEmpty ? 0 : 1
        all.stopped += plan.findings.filter { $0.severity == .error }
      case (.due, true): all.stopped += plan.findings.filter { $0.severity == .error }
      case (.due(let since), false):
        proposals.append(
          DueQuestion(
            planner, package, key, today: today,
            heeding: order.again ? nil : planner.declaration.cadence, since: since))
      }
    }
    let asked = entries.map { DueQuestion($0, today: today) }
    let late = entries.count { $0.day < today }
    all.questions = asked.prefix(late) + proposals + asked.dropFirst(late)
    return all
  }
}

/// A state of the register: a walk may take all morning, and somebody may grant its package more meanwhile.
final class NotedState {
  var revision: Int?
}

/// What there is to ask about.
package struct DueQuestions {
  package var questions: [DueQuestion] = []
  /// Proposals whose turn has not come again.
  package var waiting = 0
  /// What stopped a routine, so that it proposed nothing where it might have.
  package var stopped: [Finding] = []
}
