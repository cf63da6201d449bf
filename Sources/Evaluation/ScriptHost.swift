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
  private var typeIDs: [String: LuaTypeID] = [:]
  private var typeNames: [LuaTypeID: String] = [:]

  /// The functions are those that its scripts have beside Lua's own.
  package init(
    limits: Limits, functions: [ExposedFunction] = API.functions,
    modules: @escaping Sandbox.Modules
  ) {
    let sandbox = Sandbox(limits: limits, modules: modules) { [unowned self] request in
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
    try state.load(source, named: name)
  }

  /// Runs the chunk anew, then the function it returned, as one run within the limits.
  package func run(
    _ chunk: LuaChunk, _ session: Session, on record: RecordKey?
  ) throws {
    self.session = session
    defer { self.session = nil }
    try sandbox?.begin(seed: UInt64(Digest.hex(session.terms.seed).prefix(16), radix: 16) ?? 0)
    _ = try state.evaluate(chunk)
    let run = session.single("run")
    let arguments = try record.map { [try session.record($0), run] } ?? [run]
    _ = try state.call("run", arguments)
  }

  /// Runs a rule's chunk anew, then its check: what is wrong with the record, or null.
  package func check(
    _ chunk: LuaChunk, _ session: Session, _ transition: Transition
  ) throws -> LocalizedText? {
    self.session = session
    defer { self.session = nil }
    try sandbox?.begin(seed: 0)
    _ = try state.evaluate(chunk)
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

  /// Runs a rule's chunk alone, for what it declares.
  package func ruleDeclaration(
    of chunk: LuaChunk, _ session: Session
  ) throws -> RuleDeclaration {
    self.session = session
    defer { self.session = nil }
    try sandbox?.begin(seed: 0)
    guard case .table(let table) = try state.evaluate(chunk) else {
      throw LuaRefusal.invalid("the file must return rule { ... }")
    }
    return try RuleDeclaration(table, session: session)
  }

  /// Runs a file of tests, whose functions go to the session's bench.
  package func runTests(_ chunk: LuaChunk, _ session: Session) throws {
    self.session = session
    defer { self.session = nil }
    try sandbox?.begin(seed: 0)
    _ = try state.evaluate(chunk)
  }

  /// Runs the chunk alone, for what it declares.
  package func declaration(of chunk: LuaChunk, _ session: Session) throws -> RoutineDeclaration {
    self.session = session
    defer { self.session = nil }
    try sandbox?.begin(seed: 0)
    guard case .table(let table) = try state.evaluate(chunk) else {
      throw LuaRefusal.invalid("the file must return routine { ... }")
    }
    return try RoutineDeclaration(table, session: session)
  }

  /// Notes from now on what is spent, and where.
  package func startProfile() { state.startProfile() }

  /// What was spent, and where.
  package var profile: [LuaSample] { state.profile }

  /// Notes from now on how often lines are run.
  package func coverLines() { state.coverLines() }

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

  package func id(of name: String) -> LuaTypeID {
    guard let id = typeIDs[name] else {
      preconditionFailure("rutine bug: type '\(name)' is not registered")
    }
    return id
  }

  package func name(of id: LuaTypeID) -> String { typeNames[id] ?? "record" }

  private func register(_ functions: [ExposedFunction], in state: LuaState) {
    for type in API.types {
      let id = state.addType(type.name, isPlainValue: type.isPlainValue)
      typeIDs[type.name] = id
      typeNames[id] = type.name
      for field in type.fields {
        state.addField(field.name, to: id, member: requests.add(field))
      }
      for method in type.methods {
        state.addMethod(method.name, to: id, member: requests.add(method))
      }
    }
    for function in functions {
      state.addFunction(function.name, member: requests.add(function))
    }
  }

  private func answer(_ request: LuaRequest) throws -> LuaValue {
    guard let session else {
      throw LuaRefusal.invalid("the host is not available here")
    }
    return try requests.answer(request, session)
  }
}
