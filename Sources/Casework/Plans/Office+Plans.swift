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
  /// What a routine proposes, and what it spent when that was asked for.
  package func propose(
    _ order: PlanOrder, by command: String = "run"
  ) throws -> (plan: Plan, spent: Profile?) {
    let package = try heeding(order.package)
    return try evaluate(
      package, for: "\(package.name) \(order.routine)", by: command,
      at: order.revision, limits: order.limits
    ) { evaluator, source, revision in
      var planner = try Planner(package, routine: order.routine, evaluator: evaluator)
      let teller = progress(order.routine, try planner.count(over: source))
      defer { teller.end() }
      planner.onRecords = { teller.advance(by: $0) }
      planner.onTrace = order.onTrace
      if order.isProfiled { try planner.startProfile() }
      let plan = try planner.plan(
        over: source, revision: revision, asOf: order.day, record: order.record)
      return (plan, order.isProfiled ? try planner.profile() : nil)
    }
  }

  /// Applies a plan, with the files of the package it came from; returns the new revision.
  package func apply(_ plan: Plan, from package: PackageArchive) throws -> Int {
    try Applier.apply(plan, from: package, to: store, time: caller.time())
  }

  /// Refuses a plan that was made for another register.
  package func requireRegister(of plan: Plan) throws {
    try store.read(at: nil) { source, _ in try plan.requireRegister(source.register()) }
  }

  /// A plan as people read it; letters as they are for whoever has to say yes to them.
  package func document(
    of plan: Plan, _ words: Words, showsLetters: Bool = false
  ) throws -> Document {
    try store.read(at: nil) { source, _ in
      try PlanPresentation(plan: plan, words: words, source: source, showsLetters: showsLetters)
        .document
    }
  }

  /// A plan as other programs read it, with the revision that applying it made.
  package func answer(of plan: Plan, isApplied: Bool, revision: Int?) throws -> PlanAnswer {
    let fields = try store.read(at: nil) { source, _ in try source.fields() }
    return PlanAnswer(applied: isApplied, revision: revision, plan: plan, fields, language)
  }

  /// The plan that a run applied.
  package func run(_ id: String) throws -> Plan {
    guard let plan = try store.plan(id) else {
      throw RegisterError(.notFound, LocalizedText(message: "error.no_run", ["id": id]))
    }
    return plan
  }
}
