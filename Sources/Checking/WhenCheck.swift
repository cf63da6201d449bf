import Domain
import LuaSyntax
import LuaValues
import ScriptAPI

/// When a routine is due, as far as it stands there in constants: read as a run reads it.
struct WhenCheck {
  private let file: FileCheck

  init(_ file: FileCheck) { self.file = file }

  func check(_ value: Expression) {
    switch value {
    case .call(.name("every", _), let arguments, _):
      if case .table(let fields, let at)? = arguments.first { checkPeriod(fields, at) }
    case .call(.name("on", _), let arguments, _):
      if case .table(let events, let at)? = arguments.first { checkEvents(events, at) }
    case .name("every", _), .name("on", _), .call(.name("manual", _), _, _),
      .call(.name("days", _), _, _), .call(.name("weeks", _), _, _),
      .call(.name("months", _), _, _), .function, .string, .number, .boolean, .table:
      file.report("declaration.invalid", Cadence.form, value.at)
    default: break
    }
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
    do { try read() } catch let refusal as LuaRefusal { report(refusal, at) } catch {}
  }

  private func report(_ refusal: LuaRefusal, _ at: Position) {
    file.report(refusal.code, refusal.message, at)
  }
}
