import Domain
import Lua

// What a routine tells its readers beside its proposals.
extension Session {
  func addFinding(_ call: Call) throws {
    guard let message = call.text("message") else { return }
    let severity = call.value("severity")?.text.flatMap(Finding.Severity.init) ?? .note
    try hold(message)
    add(Finding("routine.note", severity, message, at: place, about: call.record("about")))
  }

  func addLog(_ call: Call) throws {
    guard let text = call.text("text") else { return }
    try hold(text)
    add(Plan.LogLine(text: text, at: place))
  }

  /// What is kept for the reader counts against the script's memory.
  private func hold(_ text: LocalizedText) throws {
    let size = Language.allCases.reduce(0) { $0 + text[$1].utf8.count }
    pay(steps: 200, bytes: 200 + size)
  }
}
