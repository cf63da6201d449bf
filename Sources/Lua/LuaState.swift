import CLua
package import LuaValues

/// One Lua state: made, used and closed by one owner, on one thread.
///
/// A new state can do nothing. What a script may reach is granted by name before the first run.
package final class LuaState {
  package typealias Host = (LuaRequest) throws -> LuaValue

  private let handle: OpaquePointer
  private let desk: HostDesk
  private let transfer = ValueTransfer()

  /// Opens a state whose scripts see the named built-ins and whose requests the host answers.
  package init(granting names: [String], host: @escaping Host) {
    desk = HostDesk(host: host)
    let context = Unmanaged.passUnretained(desk).toOpaque()
    guard let handle = clua_open(answerRequest, context) else {
      preconditionFailure("rutine bug: no memory for a Lua state")
    }
    self.handle = handle
    for name in names where !clua_grant(handle, name) {
      preconditionFailure("rutine bug: there is no built-in '\(name)' to grant")
    }
  }

  deinit {
    clua_close(handle)
  }

  /// Every built-in that can be granted.
  package static var builtins: [String] {
    var names: [String] = []
    while let name = clua_builtin(Int32(names.count)) { names.append(String(cString: name)) }
    return names
  }

  /// Registers an object type; a plain value (a day) outlives its run, a record does not.
  package func addType(_ name: String, isPlainValue: Bool) -> LuaTypeID {
    LuaTypeID(rawValue: clua_add_type(handle, name, isPlainValue))
  }

  package func addField(_ name: String, to type: LuaTypeID, member: Int32) {
    clua_add_field(handle, type.rawValue, name, member)
  }

  package func addMethod(_ name: String, to type: LuaTypeID, member: Int32) {
    clua_add_method(handle, type.rawValue, name, member)
  }

  /// A text that stands under the name.
  package func addText(_ name: String, _ text: String) { clua_add_text(handle, name, text) }

  /// One that gives back what a file declares is answered by the host only where that is looked at.
  package func addFunction(_ name: String, member: Int32, isDeclaration: Bool = false) {
    clua_add_function(handle, name, member, isDeclaration)
  }

  /// Starts a run: limits anew, records of earlier runs stale, modules unloaded.
  package func begin(_ budget: LuaBudget) throws {
    let began = clua_begin(
      handle,
      clua_budget(
        instructions: budget.instructions, memory: budget.memory, seed: budget.seed,
        seconds: budget.seconds, clean: budget.isClean, stop_at: budget.fault?.stop ?? 0,
        refuse_at: budget.fault?.refusal ?? 0))
    guard began else { throw LuaFailure(clua_last_failure(handle)) }
  }

  /// Whether the run that was begun last grew large: if it did not begin clean it was stopped for that.
  package var wasLarge: Bool { clua_was_large(handle) }

  /// Compiles source text under a file name; throws a failure with the line of the mistake.
  package func load(_ source: String, named name: String) throws -> LuaChunk {
    var source = source
    let number = source.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        text.baseAddress.map { clua_load(handle, name, $0, text.count) }
          ?? clua_load(handle, name, "", 0)
      }
    }
    guard number > 0 else { throw LuaFailure(clua_last_failure(handle)) }
    return LuaChunk(number: number)
  }

  /// Runs a chunk, keeps the value it returns for calls, and copies it.
  package func evaluate(_ chunk: LuaChunk) throws -> LuaValue {
    var result = clua_value()
    return try finish(clua_evaluate(handle, chunk.number, &result), result)
  }

  /// Runs a chunk whose value was looked at before, and keeps the new one for calls.
  package func evaluateAnew(_ chunk: LuaChunk) throws {
    _ = try finish(clua_evaluate(handle, chunk.number, nil), clua_value())
  }

  /// Calls a function of the kept value.
  package func call(_ field: String, _ arguments: [LuaValue]) throws -> LuaValue {
    transfer.reset()
    let prepared = arguments.map(transfer.prepare)
    var result = clua_value()
    let succeeded = prepared.withUnsafeBufferPointer { values in
      values.baseAddress.map { clua_call(handle, field, $0, values.count, &result) }
        ?? false
    }
    return try finish(succeeded, result)
  }

  private func finish(_ succeeded: Bool, _ result: clua_value) throws -> LuaValue {
    if let error = desk.takeBreakdown() { throw error }
    guard succeeded else { throw LuaFailure(clua_last_failure(handle)) }
    return LuaValue(copying: result)
  }

  /// The file and line that is calling the host: innermost in the folder, else innermost of all.
  package func currentLine(preferring folder: String) -> (file: String, line: Int) {
    withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>.self, capacity: 1) { file in
      guard let place = file.baseAddress else { return ("", 0) }
      let line = clua_current_line(handle, folder, place)
      return (String(cString: place.pointee), Int(line))
    }
  }

  /// Charges the running script for work that the host does and for what it keeps of it.
  package func charge(steps: Int, bytes: Int) {
    clua_charge_host(handle, Int64(steps), bytes)
  }

  /// What the run that was begun last has spent.
  package var spent: LuaSpending {
    LuaSpending(steps: Int(clua_steps_spent(handle)), seconds: clua_seconds_spent(handle))
  }

  /// Notes from now on how often lines are run.
  package func coverLines() { clua_cover_lines(handle) }

  /// How often those lines were run, by file.
  package func covered(among lines: [String: Set<Int>]) -> [String: [Int: Int]] {
    var covered: [String: [Int: Int]] = [:]
    var index: Int32 = 0
    while let name = clua_covered_file(handle, index) {
      let file = String(cString: name)
      for line in lines[file] ?? [] {
        covered[file, default: [:]][line] = Int(clua_covered_count(handle, index, Int32(line)))
      }
      index += 1
    }
    return covered
  }

  /// Notes from now on what is spent, and where.
  package func startProfile() { clua_profile_start(handle) }

  /// What was spent, and where.
  package var profile: [LuaSample] {
    var length = 0
    let text = clua_profile_text(handle, &length)
    let bytes = UnsafeRawBufferPointer(start: text, count: length)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap(LuaSample.init)
  }

  /// Bytes in use, garbage included.
  package var memoryInUse: Int { clua_memory_in_use(handle) }

  /// Frees what no script can reach any more.
  package func collectGarbage() { clua_collect(handle) }

  /// Everything that a script of this state can reach, locked or not: its name to its kind.
  package func reach() throws -> LuaValue {
    var result = clua_value()
    return try finish(clua_reach(handle, &result), result)
  }

  /// Calls every function that a script can reach, and those that they return.
  ///
  /// Gives names to "paid", or to "free" when a call took nothing from the budget.
  package func priceList() throws -> LuaValue {
    var result = clua_value()
    return try finish(clua_price_list(handle, &result), result)
  }
}

/// A compiled chunk of one state.
package struct LuaChunk {
  fileprivate let number: Int32
}
