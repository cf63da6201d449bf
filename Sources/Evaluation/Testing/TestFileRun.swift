import Domain
import LuaValues
import Packages
import Routines
import Sandbox
import ScriptAPI

/// One file of tests as it runs.
final class TestFileRun {
  private let order: TestOrder
  private let package: Package
  /// Seconds, counted from anywhere.
  private let clock: () -> Double
  private let evaluator: InProcess
  private let ledger = RunLedger(limits: TestFileRun.limits)
  private var cases: [TestReport.Case] = []
  private var letters: [String: String] = [:]
  private var planners: [String: Planner] = [:]
  /// The last register, for the next case that wants the same: planning writes nothing.
  private var last: (contents: TestCase.Contents, source: CaseRegister)?

  init(_ order: TestOrder, of package: Package, _ api: API, clock: @escaping () -> Double) {
    self.order = order
    self.package = package
    self.clock = clock
    evaluator = InProcess(package, api: api, covering: order.isCovering)
  }

  /// More than a routine may use: a file runs many cases.
  private static var limits: Limits {
    var limits = Limits()
    limits.instructions = 100_000_000
    limits.memory = 256 << 20
    return limits
  }

  func run() -> TestReport.File {
    var problem: Finding?
    do {
      try runFile()
    } catch {
      problem =
        (try? Finding(stopping: error, file: order.path)) ?? Finding("test.stopped", "\(error)")
    }
    return TestReport.File(
      path: order.path, cases: cases, problem: problem, letters: letters, covered: covered,
      steps: Int64(ledger.spent.steps))
  }

  private var covered: [String: [Int: Int]] {
    order.isCovering ? evaluator.covered(among: Coverage.lines(of: package)) : [:]
  }

  private func runFile() throws {
    let host = ScriptHost(
      evaluator.api, limits: Self.limits, functions: API.testFunctions, ledger: ledger,
      modules: package.anyModule)
    let bench = TestBench()
    let session = Session(
      draft: Draft(over: EmptySource(package)), today: Day(number: 0), terms: .none,
      host: host, bench: bench)
    bench.check = { try self.check($0, $1, $2, session) }
    bench.propose = { try self.propose($0, session) }
    bench.letter = { [package] in package.tests[GoldenLetter.path(of: $0)] }
    bench.onLetter = { self.letters[$0] = $1 }
    bench.expect = {
      self.add($1, $2, failure: $0 ? [] : ["it does not hold"])
      // What the report keeps of it.
      session.pay(steps: 200, bytes: 300 + $1.utf8.count)
    }
    let chunk = try host.load(package.tests[order.path] ?? "", named: order.path)
    try host.runTests(chunk, session)
  }

  private func check(
    _ name: String, _ table: LuaTable, _ place: Location, _ session: Session
  ) throws {
    guard isWanted(name) else { return }
    let start = clock()
    var failure: [String]
    do {
      let run = try TestCase(table, session)
      let plan = try plan(for: run, session)
      failure = try Expectation(table, plan, session).difference
    } catch let refusal as LuaRefusal {
      failure = [refusal.message]
    } catch let error as PlanningError {
      failure = [error.message[.en]] + error.findings.map(\.line)
    } catch let error as RegisterError {
      failure = [error.message[.en]] + error.findings.map(\.line)
    }
    add(name, place, failure: failure, since: start)
    session.pay(steps: 200, bytes: 300 + failure.reduce(name.utf8.count) { $0 + $1.utf8.count })
  }

  private func propose(_ table: LuaTable, _ session: Session) throws -> LuaValue {
    do {
      let run = try TestCase(table, session)
      let (plan, planner) = (try plan(for: run, session), try planner(run.routine))
      return try PlanTable(plan, planner.declaration, session).value
    } catch let error as PlanningError {
      throw LuaRefusal(code: "test.invalid", message: error.message[.en])
    } catch let error as RegisterError {
      let all = [error.message[.en]] + error.findings.map(\.line)
      throw LuaRefusal(code: "test.invalid", message: all.joined(separator: "; "))
    }
  }

  private func add(_ name: String, _ place: Location, failure: [String], since start: Double? = nil)
  {
    guard isWanted(name) else { return }
    cases.append(
      TestReport.Case(
        name: name, at: place, failure: failure, seconds: start.map { clock() - $0 } ?? 0))
  }

  private func isWanted(_ name: String) -> Bool { order.filter.map(name.contains) ?? true }

  /// What planning spends is the file's own.
  private func plan(for run: TestCase, _ session: Session) throws -> Plan {
    evaluator.ledger = RunLedger()
    defer { session.pay(steps: evaluator.ledger.spent.steps) }
    let planner = try planner(run.routine)
    let source = try source(run.contents(planner.name, planner.declaration.scope), session)
    return
      try planner
      .plan(over: source, revision: 1, asOf: run.asOf, record: run.record)
  }

  private func source(
    _ contents: TestCase.Contents, _ session: Session
  ) throws -> CaseRegister {
    if let last, last.contents == contents { return last.source }
    session.pay(steps: 5000 + 500 * contents.changes.count)
    let source = try contents.source(for: package)
    last = (contents, source)
    return source
  }

  private func planner(_ routine: String) throws -> Planner {
    if let known = planners[routine] { return known }
    let planner = try Planner(package, routine: routine, evaluator: evaluator)
    planners[routine] = planner
    return planner
  }
}

extension Package {
  /// A module of lib/.
  func module(_ request: ModuleRequest) throws -> (file: String, source: String) {
    let found = module(
      request.name, requiredBy: request.requiredBy, forRules: request.isForRules)
    if let found { return found }
    throw noModule(request.name, in: "lib/")
  }

  /// A module of lib/, or of tests/lib/.
  fileprivate func anyModule(_ request: ModuleRequest) throws -> (file: String, source: String) {
    let found = module(request.name, requiredBy: request.requiredBy) ?? testModule(request.name)
    if let found { return found }
    throw noModule(request.name, in: "lib/ or tests/lib/")
  }

  private func noModule(_ name: String, in folders: String) -> LuaRefusal {
    LuaRefusal(
      code: "sandbox.denied",
      message: "there is no module '\(name)' in \(folders)\(NearestName.hint(name, among: modules))"
    )
  }
}
