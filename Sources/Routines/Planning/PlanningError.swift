package import Domain
import LuaSyntax
import LuaValues
package import Packages
import Sandbox
package import ScriptAPI

/// A routine that cannot be run.
package struct PlanningError: Error, Sendable, Equatable {
  package let message: LocalizedText
  package let findings: [Finding]

  package init(_ message: LocalizedText, findings: [Finding] = []) {
    self.message = message
    self.findings = findings
  }

  package static func unknownRoutine(_ name: String, in package: Package) -> PlanningError {
    let about: [String: any MessageArgument] = [
      "package": package.manifest.id, "name": name,
      "known": package.routines.joined(separator: ", "),
      "hint": NearestName.spokenHint(name, among: package.routines),
    ]
    let message = package.routines.isEmpty ? "error.no_routine_at_all" : "error.no_routine"
    return PlanningError(LocalizedText(message: message, about))
  }

  static func fieldsNotAdopted(_ fields: [CustomField]) -> PlanningError {
    PlanningError(
      LocalizedText(
        message: "error.fields_not_adopted",
        ["count": fields.count, "fields": fields.map(\.path).joined(separator: ", ")]))
  }

  package static func unusable(_ routine: String, finding: Finding) -> PlanningError {
    PlanningError(
      LocalizedText(message: "error.routine_unusable", ["routine": routine]), findings: [finding])
  }

  static func noRecord(_ key: RecordKey, in schema: Schema) -> PlanningError {
    PlanningError(LocalizedText(message: "error.no_record", ["record": schema.spoken(key)]))
  }

  static func noScope(_ routine: String) -> PlanningError {
    PlanningError(LocalizedText(message: "error.no_scope", ["routine": routine]))
  }
}

extension Finding {
  /// Nothing more of a run was done.
  package static let runStopped = "limit.run"

  /// What stopped a script, as a finding.
  ///
  /// An error that is not the script's is thrown on.
  package init(
    stopping error: any Error, file: String, about key: RecordKey? = nil, in session: Session? = nil
  ) throws {
    switch error {
    case let failure as LuaFailure:
      let place = Location(
        file: failure.file.isEmpty ? file : failure.file,
        line: failure.line > 0 ? failure.line : nil)
      let atHand = session.map(failure.atHand) ?? ""
      self.init(
        failure.findingCode, .joined([failure.explanation, LocalizedText(atHand)]), at: place,
        about: key)
    case let mistake as SyntaxMistake:
      let place = Location(file: file, line: mistake.at.line, column: mistake.at.column)
      self.init("lua.syntax", mistake.message, at: place, about: key)
    case let stop as RunStop:
      self.init(Self.runStopped, stop.reason.explanation, at: Location(file: file), about: key)
    case let refusal as LuaRefusal:
      self.init(refusal.code, refusal.message, at: Location(file: file), about: key)
    default: throw error
    }
  }
}

extension RunStop.Reason {
  fileprivate var explanation: LocalizedText {
    switch self {
    case .failures(let count): LocalizedText(message: "stopped.run.failures", ["count": count])
    case .instructions: LocalizedText(message: "stopped.run.instructions")
    case .time: LocalizedText(message: "stopped.run.time")
    case .memory: LocalizedText(message: "stopped.run.memory")
    }
  }
}

extension LuaFailure {
  fileprivate var findingCode: String {
    switch cause {
    case .syntax: "lua.syntax"
    case .runtime: code ?? "lua.error"
    case .instructions: "limit.instructions"
    case .memory: "limit.memory"
    case .time: "limit.time"
    }
  }

  fileprivate var explanation: LocalizedText {
    switch cause {
    case .instructions: LocalizedText(message: "stopped.instructions")
    case .memory: LocalizedText(message: "stopped.memory")
    case .time: LocalizedText(message: "stopped.time")
    case .syntax: LocalizedText(message)
    case .runtime: LocalizedText(message + callers)
    }
  }

  /// "; at hand: client = client c-001, last = nil".
  fileprivate func atHand(in session: Session) -> String {
    // What the host refuses it names itself, but for a value that came from somewhere.
    guard cause == .runtime, code == nil || code == "value.invalid" else { return "" }
    let shown = locals.filter { $0.name != "run" }.prefix(12).map { local in
      "\(local.name) = \(session.masked(local.kind))"
    }
    return shown.isEmpty ? "" : "; at hand: \(shown.joined(separator: ", "))"
  }

  /// The frames behind the line itself.
  private var callers: String {
    let rest = traceback.dropFirst().prefix(8)
    return rest.isEmpty ? "" : " (called from \(rest.joined(separator: ", ")))"
  }
}
