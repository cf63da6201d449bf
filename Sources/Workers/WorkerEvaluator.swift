package import Domain
package import LuaValues
package import Packages
package import Routines
package import Sandbox
package import ScriptAPI

/// Evaluates a package's Lua in a process of its own, which can read one state of a register and
/// nothing else.
package final class WorkerEvaluator: RoutineEvaluator {
  private let program: WorkerProgram
  private let package: Package
  private let limits: Limits
  private var place: RegisterPlace?
  private var link: WorkerLink?
  private var declared: [String: RoutineDeclaration] = [:]
  private var profiled: Set<String> = []
  private var lost = WorkerSweep.Losses()

  /// The place is where it will run, when that is known already.
  package init(
    _ program: WorkerProgram, _ package: Package, limits: Limits = Limits(),
    at place: RegisterPlace?
  ) {
    self.program = program
    self.package = package
    self.limits = limits
    self.place = place
  }

  /// Ends the worker: a register is closed only when nobody reads it.
  package func end() {
    link?.end()
    link = nil
  }

  package func declare(_ routine: String) throws -> RoutineDeclaration {
    if let known = declared[routine] { return known }
    return try withoutLoss(routine) {
      let link = try connect()
      try link.ask(.declare(routine))
      switch try link.answer() {
      case .declared(let declaration):
        guard declaration.isOf(package.schema) else { throw WorkerProcess.Loss.crashed }
        declared[routine] = declaration
        return declaration
      case .refused(let message, let findings):
        throw PlanningError(message.shown, findings: findings.map(\.shown))
      default: throw WorkerProcess.Loss.crashed
      }
    }
  }

  /// A worker that is lost over what it is asked is a finding about the routine.
  @discardableResult
  private func withoutLoss<Result>(
    _ routine: String, _ body: () throws -> Result
  ) throws -> Result {
    do { return try body() } catch let loss as WorkerProcess.Loss {
      end()
      throw PlanningError.unusable(
        routine, finding: loss.finding(file: "routines/\(routine).lua"))
    }
  }

  package func run(
    _ orders: () throws -> RunOrder?, over source: any RecordSource,
    _ body: (RunAnswer) throws -> Void
  ) throws {
    guard let place = source.place else { throw WorkerError.unusable }
    if place != self.place { end() }
    self.place = place
    var sweep = WorkerSweep(try AnswerCheck(source), lost: lost)
    defer { lost = sweep.lost }
    do {
      try sweep.run(orders, scopes: { declared[$0]?.scope }, connect: connect, body)
    } catch {
      // What it was in the middle of is nothing to go on from.
      end()
      throw error
    }
  }

  package func startProfile(of routine: String) throws {
    profiled.insert(routine)
    try withoutLoss(routine) { try link?.ask(.startProfile(routine)) }
  }

  package func profile(of routine: String) throws -> [LuaSample] {
    try withoutLoss(routine) {
      let link = try connect()
      try link.ask(.profile(routine))
      guard case .profile(let samples) = try link.answer(), samples.canBeAdded else {
        throw WorkerError.unusable
      }
      return samples
    }
  }

  /// The worker there is, or a new one.
  private func connect(anew: Bool = false) throws -> WorkerLink {
    if anew { end() }
    if let link { return link }
    let link = try WorkerLink(program, package, limits, at: place)
    for routine in profiled.sorted() { try link.ask(.startProfile(routine)) }
    self.link = link
    return link
  }
}

extension [LuaSample] {
  /// Whether they are no more, and no deeper, than a profile can be.
  fileprivate var canBeAdded: Bool {
    let bounds = 0...(1 << 32)
    return count < 1 << 20
      && allSatisfy {
        bounds.contains($0.steps) && bounds.contains($0.bytes) && $0.frames.count <= Self.deepest
      }
  }

  /// Frames of one sample, as many as are noted at the most.
  private static var deepest: Int { 64 }
}

extension RoutineDeclaration {
  /// Whether what it names is there: a worker may say anything.
  fileprivate func isOf(_ schema: Schema) -> Bool {
    guard title.all.allSatisfy({ CleanText.isClean($0) }), cadence.isPossible(in: schema) else {
      return false
    }
    guard let scope else { return matching.isEmpty }
    guard let type = schema.find(scope.rawValue) else { return false }
    return matching.keys.allSatisfy { name in
      type.field(name) != nil || RegisterFields.isOwnField(name)
    }
  }
}

extension WorkerProgram {
  /// Evaluates the package's Lua for the length of the body; the worker has ended when it returns.
  package func evaluate<Result>(
    _ package: Package, limits: Limits, at place: RegisterPlace?,
    _ body: (any RoutineEvaluator) throws -> Result
  ) throws -> Result {
    let evaluator = WorkerEvaluator(self, package, limits: limits, at: place)
    defer { evaluator.end() }
    return try body(evaluator)
  }
}
