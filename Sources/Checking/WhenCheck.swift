import Domain
import LuaSyntax
import LuaValues
import ScriptAPI

/// When a routine is due, as far as it stands there in constants: read as a run reads it.
struct WhenCheck {
  private let file: FileCheck

  /// What it reads: a local of such a name is anything.
  static let words = ["every", "on", "manual", "days", "weeks", "months"]

  init(_ file: FileCheck) { self.file = file }

  func check(_ value: Expression) {
    switch value {
    case .parenthesis(let inner): check(inner)
    case .name("manual", _), .string("manual", _), .nil, .call(.name("manual", _), _, _): break
    case .call(.name("every", _), let arguments, _):
      if case .table(let fields, let at)? = arguments.first {
        checkPeriod(fields.filter { $0.value.constant != .nil }, at)
      } else if isNoWhen(arguments.first) {
        report(Cadence.noPeriod, value.at)
      }
    case .call(.name("on", _), let arguments, _):
      if case .table(let events, let at)? = arguments.first {
        checkEvents(events.filter { $0.value.constant != .nil }, at)
      } else if isNoWhen(arguments.first) {
        report(Cadence.noEvents, value.at)
      }
    default:
      if isNoWhen(value) { report(Cadence.noForm, value.at) }
    }
  }

  /// Whether it is certainly not what `every` or `on` gave.
  private func isNoWhen(_ value: Expression?) -> Bool {
    guard let value else { return true }
    if case .name(let name, _) = value { return isFunction(name) }
    if case .call(.name(let name, _), _, _) = value { return isFunction(name) }
    if case .function = value { return true }
    return value.constant != nil
  }

  private func isFunction(_ name: String) -> Bool {
    file.context.functions(for: file.role).contains { $0.name == name }
  }

  private func checkPeriod(_ fields: [TableField], _ at: Position) {
    if fields.isEmpty { report(Cadence.noPeriod, at) }
    for field in fields {
      guard let key = field.key.constant else { continue }
      var unit: Span?
      attempt(field.at) { unit = try Cadence.unit(key) }
      if let unit, let count = field.value.constant {
        attempt(field.value.at) { _ = try Cadence.part(count, of: unit) }
      }
    }
  }

  private func checkEvents(_ events: [TableField], _ at: Position) {
    let schema = file.schema
    if events.isEmpty { report(Cadence.noEvents, at) }
    for event in events {
      if case .position = event.key {
        attempt(event.value.at) { try checkEvent(event.value, schema) }
      } else {
        report(Cadence.noEvents, event.at)
      }
    }
  }

  private func checkEvent(_ value: Expression, _ schema: Schema) throws {
    if let constant = value.constant {
      _ = try Cadence.occasion(constant, in: schema)
    } else if case .table(let parts, _) = value, let name = parts.first?.value.constant {
      _ = try Cadence.event(name, in: schema)
    }
  }

  private func attempt(_ at: Position, _ read: () throws -> Void) {
    guard file.context.hasRoom else { return }
    do { try read() } catch let refusal as LuaRefusal { report(refusal, at) } catch {}
  }

  private func report(_ refusal: LuaRefusal, _ at: Position) {
    file.report(refusal.code, refusal.message, at)
  }
}
