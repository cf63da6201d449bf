import Domain
import LuaSyntax
import ScriptAPI

/// When a routine is due: a period that is one, and events that can happen.
struct WhenCheck {
  private let file: FileCheck

  init(_ file: FileCheck) { self.file = file }

  func check(_ value: Expression) {
    switch value {
    case .call(.name("every", _), let arguments, _):
      if case .table(let fields, let at)? = arguments.first { checkPeriod(fields, at) }
    case .call(.name("on", _), let arguments, _):
      if case .table(let events, _)? = arguments.first { events.forEach(checkEvent) }
    case .string, .number, .boolean, .table:
      file.report(
        "declaration.invalid", "'when' is every { weeks = 6 }, on { \"event\" } or manual", value.at
      )
    default: break
    }
  }

  /// every { weeks = 6 }: at least one unit, each a whole number.
  private func checkPeriod(_ fields: [TableField], _ at: Position) {
    if fields.isEmpty { report("a period has days, weeks or months: every { weeks = 6 }", at) }
    let units = ["days", "weeks", "months"]
    for field in fields {
      guard case .name(let unit) = field.key, units.contains(unit) else {
        let name = if case .name(let name) = field.key { name } else { "?" }
        report(
          "a period has days, weeks or months, and no '\(name)'"
            + NearestName.hint(name, among: units), field.at)
        continue
      }
      if isWrong(field.value) {
        report("'\(unit)' is a whole number from 1 to \(Cadence.longest)", field.value.at)
      }
    }
  }

  /// Whether it is certainly no count.
  private func isWrong(_ value: Expression) -> Bool {
    switch value {
    case .number(let text, let isInteger, _):
      !isInteger || Int(text).map { !(1...Cadence.longest).contains($0) } ?? true
    case .unary("-", .number, _), .string, .boolean, .table, .nil: true
    default: false
    }
  }

  private func report(_ message: String, _ at: Position) {
    file.report("cadence.period", message, at)
  }

  /// "decision.ended", or { "decision.ends", before = weeks(6) }: one that there is.
  private func checkEvent(_ field: TableField) {
    guard case .table(let parts, let at) = field.value else {
      _ = event(field.value)
      return
    }
    guard let first = parts.first, let event = event(first.value) else { return }
    if !event.isDay {
      unreachable("'\(event.name)' is no day that comes, and has no time before it", at)
    }
  }

  private func event(_ value: Expression) -> RecordEvent? {
    guard case .string(let name, let at) = value else { return nil }
    let schema = file.context.api.schema
    let event = RecordEvent.find(name, in: schema)
    if event == nil {
      unreachable("there is no event '\(name)'\(RecordEvent.hint(name, in: schema))", at)
    }
    return event
  }

  private func unreachable(_ message: String, _ at: Position) {
    file.report("cadence.unreachable", message, at)
  }
}
