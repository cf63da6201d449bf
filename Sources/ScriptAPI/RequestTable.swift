import Domain
package import LuaValues
import Sandbox

/// Answers requests from the tables of the API, by the numbers it gave out.
package final class RequestTable {
  private var fields: [ExposedField] = []
  private var functions: [ExposedFunction] = []

  package init() {}

  package func add(_ field: ExposedField) -> Int32 {
    fields.append(field)
    return Int32(fields.count - 1)
  }

  package func add(_ function: ExposedFunction) -> Int32 {
    functions.append(function)
    return Int32(functions.count - 1)
  }

  package func answer(_ request: LuaRequest, _ session: Session) throws -> LuaValue {
    switch request {
    case .get(let object, let member): try read(fields[Int(member)], of: object, session)
    case .call(let member, let arguments):
      try call(functions[Int(member)], arguments, session)
    case .missing(let object, let key): try missing(object, key, session)
    case .add(let left, let right): try Arithmetic.add(left, right, session)
    case .subtract(let left, let right): try Arithmetic.subtract(left, right, session)
    case .less(let left, let right): .boolean(try Arithmetic.compare(left, right, session, <))
    case .lessOrEqual(let left, let right):
      .boolean(try Arithmetic.compare(left, right, session, <=))
    case .length(let object): .integer(Int64(try elements(object, session).count))
    case .next(let object, let last): try next(object, after: last, session)
    case .text(let object): .string(text(object, session))
    case .module: preconditionFailure("rutine bug: modules are the sandbox's to answer")
    }
  }

  private func read(
    _ field: ExposedField, of object: LuaObject, _ session: Session
  ) throws -> LuaValue {
    try session.traced(field, of: object) {
      try session.require(field.capability, for: "\(session.typeName(object)).\(field.name)")
      return try field.read(session, object.payload)
    }
  }

  private func call(
    _ function: ExposedFunction, _ arguments: [LuaValue], _ session: Session
  ) throws -> LuaValue {
    try session.traced(function, arguments) {
      try function.call(Call(function, arguments, session))
    }
  }

  private func missing(
    _ object: LuaObject?, _ key: LuaValue, _ session: Session
  ) throws -> LuaValue {
    let name = key.text ?? ""
    guard let object else {
      if let reason = Environment.withheld[name] {
        throw LuaRefusal(
          code: "sandbox.denied", message: "'\(name)' is not available to routines: \(reason)")
      }
      let names = Environment.level1.map { String($0.prefix { $0 != "." }) } + API.functionNames
      throw LuaRefusal.unknown("nothing is called '\(name)'\(hint(name, names, session))")
    }
    if case .integer(let place) = key, object.type == API.collectionID {
      let records = try elements(object, session)
      return place >= 1 && place <= Int64(records.count)
        ? session.value(records[Int(place) - 1]) : .nil
    }
    let typeName = session.typeName(object)
    if typeName == API.customFields.name {
      return try session.customField(name, ofSlot: object.payload)
    }
    let type = session.api.type(named: typeName)
    throw LuaRefusal.unknown(
      "a \(typeName) has no field or verb '\(name)'"
        + hint(name, type?.memberNames ?? [], session))
  }

  /// Looking for the nearest name is the dearest of all answers, and a script may ask for ever.
  private func hint(_ name: String, _ names: [String], _ session: Session) -> String {
    session.pay(steps: 40 * names.count)
    return NearestName.hint(name, among: names)
  }

  private func elements(_ object: LuaObject, _ session: Session) throws -> [Record] {
    try requireCollection(object, session)
    return try session.records(ofCollection: object.payload)
  }

  private func requireCollection(_ object: LuaObject, _ session: Session) throws {
    guard object.type != API.collectionID else { return }
    throw LuaRefusal.invalid("a \(session.typeName(object)) is not a list")
  }

  private func next(
    _ object: LuaObject, after last: LuaValue, _ session: Session
  ) throws -> LuaValue {
    try requireCollection(object, session)
    return try session.record(after: last, inCollection: object.payload)
  }

  private func text(_ object: LuaObject, _ session: Session) -> String {
    if session.isDay(object) { return Day(number: Int(object.payload)).iso }
    guard let type = session.api.schema.find(session.typeName(object)) else {
      return session.typeName(object)
    }
    return "\(type.id.rawValue) \(session.key(object.payload).id)"
  }
}

/// Days and spans: the operators that have a meaning.
private enum Arithmetic {
  static func add(_ left: LuaValue, _ right: LuaValue, _ session: Session) throws -> LuaValue {
    switch (term(left, session), term(right, session)) {
    case (.day(let day), .span(let span)), (.span(let span), .day(let day)):
      return try session.value(span.added(to: day))
    case (.span(let a), .span(let b)): return try session.value(a + b)
    default: throw refusal("add", left, right, session)
    }
  }

  static func subtract(
    _ left: LuaValue, _ right: LuaValue, _ session: Session
  ) throws -> LuaValue {
    switch (term(left, session), term(right, session)) {
    case (.day(let day), .span(let span)):
      return try session.value(span.negated.added(to: day))
    case (.day(let a), .day(let b)): return .integer(Int64(a.number - b.number))
    case (.span(let a), .span(let b)): return try session.value(a + b.negated)
    default: throw refusal("subtract", left, right, session)
    }
  }

  static func compare(
    _ left: LuaValue, _ right: LuaValue, _ session: Session, _ holds: (Day, Day) -> Bool
  ) throws -> Bool {
    guard case .day(let a)? = term(left, session), case .day(let b)? = term(right, session) else {
      throw refusal("compare", left, right, session)
    }
    return holds(a, b)
  }

  private enum Term {
    case day(Day)
    case span(Span)
  }

  private static func term(_ value: LuaValue, _ session: Session) -> Term? {
    guard case .object(let object) = value else { return nil }
    if session.isDay(object) { return .day(Day(number: Int(object.payload))) }
    return session.isSpan(object) ? .span(Span(payload: object.payload)) : nil
  }

  private static func refusal(
    _ verb: String, _ left: LuaValue, _ right: LuaValue, _ session: Session
  ) -> LuaRefusal {
    .invalid(
      "cannot \(verb) \(session.describe(left)) and \(session.describe(right));"
        + " days go with days(n), weeks(n) and months(n)")
  }
}
