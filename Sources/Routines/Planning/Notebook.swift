package import Domain
import LuaSyntax
package import Packages

/// Lua that is tried line by line: every line sees the locals and proposals of those before it.
///
/// Each evaluation runs all lines anew as one routine. Nothing is kept between them, so that taking
/// back a line takes back all that it did.
package struct Notebook {
  package enum Answer: Equatable {
    /// More lines are needed before it is Lua.
    case incomplete
    /// What the text logged, and what it came to.
    case lines([String])
    case failed([Finding])
  }

  private static let routine = "notebook"
  private let package: Package
  private let evaluators: Evaluators
  private let record: RecordKey?
  private var lines: [String] = []
  /// Log lines that the lines so far have written.
  private var logged = 0

  /// Makes an evaluator of a package over a state of the register, for the length of the body.
  package typealias Evaluators = (
    Package, any RecordSource, (any RoutineEvaluator) throws -> Plan
  ) throws -> Plan

  /// On a record, `it` is the record.
  package init(
    _ package: Package, on record: RecordKey? = nil, evaluators: @escaping Evaluators
  ) {
    self.package = package
    self.evaluators = evaluators
    self.record = record
  }

  /// Takes back the last line, and all that it did.
  package mutating func undo(
    over source: any RecordSource, revision: Int, asOf day: Day
  ) throws {
    _ = lines.popLast()
    logged = try plan(over: source, revision: revision, asOf: day).log.count
  }

  /// The plan of all lines so far.
  package func plan(
    over source: any RecordSource, revision: Int, asOf day: Day
  ) throws -> Plan {
    try plan(lines, over: source, revision: revision, asOf: day)
  }

  /// Adds the text, unless something is wrong with it.
  package mutating func add(
    _ text: String, over source: any RecordSource, revision: Int, asOf day: Day
  ) throws -> Answer {
    let isExpression = Self.isLua("return \(text)")
    if !isExpression, let mistake = Self.mistake(in: text) {
      let isUnfinished = [mistake, Self.mistake(in: "return \(text)")].contains {
        $0?.message.contains("the end of the file") == true
      }
      return isUnfinished ? .incomplete : .failed([Finding("lua.syntax", mistake.message)])
    }
    let last = isExpression ? "run:log(show((\(text))))" : text
    let made = try plan(lines + [last], over: source, revision: revision, asOf: day)
    let errors = made.findings.filter { $0.code != "routine.note" && $0.severity == .error }
    guard errors.isEmpty else { return .failed(errors) }
    // An expression that is no call has done nothing, and cannot stand alone.
    let said = made.log.dropFirst(logged).map { $0.text[.en] }
    if Self.isLua(text) {
      lines.append(text)
      logged = made.log.count - (isExpression ? 1 : 0)
    }
    return .lines(said)
  }

  private func plan(
    _ lines: [String], over source: any RecordSource, revision: Int, asOf day: Day
  ) throws -> Plan {
    let parameters = record == nil ? "run" : "it, run"
    let text = """
      \(Self.prelude) return routine { title = "notebook", \
      scope = "\(record?.type.rawValue ?? "municipality")", run = function(\(parameters))
      \(lines.joined(separator: "\n"))
      end }
      """
    let package = package.adding(["routines/\(Self.routine).lua": text])
    return try evaluators(package, source) { evaluator in
      try Planner(package, routine: Self.routine, evaluator: evaluator)
        .plan(over: source, revision: revision, asOf: day, record: record?.id)
    }
  }

  private static func isLua(_ text: String) -> Bool { mistake(in: text) == nil }

  private static func mistake(in text: String) -> SyntaxMistake? {
    do {
      _ = try Parser.parse(text)
      return nil
    } catch {
      return error as? SyntaxMistake
    }
  }

  /// Shows a value: records by their ids, collections and tables by their first elements.
  private static let prelude =
    """
    local function show(value, depth) depth = depth or 0 \
    if type(value) == "string" then return '"' .. value .. '"' end \
    local parts = {} \
    if type(value) == "table" then if depth > 2 then return "{ ... }" end \
    for key, one in pairs(value) do \
    if #parts == 20 then parts[21] = "..." break end \
    local name = type(key) == "number" and "" or tostring(key) .. " = " \
    parts[#parts + 1] = name .. show(one, depth + 1) end \
    return "{ " .. table.concat(parts, ", ") .. " }" end \
    local fine, count = pcall(function() return #value end) \
    if not fine then return tostring(value) end \
    for one in value do if #parts == 10 then break end parts[#parts + 1] = tostring(one) end \
    return count .. ": " .. table.concat(parts, ", ") .. (count > 10 and ", ..." or "") end
    """
}
