// Expressions, by the power of their operators.
extension Parser {
  mutating func expressions() throws -> [Expression] {
    var list = [try expression()]
    var highest = height
    while try take(",") {
      list.append(try expression())
      highest = max(highest, height)
    }
    height = highest
    return list
  }

  private static let powers: [String: (left: Int, right: Int)] = [
    "or": (1, 1), "and": (2, 2), "<": (3, 3), ">": (3, 3), "<=": (3, 3), ">=": (3, 3),
    "~=": (3, 3), "==": (3, 3), "|": (4, 4), "~": (5, 5), "&": (6, 6), "<<": (7, 7), ">>": (7, 7),
    "..": (9, 8), "+": (10, 10), "-": (10, 10), "*": (11, 11), "/": (11, 11), "//": (11, 11),
    "%": (11, 11), "^": (14, 13),
  ]
  static let unaryPower = 12

  mutating func expression(above limit: Int = 0) throws -> Expression {
    try nested { parser in
      var left = try parser.operand()
      var high = parser.height
      while parser.token.kind == .symbol || parser.token.kind == .keyword,
        let power = Self.powers[parser.token.text], power.left > limit
      {
        let (sign, at) = (parser.token.text, parser.token.at)
        try parser.advance()
        left = .binary(sign, left, try parser.expression(above: power.right), at)
        try parser.raise(high, parser.height)
        high = parser.height
      }
      parser.height = high
      return left
    }
  }

  mutating func operand() throws -> Expression {
    let (sign, at, first) = (token.text, token.at, token.first)
    if isAt("not") || isAt("-") || isAt("#") || isAt("~") {
      try advance()
      let inner = sign == "#" ? try length(from: first) : try expression(above: Self.unaryPower)
      try raise(height)
      return .unary(sign, inner, at)
    }
    height = 1
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
    case (.symbol, "..."):
      guard names.isVariadic else {
        throw SyntaxMistake(at: at, message: "a '...' in a function that has none among its names")
      }
      value = .varargs(at)
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
      let (at, high) = (token.at, height)
      height = 0
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
        height = high
        return base
      }
      try raise(high, height)
    }
  }

  var isString: Bool { if case .string = token.kind { true } else { false } }

  mutating func primary() throws -> Expression {
    let at = token.at
    if token.kind == .name {
      let name = try name()
      try names.find(name.text, at: name.at)
      height = 1
      return .name(name.text, name.at)
    }
    guard try take("(") else { throw unexpected() }
    let inner = try expression()
    try raise(height)
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
    var highest = 0
    while !isAt("}") {
      fields.append(try field())
      highest = max(highest, height)
      guard try take(",") || take(";") else { break }
    }
    try raise(highest)
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
      let high = height
      try expect("]", opened: ("[", at))
      try expect("=")
      defer { height = max(height, high) }
      return TableField(key: .computed(key), value: try expression(), at: at)
    }
    return TableField(key: .position, value: try expression(), at: at)
  }

  mutating func functionBody(_ at: Position, isMethod: Bool) throws -> Function {
    var parameters = isMethod ? [Name(text: "self", at: at)] : []
    var isVariadic = false
    try expect("(")
    if !isAt(")") {
      repeat {
        isVariadic = try take("...")
        if !isVariadic { parameters.append(try name()) }
      } while try !isVariadic && take(",")
    }
    try expect(")")
    let body = try functionBlock(parameters, isVariadic: isVariadic)
    try expect("end", opened: ("function", at))
    return Function(parameters: parameters, isVariadic: isVariadic, body: body, at: at)
  }

  /// A function's own block, which the walks go into from the expression that it is.
  private mutating func functionBlock(
    _ parameters: [Name], isVariadic: Bool
  ) throws -> [Statement] {
    let outer = tallest
    tallest = 0
    names.openFunction(isVariadic: isVariadic)
    let body = try block(declaring: parameters)
    try names.closeFunction()
    try raise(tallest)
    tallest = max(outer, tallest)
    return body
  }
}
