package import Domain
package import Packages
package import Rendering
package import Routines
package import Sandbox
package import ScriptAPI

/// A routine to be run, and over what.
package struct PlanOrder {
  package let package: Package
  package let routine: String
  package let day: Day
  /// The commit whose state it is run over; nil for the register as it is.
  package var revision: Int?
  /// Only this record.
  package var record: String?
  package var limits = Limits()
  /// Told what each record's run read and called.
  package var onTrace: ((RecordKey?, [TraceLine]) -> Void)?
  package var isProfiled = false

  package init(_ routine: String, of package: Package, asOf day: Day) {
    self.package = package
    self.routine = routine
    self.day = day
  }
}

// What routines propose, and what becomes of it.
extension Office {
  /// What a routine proposes, when that is due, and what it spent when that was asked for.
  package func propose(
    _ order: PlanOrder, by command: String = "run"
  ) throws -> (plan: Plan, turns: PlanTurns, spent: Profile?) {
    let package = try heeding(order.package)
    return try evaluate(
      package, for: "\(package.name) \(order.routine)", by: command,
      at: order.revision, limits: order.limits, isWatched: order.onTrace != nil
    ) { evaluator, source, revision in
      var planner = try Planner(package, routine: order.routine, evaluator: evaluator)
      let teller = progress(order.routine, try planner.count(over: source))
      defer { teller.end() }
      planner.onRecords = { teller.advance(by: $0) }
      planner.onTrace = order.onTrace
      if order.isProfiled { try planner.startProfile() }
      let plan = try planner.plan(
        over: source, revision: revision, asOf: order.day, record: order.record)
      let turns = try planner.turns(over: source, asOf: order.day)
      return (plan, PlanTurns(plan, turns), order.isProfiled ? try planner.profile() : nil)
    }
  }

  /// Applies a plan, with the files of the package it came from; returns the new revision.
  ///
  /// With a cadence, only what is still due by it.
  package func apply(
    _ plan: Plan, from package: PackageArchive, whileDueBy cadence: Cadence? = nil
  ) throws -> Int {
    try Applier.apply(
      plan, from: package, to: store, by: caller.account, whileDueBy: cadence, time: caller.time())
  }

  /// Refuses a plan that was made for another register.
  package func requireRegister(of plan: Plan) throws {
    try store.read(at: nil) { source, _ in try plan.requireRegister(source.register()) }
  }

  /// Notes what will be seen of a plan, besides what its routine was let read: before any of it is shown.
  ///
  /// Who saves a plan has all of it in a file.
  package func open(
    _ plan: Plan, _ extent: PlanSight.Extent, _ words: Words, of subject: String? = nil,
    by command: String, at revision: Int? = nil, isSaved: Bool = false
  ) throws -> PlanSight {
    let fields = try store.read(at: nil) { source, _ in try source.fields() }
    let seen = isSaved ? max(extent, .proposed) : extent
    let opened = try open(
      seen.capabilities(of: plan, fields, words.sensitiveWords),
      of: subject ?? "\(plan.package) \(plan.routine)", by: command, at: revision ?? plan.revision)
    return PlanSight(extent, opened: opened, words)
  }

  /// A plan as people read it.
  package func document(of plan: Plan, _ words: Words, _ sight: PlanSight) throws -> Document {
    try store.read(at: nil) { source, _ in
      try PlanPresentation(plan: plan, words: words, source: source, sight: sight).document
    }
  }

  /// A plan as other programs read it, with the revision that applying it made.
  package func answer(
    of plan: Plan, _ turns: PlanTurns? = nil, isApplied: Bool, revision: Int?, _ words: Words,
    _ sight: PlanSight
  ) throws -> PlanAnswer {
    let fields = try store.read(at: nil) { source, _ in try source.fields() }
    return PlanAnswer(
      applied: isApplied, revision: revision, plan: plan, turns, fields, words, sight)
  }

  /// The plan that a run applied, as far as somebody asks to see it.
  package func look<Result>(
    atRun id: String, _ extent: PlanSight.Extent, _ body: (Plan, Words, PlanSight) throws -> Result
  ) throws -> Result {
    let (plan, words) = (try run(id), try words())
    let latest = try store.read(at: nil) { _, latest in latest }
    let sight = try open(plan, extent, words, of: "run \(plan.id)", by: "show", at: latest)
    return try body(plan, words, sight)
  }

  private func run(_ id: String) throws -> Plan {
    guard let plan = try store.plan(id) else {
      throw RegisterError(.notFound, LocalizedText(message: "error.no_run", ["id": id]))
    }
    return plan
  }
}
