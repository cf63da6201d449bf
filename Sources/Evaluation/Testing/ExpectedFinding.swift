import Domain
import LuaValues
import ScriptAPI

/// A finding that a case expects: a part of its message, or a table of what it must have.
struct ExpectedFinding {
  private var message: String?
  private var code: String?
  private var severity: String?
  private var about: String?

  private static let names = ["message", "code", "severity", "about"]

  init(_ value: LuaValue, _ session: Session) throws {
    if let text = value.text {
      message = text
      return
    }
    guard case .table(let table) = value, !table.entries.isEmpty else {
      throw LuaRefusal.test(
        "'findings' is a list of texts, or of { message = text, code = text, about = id }")
    }
    for entry in table.entries {
      let name = entry.key.text ?? "?"
      guard Self.names.contains(name), entry.value.text != nil else {
        throw LuaRefusal.test(
          "'findings': a finding has no '\(name)'\(NearestName.hint(name, among: Self.names))")
      }
    }
    message = table["message"].text
    code = table["code"].text
    severity = table["severity"].text
    about = table["about"].text
  }

  func matches(_ finding: Finding) -> Bool {
    let saysSo =
      message.map { part in Language.allCases.contains { finding.message[$0].contains(part) } }
      ?? true
    return saysSo && (code ?? finding.code) == finding.code
      && (severity ?? finding.severity.rawValue) == finding.severity.rawValue
      && (about ?? finding.about?.id) == finding.about?.id
  }

  var line: String {
    let parts = [severity, code, about.map { "about \($0)" }, message].compactMap { $0 }
    return "finding: \(parts.joined(separator: ", "))"
  }

  static func line(_ finding: Finding) -> String {
    let about = finding.about.map { ", about \($0.id)" } ?? ""
    return "finding: \(finding.severity.rawValue), \(finding.code)\(about), \(finding.message[.en])"
  }
}
