import Domain
import LuaSyntax
import ScriptAPI

/// A value that a parameter certainly does not take.
struct Mismatch {
  private let kind: Parameter.Kind

  private let schema: Schema

  init(_ kind: Parameter.Kind, _ schema: Schema) {
    self.kind = kind
    self.schema = schema
  }

  func wrong(_ value: Expression, _ type: StaticType) -> (expected: String, got: String)? {
    switch kind {
    case .field(let kind): return wrong(value, type, kind)
    case .localized:
      return [.text, .table, .unknown].contains(type)
        ? nil : ("a text, or a table with nb, nn and en", type.words)
    case .record:
      let isGood = type == .unknown || type.record(in: schema) != nil
      return isGood ? nil : ("a record", type.words)
    case .span:
      let isGood = type == .unknown || type == .object("duration")
      return isGood ? nil : ("a span of time, such as weeks(3)", type.words)
    case .law: return [.text, .unknown].contains(type) ? nil : ("the id of a law", type.words)
    case .key:
      let isGood = isKey(value) && [.table, .unknown].contains(type)
      return isGood ? nil : (Parameter.keyForm, isKey(value) ? type.words : "something else in it")
    case .table, .named: return [.table, .unknown].contains(type) ? nil : ("a table", type.words)
    }
  }

  /// Whether nothing in the list is certainly no part of a key.
  private func isKey(_ value: Expression) -> Bool {
    guard case .table(let fields, _) = value else { return true }
    return !fields.isEmpty
      && fields.allSatisfy { field in
        guard case .position = field.key else { return false }
        switch field.value {
        case .string(let word, _): return FieldKind.isWord(word)
        case .number(_, let isInteger, _): return isInteger
        case .boolean, .nil, .function, .table: return false
        default: return true
        }
      }
  }

  private func wrong(
    _ value: Expression, _ type: StaticType, _ kind: FieldKind
  ) -> (expected: String, got: String)? {
    if let literal = literal(value) {
      let isGood = kind.target == nil && kind != .day && kind.accept(literal) != nil
      return isGood
        ? nil : (kind.scriptExpectation, type == .text ? "\"\(literal.plain)\"" : type.words)
    }
    guard type != .unknown, let wanted = wanted(kind), !wanted.contains(type) else { return nil }
    return (kind.scriptExpectation, type.words)
  }

  private func literal(_ value: Expression) -> Value? {
    switch value {
    case .string(let text, _): .text(text)
    case .boolean(let flag, _): .boolean(flag)
    case .number(let text, let isInteger, _):
      isInteger ? Int(text).map(Value.integer) : Double(text).map(Value.decimal)
    default: nil
    }
  }

  /// The types that a value of the kind may have.
  private func wanted(_ kind: FieldKind) -> [StaticType]? {
    switch kind {
    case .text, .word, .choice, .time, .nationalIdentityNumber: [.text]
    case .integer, .decimal: [.number]
    case .boolean: [.boolean]
    case .day: [.object("day")]
    case .texts, .words: [.table, .list("string")]
    case .reference(let type): [.object(type.rawValue)]
    case .references(let type): [.table, .list(type.rawValue)]
    }
  }
}
