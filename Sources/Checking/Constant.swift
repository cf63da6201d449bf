import LuaSyntax
import LuaValues
import ScriptAPI

// What an expression is in any run; nil where only a run can tell.
extension Expression {
  var constant: LuaValue? {
    switch self {
    case .nil: .nil
    case .boolean(let flag, _): .boolean(flag)
    case .string(let text, _): .string(text)
    case .number(let text, let isInteger, _):
      Self.number(text, isInteger: isInteger)
    case .unary("-", let value, _): value.constant?.negated
    case .parenthesis(let inner): inner.constant
    case .table(let fields, _): Self.constant(fields)
    case .call(.name(let unit, _), let arguments, _): Self.span(unit, arguments)
    default: nil
    }
  }

  /// An integer that is too large is a float in Lua; hexadecimal ones are left to the run.
  private static func number(_ text: String, isInteger: Bool) -> LuaValue? {
    if isInteger, let number = Int64(text) { return .integer(number) }
    if isInteger, text.hasPrefix("0x") || text.hasPrefix("0X") { return nil }
    return Double(text).map(LuaValue.number)
  }

  private static func constant(_ fields: [TableField]) -> LuaValue? {
    var (entries, next) = ([LuaTable.Entry](), Int64(1))
    for field in fields {
      guard let value = field.value.constant, var key = field.key.constant else { return nil }
      if case .position = field.key {
        key = .integer(next)
        next += 1
      }
      if value != .nil { entries.append(LuaTable.Entry(key: key, value: value)) }
    }
    return .table(LuaTable(entries: entries))
  }

  /// weeks(6).
  private static func span(_ unit: String, _ arguments: [Expression]) -> LuaValue? {
    guard arguments.count == 1, case .integer(let count)? = arguments[0].constant else {
      return nil
    }
    return Int(exactly: count).flatMap { Span($0, unit) }?.value
  }
}

extension TableField.Key {
  /// A key without a name counts as the first.
  var constant: LuaValue? {
    switch self {
    case .position: .integer(1)
    case .name(let name): .string(name)
    case .computed(let key): key.constant
    }
  }
}

extension LuaValue {
  fileprivate var negated: LuaValue? {
    switch self {
    case .integer(let number): number == .min ? nil : .integer(-number)
    case .number(let number): .number(-number)
    default: nil
    }
  }
}
