import ArgumentParser
import Domain
import Escaping
import PackageReading
import Packages
import Rendering
import Routines
import Workers

/// The one place that turns an error into text and an exit code.
enum Failure {
  /// Prints the error and returns the exit code.
  static func report(_ error: any Error) -> Int32 {
    switch error {
    case let error as RegisterError:
      say(error.message, error.findings, or: error.asFinding)
      return error.isRefusal ? 1 : 2
    case let error as PackageError:
      say(error.message, error.findings, or: Finding("package.invalid", error.message))
      return error.findings.isEmpty ? 2 : 1
    case let error as PlanningError:
      say(error.message, error.findings, or: Finding("usage", error.message))
      return error.findings.isEmpty ? 2 : 1
    case let error as WorkerError:
      say(error.message, [], or: Finding("sandbox.crashed", error.message))
      return 2
    case let error as UsageError:
      say(error.message, [], or: Finding("usage", error.message))
      return 2
    case let code as ExitCode: return code.rawValue
    default: return reportUsage(error)
    }
  }

  /// Help and version go to standard output, mistakes in usage to standard error.
  private static func reportUsage(_ error: any Error) -> Int32 {
    let text = ParserText.spoken(Rutine.fullMessage(for: error), in: Speech.language)
    guard Rutine.exitCode(for: error) == .success else {
      Output.error(ScreenText(lines: ShortText.of(quoting(text), to: longestUsage) + "\n"))
      return 2
    }
    Output.show(ScreenText(lines: text + "\n"))
    return 0
  }

  private static let longestUsage = 4000

  /// What the parser says, with the arguments that it quotes each on one line and no longer than need be.
  private static func quoting(_ text: String) -> String {
    let arguments = CommandLine.arguments.dropFirst().flatMap { argument in
      [argument] + argument.split(separator: "=", maxSplits: 1).dropFirst().map(String.init)
    }
    return arguments.reduce(text) { text, argument in
      let shown = VisibleText.of(ShortText.of(argument, to: ShortText.longestName))
      return shown == argument ? text : text.replacing(argument, with: shown)
    }
  }

  /// The message and its findings; for a program that asked for JSON, the same as JSON too.
  private static func say(_ message: LocalizedText, _ findings: [Finding], or only: Finding) {
    let short = { (text: String) in ShortText.of(text, to: ShortText.longestMessage) }
    Output.error("rutine: \(short(message[Speech.language]))")
    for finding in findings { Output.error("  \(finding.line(in: Speech.language))") }
    guard CommandLine.arguments.contains("--json") else { return }
    try? Output.json(
      FailureAnswer(short(message[.en]), findings.isEmpty ? [only] : findings))
  }
}

extension RegisterError {
  /// Whether the register was asked for what it does not do, rather than out of reach.
  var isRefusal: Bool {
    switch code {
    case .alreadyApplied, .badPlan, .dataInvalid, .otherRegister, .rule, .stale, .tampered: true
    case .badName, .broken, .busy, .diskFull, .exists, .missing, .newer, .notARegister, .notFound:
      false
    }
  }

  var asFinding: Finding { Finding(code.rawValue, message) }
}

/// Wrong usage that the parser cannot see.
struct UsageError: Error {
  let message: LocalizedText

  init(_ message: String, _ arguments: [String: any MessageArgument] = [:]) {
    self.message = LocalizedText(message: message, arguments)
  }
}
