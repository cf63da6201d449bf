import ArgumentParser
import Domain
import Foundation
import Packages
import Routines

/// The one place that turns an error into text and an exit code.
enum Failure {
  /// Prints the error and returns the exit code.
  static func report(_ error: any Error) -> Int32 {
    switch error {
    case let error as RegisterError:
      say(error.message, error.findings)
      return isRefusal(error.code) ? 1 : 2
    case let error as PackageError:
      say(error.message, error.findings)
      return error.findings.isEmpty ? 2 : 1
    case let error as PlanningError:
      say(error.message, error.findings)
      return error.findings.isEmpty ? 2 : 1
    case let error as UsageError:
      say(error.message, [])
      return 2
    case let code as ExitCode: return code.rawValue
    case let error as CocoaError: return reportFile(error)
    default: return reportUsage(error)
    }
  }

  private static func isRefusal(_ code: RegisterError.Code) -> Bool {
    switch code {
    case .alreadyApplied, .dataInvalid, .rule, .stale, .tampered: true
    case .broken, .busy, .diskFull, .exists, .missing, .newer, .notARegister, .notFound: false
    }
  }

  private static func reportFile(_ error: CocoaError) -> Int32 {
    let name = error.filePath.map { "'\($0)'" } ?? "the file"
    switch error.code {
    case .fileReadNoSuchFile, .fileNoSuchFile: say("there is no file \(name)", [])
    case .fileWriteOutOfSpace: say("the disk is full; \(name) was not written", [])
    default: say("\(name) cannot be read or written; check its name and permissions", [])
    }
    return 2
  }

  /// Help and version go to standard output, mistakes in usage to standard error.
  private static func reportUsage(_ error: any Error) -> Int32 {
    let text = Rutine.fullMessage(for: error)
    guard Rutine.exitCode(for: error) == .success else {
      Output.error(text)
      return 2
    }
    Output.line(text)
    return 0
  }

  private static func say(_ message: String, _ findings: [Finding]) {
    Output.error("rutine: \(message)")
    for finding in findings { Output.error("  \(finding.line)") }
  }
}

/// Wrong usage that the parser cannot see.
struct UsageError: Error {
  let message: String
}

extension Finding {
  /// "routines/a.lua:4: what is wrong [code]", for the person at the terminal.
  var line: String {
    (at.map { "\($0): " } ?? "") + message[.en] + " [\(code)]"
  }
}
