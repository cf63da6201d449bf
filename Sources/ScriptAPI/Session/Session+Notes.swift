import Domain
import LuaValues

// What a routine tells its readers beside its proposals.
extension Session {
  func addFinding(_ call: Call) throws {
    guard let message = call.text("message") else { return }
    let severity = call.value("severity")?.text.flatMap(Finding.Severity.init) ?? .note
    try hold(message)
    add(Finding("routine.note", severity, message, at: place, about: call.record("about")))
  }

  func addNotDone(_ call: Call) throws {
    guard let reason = call.text("because") else { return }
    try hold(reason)
    add(Finding(Finding.notDone, .note, reason, at: place, about: call.record("about")))
  }

  func addIndicator(_ call: Call) throws {
    guard let name = call.value("name")?.text, let label = call.text("label"),
      let count = call.value("count")?.number
    else { return }
    let of = call.value("of")?.number
    let unit = call.value("unit")?.text.flatMap(Indicator.Unit.init)
    if unit != nil, of == nil {
      throw call.refusal("of", expected: "how many the sum is over, because a unit is given")
    }
    try hold(label)
    try add(Indicator(name, label, count: count, of: of, unit: unit))
  }

  func addTrait(_ call: Call) throws {
    guard let name = call.value("name")?.text, let label = call.text("label"),
      let value = call.text("value")
    else { return }
    try hold(label)
    try hold(value)
    try add(Trait(name, label, value: value))
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
