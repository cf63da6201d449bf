import ArgumentParser
import Casework
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
  static func report(_ error: any Error, in context: CommandContext) -> Int32 {
    let say = { (message: LocalizedText, findings: [Finding], only: Finding) in
      Self.say(message, findings, or: only, in: context)
    }
    switch error {
    case let error as RegisterError:
      say(error.message, error.findings, error.asFinding)
      return error.isRefusal ? 1 : 2
    case let error as PackageError:
      say(error.message, error.findings, Finding("package.invalid", error.message))
      return error.findings.isEmpty ? 2 : 1
    case let error as PlanningError:
      say(error.message, error.findings, Finding("usage", error.message))
      return error.findings.isEmpty ? 2 : 1
    case let error as WorkerError:
      say(error.message, [], Finding("sandbox.crashed", error.message))
      return 2
    case let error as UsageError:
      say(error.message, [], Finding("usage", error.message))
      return 2
    case let code as ExitCode: return code.rawValue
    default: return reportUsage(error, in: context)
    }
  }

  /// Help and version go to standard output, mistakes in usage to standard error.
  private static func reportUsage(_ error: any Error, in context: CommandContext) -> Int32 {
    let said = Speech.$context.withValue(context) { Rutine.fullMessage(for: error) }
    let text = ParserText.spoken(said, in: context.language)
    guard Rutine.exitCode(for: error) == .success else {
      Output.error(
        ScreenText(lines: ShortText.of(quoting(text, context.arguments), to: longestUsage) + "\n"))
      return 2
    }
    Output.show(ScreenText(lines: text + "\n"))
    return 0
  }

  private static let longestUsage = 4000

  /// What the parser says, with the arguments that it quotes each on one line and no longer than need be.
  private static func quoting(_ text: String, _ arguments: [String]) -> String {
    let quoted = arguments.flatMap { argument in
      [argument] + argument.split(separator: "=", maxSplits: 1).dropFirst().map(String.init)
    }
    return quoted.reduce(text) { text, argument in
      let shown = VisibleText.of(ShortText.of(argument, to: ShortText.longestName))
      return shown == argument ? text : text.replacing(argument, with: shown)
    }
  }

  /// The message and its findings; for a program that asked for JSON, the same as JSON too.
  private static func say(
    _ message: LocalizedText, _ findings: [Finding], or only: Finding, in context: CommandContext
  ) {
    let short = { (text: String) in ShortText.of(text, to: ShortText.longestMessage) }
    Output.error("rutine: \(short(message[context.language]))")
    for finding in findings { Output.error("  \(finding.line(in: context.language))") }
    guard context.wantsJSON else { return }
    try? Output.json(
      FailureAnswer(short(message[.en]), findings.isEmpty ? [only] : findings))
  }
}
