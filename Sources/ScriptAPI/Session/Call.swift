import Domain
import LuaValues

/// One call of a function, its arguments checked against what it declares.
struct Call {
  enum Argument {
    case value(Value)
    case text(LocalizedText)
    case record(RecordKey)
    case span(Span)
    case table(LuaTable)
  }

  let session: Session
  /// The object that a method was called on.
  let owner: LuaObject?
  /// The only argument as it came, for a function that gives it back.
  let only: LuaValue
  private let function: ExposedFunction
  private var arguments: [(name: String, value: Argument)] = []

  init(_ function: ExposedFunction, _ values: [LuaValue], _ session: Session) throws {
    self.session = session
    self.function = function
    owner = try Self.owner(of: function, values.first, session)
    let given = function.owner == nil ? values[...] : values.dropFirst()
    only = given.first ?? .nil
    guard given.count <= function.parameters.count else {
      throw LuaRefusal.invalid(
        "'\(function.name)' takes \(function.parameters.count) arguments, got \(given.count):"
          + " \(function.usage)")
    }
    arguments.reserveCapacity(4)
    for (place, parameter) in function.parameters.enumerated() {
      let value = place < given.count ? given[given.startIndex + place] : .nil
      try take(parameter, value, at: place + 1)
    }
  }

  /// The call with its one table checked against parameters that only the call itself knows.
  func named(_ parameters: [Parameter]) throws -> Call {
    var call = self
    for parameter in Parameter.verb(parameters) { try call.take(parameter, only, at: 1) }
    return call
  }

  private static func owner(
    of function: ExposedFunction, _ value: LuaValue?, _ session: Session
  ) throws -> LuaObject? {
    guard let owner = function.owner else { return nil }
    if case .object(let object)? = value, session.typeName(object) == owner { return object }
    throw LuaRefusal.invalid(
      "'\(function.name)' is called on a \(owner), with a colon: \(function.usage);"
        + " got \(session.describe(value ?? .nil))")
  }

  private mutating func take(_ parameter: Parameter, _ value: LuaValue, at place: Int) throws {
    if value == .nil {
      if parameter.isOptional { return }
      throw refusal(parameter, at: place, value)
    }
    if case .named(let parameters) = parameter.kind {
      guard case .table(let table) = value else { throw refusal(parameter, at: place, value) }
      try refuseUnknown(table, parameters)
      for inner in parameters { try take(inner, table[inner.name], at: place) }
    } else {
      guard let argument = try argument(parameter.kind, value) else {
        throw refusal(parameter, at: place, value)
      }
      arguments.append((parameter.name, argument))
    }
  }

  /// The last that was given of that name.
  private func argument(_ name: String) -> Argument? {
    arguments.last { $0.name == name }?.value
  }

  private func argument(_ kind: Parameter.Kind, _ value: LuaValue) throws -> Argument? {
    switch kind {
    case .field(let kind): session.fieldValue(value, kind: kind).map(Argument.value)
    case .localized: session.text(value).map(Argument.text)
    case .record: session.key(of: value).map(Argument.record)
    case .span: session.span(value).map(Argument.span)
    case .key: session.key(ofProposal: value).map { .value(.text($0)) }
    case .law: try session.law(value).map { .value(.text($0)) }
    case .table, .named: if case .table(let table) = value { .table(table) } else { nil }
    }
  }

  private func refuseUnknown(_ table: LuaTable, _ parameters: [Parameter]) throws {
    let names = parameters.map(\.name)
    for entry in table.entries {
      guard case .string(let name) = entry.key else {
        throw LuaRefusal.unknown("'\(function.name)' takes named values only: \(function.usage)")
      }
      if !names.contains(name) {
        throw LuaRefusal.unknown(
          "'\(function.name)' has no argument '\(name)'\(NearestName.hint(name, among: names))")
      }
    }
  }

  private func refusal(
    _ parameter: Parameter, at place: Int, _ value: LuaValue
  ) -> LuaRefusal {
    let name = parameter.isTable ? "" : " '\(parameter.name)'"
    return .invalid(
      "'\(function.name)', argument \(place)\(name): expected \(parameter.expectation),"
        + " got \(session.describe(value))")
  }
}

extension Call {
  func value(_ name: String) -> Value? {
    if case .value(let value)? = argument(name) { value } else { nil }
  }

  func text(_ name: String) -> LocalizedText? {
    if case .text(let text)? = argument(name) { text } else { nil }
  }

  func record(_ name: String) -> RecordKey? {
    if case .record(let key)? = argument(name) { key } else { nil }
  }

  /// A span that is declared as needed.
  func span(_ name: String) -> Span {
    guard case .span(let span)? = argument(name) else {
      preconditionFailure("rutine bug: a span that was checked is not there")
    }
    return span
  }

  /// Whether what it would propose under a key was answered already.
  func isAnswered() throws -> Bool {
    var again: Span?
    if case .span(let span)? = argument("again") {
      guard span.isAhead else {
        throw LuaRefusal.invalid("'\(function.name)': \(Parameter.againForm)")
      }
      again = span
    }
    guard let key = value("once")?.text else {
      if again != nil {
        throw LuaRefusal.invalid("'\(function.name)': 'again' goes with once = { ... }")
      }
      return false
    }
    return try session.isAnswered(key, again: again)
  }

  func table(_ name: String) -> LuaTable? {
    if case .table(let table)? = argument(name) { table } else { nil }
  }

  /// The refusal of an argument whose kind is right and whose value is not.
  func refusal(_ name: String, expected: String) -> LuaRefusal {
    let place = function.parameters.firstIndex { $0.name == name }.map { $0 + 1 } ?? 1
    return .invalid("'\(function.name)', argument \(place) '\(name)': expected \(expected)")
  }
}

// What methods are called on.
extension Call {
  var ownerKey: RecordKey { session.key(payload) }
  var ownerDay: Day { Day(number: Int(payload)) }

  /// The collection that the method was called on, narrowed by its conditions, if any.
  func listing() throws -> Listing {
    try session.narrowed(session.listing(payload), by: table("conditions"))
  }

  /// The collection as it is.
  var ownListing: Listing { session.listing(payload) }

  private var payload: Int64 {
    guard let owner else { preconditionFailure("rutine bug: a method without its object") }
    return owner.payload
  }
}

// Proposals, with the reason and the law that every verb takes.
extension Call {
  func create(_ type: RecordTypeID, _ fields: [String: Value?]) throws -> LuaValue {
    let key = RecordKey(type, session.newID(type))
    try propose(.create, key, version: nil, fields.compactMapValues { $0 })
    return try session.record(key)
  }

  func update(_ record: Record, _ fields: [String: Value]) throws {
    guard !fields.isEmpty else {
      throw LuaRefusal.invalid("'\(function.name)' needs a field to change")
    }
    try propose(.update, record.key, version: record.version, fields)
  }

  private func propose(
    _ op: Change.Operation, _ key: RecordKey, version: Int?, _ fields: [String: Value]
  ) throws {
    guard let because = text("because") else {
      preconditionFailure("rutine bug: '\(function.name)' proposes without a reason")
    }
    let change = Change(
      op: op, key: key, version: version, fields: fields, because: because,
      law: value("law")?.text, at: session.place, once: value("once")?.text)
    let fields = try session.draft.fields()
    if let finding = DataCheck.findings(in: change, fields).first {
      throw LuaRefusal(code: finding.code, message: finding.message[.en])
    }
    try session.propose(DataCheck.normalized(change, fields))
  }
}
