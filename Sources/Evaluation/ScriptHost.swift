package import Domain
package import Lua
package import LuaValues
package import Sandbox
package import ScriptAPI

/// The host side of a sandbox: registers the API and answers for the session that is running.
package final class ScriptHost: SessionHost {
  private var sandbox: Sandbox?
  private var session: Session?
  private let requests = RequestTable()
  /// Whether the next run begins clean, because the one before grew large.
  private var isClean = false
  /// Whether all do, because what they spend or run is counted.
  private var isCounting = false
  package let api: API
  /// What its runs may spend together: a new one for each sweep over the register.
  package var ledger: RunLedger

  /// The functions are those that its scripts have beside Lua's own.
  package init(
    _ api: API, limits: Limits, functions: [ExposedFunction] = API.functions,
    ledger: RunLedger? = nil, modules: @escaping Sandbox.Modules
  ) {
    self.api = api
    self.ledger = ledger ?? RunLedger(limits: limits)
    // The sandbox is this host's own, and asks only while it runs: to count that costs more than a field.
    let sandbox = Sandbox(limits: limits, modules: modules) { [unowned(unsafe) self] request in
      try self.answer(request)
    }
    self.sandbox = sandbox
    register(functions, in: sandbox.state)
  }

  /// The sandbox's state: it lives as long as this host.
  private var state: LuaState {
    guard let sandbox else { preconditionFailure("rutine bug: a script host without a sandbox") }
    return sandbox.state
  }

  package func load(_ source: String, named name: String) throws -> LuaChunk {
    guard let sandbox else { preconditionFailure("rutine bug: a script host without a sandbox") }
    return try sandbox.load(source, named: name)
  }

  /// Runs the chunk anew, then the function it returned, as one run within the limits.
  ///
  /// - Throws: `StartAnew` too.
  package func run(
    _ chunk: LuaChunk, _ session: Session, on record: RecordKey?
  ) throws {
    try asRun(session, seed: Digest.number(session.names.seed)) {
      try state.evaluateAnew(chunk)
      let run = session.single("run")
      let arguments = try record.map { [try session.record($0), run] } ?? [run]
      _ = try state.call("run", arguments)
    }
  }

  /// Runs a rule's chunk anew, then its check: what is wrong with the record, or null.
  ///
  /// - Throws: `StartAnew` too.
  package func check(
    _ chunk: LuaChunk, _ session: Session, _ transition: Transition
  ) throws -> LocalizedText? {
    try asRun(session, forRules: true) {
      try state.evaluateAnew(chunk)
      let before = transition.before.map { session.earlier($0) } ?? .nil
      let record = try session.record(transition.after.key)
      let answer = try state.call("check", [record, session.single("run"), before])
      if answer == .nil || answer == .boolean(false) { return nil }
      guard let text = session.text(answer) else {
        throw LuaRefusal.invalid(
          "a rule's check gives nil when all is well, else a text or a table with nb, nn and en")
      }
      return text
    }
  }

  /// Runs a rule's chunk alone, for what it declares.
  package func ruleDeclaration(
    of chunk: LuaChunk, _ session: Session
  ) throws -> RuleDeclaration {
    try startingAnew {
      try asRun(session, forRules: true) {
        guard case .table(let table) = try state.evaluate(chunk) else {
          throw LuaRefusal.invalid("the file must return rule { ... }")
        }
        return try RuleDeclaration(table, session: session)
      }
    }
  }

  /// Runs a file of tests, whose functions go to the session's bench.
  package func runTests(_ chunk: LuaChunk, _ session: Session) throws {
    try asRun(session, mustBeClean: true) { try state.evaluateAnew(chunk) }
  }

  /// Runs the chunk alone, for what it declares.
  package func declaration(of chunk: LuaChunk, _ session: Session) throws -> RoutineDeclaration {
    try startingAnew {
      try asRun(session) {
        guard case .table(let table) = try state.evaluate(chunk) else {
          throw LuaRefusal.invalid("the file must return routine { ... }")
        }
        return try RoutineDeclaration(table, session: session)
      }
    }
  }

  /// Does it once more where its run must begin anew; the body finds nothing of the first time.
  func startingAnew<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch is StartAnew { return try body() }
  }

  /// Evaluates a chunk and what it gives, as one run that the ledger is told of.
  ///
  /// A run that grows large and did not begin clean comes to nothing: the next one begins clean.
  private func asRun<Result>(
    _ session: Session, seed: UInt64 = 0, forRules: Bool = false, mustBeClean: Bool = false,
    _ body: () throws -> Result
  ) throws -> Result {
    try ledger.requireRoom()
    self.session = session
    session.beginRun()
    var isStopped = false
    let wasClean = isClean || isCounting || mustBeClean
    defer {
      self.session = nil
      isClean = state.wasLarge
      if isClean && !wasClean {
        ledger.add(seconds: state.spent.seconds)
      } else {
        ledger.add(state.spent, isStopped: isStopped)
      }
    }
    do {
      try sandbox?.begin(seed: seed, forRules: forRules, isClean: wasClean)
      let result = try body()
      if let refusal = session.refusal { throw refusal }
      return result
    } catch let failure as LuaFailure {
      if state.wasLarge && !wasClean { throw StartAnew() }
      isStopped = failure.isLimit
      throw failure
    }
  }

  /// Notes from now on what is spent, and where.
  package func startProfile() {
    isCounting = true
    state.startProfile()
  }

  /// What was spent, and where.
  package var profile: [LuaSample] { state.profile }

  /// Notes from now on how often lines are run.
  package func coverLines() {
    isCounting = true
    state.coverLines()
  }

  /// How often those lines were run, by file.
  package func covered(among lines: [String: Set<Int>]) -> [String: [Int: Int]] {
    state.covered(among: lines)
  }

  /// Everything that a routine can reach, each with its kind.
  package func reach() throws -> LuaValue { try state.reach() }

  /// The line of the routine itself, also when a module of lib/ makes the call for it.
  ///
  /// In a test file it is the test's.
  package func currentLine(preferring folder: String) -> (file: String, line: Int) {
    state.currentLine(preferring: folder)
  }

  /// Charges the script that is calling.
  package func pay(steps: Int, bytes: Int) { state.charge(steps: steps, bytes: bytes) }

  private func register(_ functions: [ExposedFunction], in state: LuaState) {
    for type in api.types {
      let id = state.addType(type.name, isPlainValue: type.isPlainValue)
      for field in type.fields {
        state.addField(field.name, to: id, member: requests.add(field))
      }
      for method in type.methods {
        state.addMethod(method.name, to: id, member: requests.add(method))
      }
    }
    for function in functions where function.isName {
      state.addText(function.name, function.name)
    }
    for function in functions where !function.isName {
      state.addFunction(
        function.name, member: requests.add(function), isDeclaration: function.isDeclaration)
    }
  }

  private func answer(_ request: LuaRequest) throws -> LuaValue {
    guard let session else {
      throw LuaRefusal.invalid("the host is not available here")
    }
    return try requests.answer(request, session)
  }
}

/// The run grew large beside what others left: `startingAnew` does it once more, clean.
package struct StartAnew: Error {}
