import Casework
public import Domain
import PackageReading
import Routines
import Workers

/// Why something was not done: the one error that this library throws.
public struct Refusal: Error, Sendable, Equatable {
  /// What kind it is, as in `--json` of the program: `rule.one_case_owner`, `plan.stale`, `register.busy`.
  ///
  /// Codes are never renamed.
  public let code: String
  /// What happened, for people.
  public let message: LocalizedText
  /// What is wrong, one by one, where there is more than one thing to say.
  public let findings: [Finding]

  init(_ code: String, _ message: LocalizedText, _ findings: [Finding] = []) {
    self.code = code
    self.message = message
    self.findings = findings
  }

  /// What the body throws, as a refusal.
  static func translating<Result>(_ body: () throws -> Result) throws(Refusal) -> Result {
    do { return try body() } catch { throw Refusal(error) }
  }

  /// What is kept in the register's books is a line that can be read there.
  static func requireLine(_ text: String, most: Int = 200) throws(Refusal) {
    guard (1...most).contains(text.utf8.count), CleanText.isClean(text, inLines: false) else {
      throw Refusal("usage", LocalizedText(message: "error.no_line", ["most": most]))
    }
  }

  static let needsMore = Refusal(
    "usage", LocalizedText(message: "error.takes_more"))

  private init(_ error: any Error) {
    switch error {
    case let error as Refusal: self = error
    case let error as RegisterError:
      let rule = error.code == .rule ? error.findings.first?.code : nil
      self.init(rule ?? error.code.rawValue, error.message, error.findings)
    case let error as PackageError:
      self.init("package.invalid", error.message, error.findings)
    case let error as PlanningError: self.init("usage", error.message, error.findings)
    case let error as WorkerError: self.init("sandbox.crashed", error.message)
    case let error as UsageError: self.init("usage", error.message)
    default: self.init("system", LocalizedText("\(error)"))
    }
  }
}
