import ArgumentParser
import Domain
import Foundation
import PackageReading
import Packages
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
      Output.error(text)
      return 2
    }
    Output.line(text)
    return 0
  }

  /// The message and its findings; for a program that asked for JSON, the same as JSON too.
  private static func say(_ message: LocalizedText, _ findings: [Finding], or only: Finding) {
    Output.error("rutine: \(message[Speech.language])")
    for finding in findings { Output.error("  \(finding.line(in: Speech.language))") }
    guard CommandLine.arguments.contains("--json") else { return }
    let answer = FailureAnswer(message[.en], findings.isEmpty ? [only] : findings)
    if let data = try? CanonicalJSON.data(answer, pretty: true) {
      Output.line(String(decoding: data, as: UTF8.self))
    }
  }
}

extension RegisterError {
  /// Whether the register was asked for what it does not do, rather than out of reach.
  var isRefusal: Bool {
    switch code {
    case .alreadyApplied, .badPlan, .dataInvalid, .otherRegister, .rule, .stale, .tampered: true
    case .broken, .busy, .diskFull, .exists, .missing, .newer, .notARegister, .notFound: false
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
