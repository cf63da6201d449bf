/// An operator `#` in a text.
struct LengthOperator {
  /// The byte that it is.
  let first: Int
  /// The byte after its operand.
  let end: Int
  /// What Lua calls the operand in a message: "local 'x'"; empty when it has no name.
  let name: String
  /// Whether the bracket that follows the operand begins a statement, not a call.
  let isBeforeStatement: Bool
}

/// Puts the host's length in the place of Lua's (Decision 0027): `#x` becomes `("local 'x'"):_len(x)`.
///
/// Lua's own depends on how a table came about where it has holes, and that on the process.
enum LengthOperators {
  static func rewrite(_ text: String, _ operators: [LengthOperator]) -> String {
    guard !operators.isEmpty else { return text }
    let begin = Dictionary(uniqueKeysWithValues: operators.map { ($0.first, $0.name) })
    let ends = Dictionary(grouping: operators, by: \.end)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + operators.count * 24)
    for (place, byte) in text.utf8.enumerated() {
      close(ends[place], into: &bytes)
      if let name = begin[place] {
        bytes += "(\"\(name)\"):_len(".utf8
      } else {
        bytes.append(byte)
      }
    }
    close(ends[text.utf8.count], into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func close(_ operators: [LengthOperator]?, into bytes: inout [UInt8]) {
    guard let operators else { return }
    for _ in operators { bytes.append(UInt8(ascii: ")")) }
    if operators.contains(where: \.isBeforeStatement) { bytes.append(UInt8(ascii: ";")) }
  }
}

extension Parser {
  /// The operand of `#`, noted to be rewritten.
  mutating func length(from first: Int) throws -> Expression {
    let operand = try expression(above: Self.unaryPower)
    lengths.append(
      LengthOperator(
        first: first, end: lastEnd, name: try name(of: operand), isBeforeStatement: isAt("(")))
    return operand
  }

  /// What Lua's own message says of an operand (ldebug.c, varinfo).
  private mutating func name(of operand: Expression) throws -> String {
    switch operand {
    case .name(let text, let at):
      switch try names.find(text, at: at).reach {
      case .local: return "local '\(text)'"
      case .upvalue: return "upvalue '\(text)'"
      case .global: return "global '\(text)'"
      }
    case .index(let base, .string(let key, _), _):
      guard key.utf8.count < 100, !key.utf8.contains(where: Self.isAwkward) else { return "" }
      if case .name(Names.environment, _) = base { return "global '\(key)'" }
      return "field '\(key)'"
    case .index(_, .number(let text, isInteger: true, _), _):
      return Int(text).map { $0 < 256 } == true ? "field 'integer index'" : "field '?'"
    case .index: return "field '?'"
    case .parenthesis(let inner): return try name(of: inner)
    default: return ""
    }
  }

  /// What does not stand for itself in a text in quotes.
  private static func isAwkward(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C
  }
}
