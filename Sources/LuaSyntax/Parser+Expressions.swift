// Expressions, by the power of their operators.
extension Parser {
  mutating func expressions() throws -> [Expression] {
    var list = [try expression()]
    while try take(",") { list.append(try expression()) }
    return list
  }

  private static let powers: [String: (left: Int, right: Int)] = [
    "or": (1, 1), "and": (2, 2), "<": (3, 3), ">": (3, 3), "<=": (3, 3), ">=": (3, 3),
    "~=": (3, 3), "==": (3, 3), "|": (4, 4), "~": (5, 5), "&": (6, 6), "<<": (7, 7), ">>": (7, 7),
    "..": (9, 8), "+": (10, 10), "-": (10, 10), "*": (11, 11), "/": (11, 11), "//": (11, 11),
    "%": (11, 11), "^": (14, 13),
  ]
  private static let unaryPower = 12

  mutating func expression(above limit: Int = 0) throws -> Expression {
    try nested { parser in
      var left = try parser.operand()
      while parser.token.kind == .symbol || parser.token.kind == .keyword,
        let power = Self.powers[parser.token.text], power.left > limit
      {
        let (sign, at) = (parser.token.text, parser.token.at)
        try parser.advance()
        left = .binary(sign, left, try parser.expression(above: power.right), at)
      }
      return left
    }
  }

  mutating func operand() throws -> Expression {
    let at = token.at
    if ["not", "-", "#", "~"].contains(where: { isAt($0) }) {
      let sign = token.text
      try advance()
      return .unary(sign, try expression(above: Self.unaryPower), at)
    }
    return try literal() ?? suffixed()
  }

  mutating func literal() throws -> Expression? {
    let (kind, text, at) = (token.kind, token.text, token.at)
    let value: Expression
    switch (kind, text) {
    case (.string(let content), _): value = .string(content, at)
    case (.number(let isInteger), _): value = .number(text, isInteger: isInteger, at)
    case (.keyword, "nil"): value = .nil(at)
    case (.keyword, "true"), (.keyword, "false"): value = .boolean(text == "true", at)
    case (.symbol, "..."): value = .varargs(at)
    case (.symbol, "{"): return try table()
    case (.keyword, "function"):
      try advance()
      return .function(try functionBody(at, isMethod: false))
    default: return nil
    }
    try advance()
    return value
  }

  /// A name or parenthesis, and what hangs on it: .b ["b"] (...) :b(...).
  mutating func suffixed() throws -> Expression {
    var base = try primary()
    while true {
      let at = token.at
      if try take(".") {
        let member = try name()
        base = .index(base, .string(member.text, member.at), member.at)
      } else if try take("[") {
        let key = try expression()
        try expect("]", opened: ("[", at))
        base = .index(base, key, key.at)
      } else if try take(":") {
        let member = try name()
        base = .method(base, member.text, try arguments(), member.at)
      } else if isAt("(") || isAt("{") || isString {
        base = .call(base, try arguments(), at)
      } else {
        return base
      }
    }
  }

  var isString: Bool { if case .string = token.kind { true } else { false } }

  mutating func primary() throws -> Expression {
    let at = token.at
    if token.kind == .name {
      let name = try name()
      return .name(name.text, name.at)
    }
    guard try take("(") else { throw unexpected() }
    let inner = try expression()
    try expect(")", opened: ("(", at))
    return .parenthesis(inner)
  }

  mutating func arguments() throws -> [Expression] {
    if case .string(let content) = token.kind {
      let at = token.at
      try advance()
      return [.string(content, at)]
    }
    if isAt("{") { return [try table()] }
    let at = token.at
    try expect("(")
    if try take(")") { return [] }
    let list = try expressions()
    try expect(")", opened: ("(", at))
    return list
  }

  mutating func table() throws -> Expression {
    let at = token.at
    try expect("{")
    var fields: [TableField] = []
    while !isAt("}") {
      fields.append(try field())
      guard try take(",") || take(";") else { break }
    }
    try expect("}", opened: ("{", at))
    return .table(fields, at)
  }

  mutating func field() throws -> TableField {
    let at = token.at
    if token.kind == .name, try peek().text == "=", try peek().kind == .symbol {
      let name = try name()
      try expect("=")
      return TableField(key: .name(name.text), value: try expression(), at: at)
    }
    if try take("[") {
      let key = try expression()
      try expect("]", opened: ("[", at))
      try expect("=")
      return TableField(key: .computed(key), value: try expression(), at: at)
    }
    return TableField(key: .position, value: try expression(), at: at)
  }

  mutating func functionBody(_ at: Position, isMethod: Bool) throws -> Function {
    var parameters = isMethod ? [Name(text: "self", at: at)] : []
    var isVariadic = false
    try expect("(")
    while !isAt(")") {
      if try take("...") {
        isVariadic = true
        break
      }
      parameters.append(try name())
      guard try take(",") else { break }
    }
    try expect(")")
    let body = try block()
    try expect("end", opened: ("function", at))
    return Function(parameters: parameters, isVariadic: isVariadic, body: body, at: at)
  }
}
