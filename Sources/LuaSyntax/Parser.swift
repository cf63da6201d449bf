/// Reads Lua 5.4's grammar (manual, section 9).
package struct Parser {
  /// As deep as Lua itself goes.
  private static let deepest = 190

  private var lexer: Lexer
  private var token: Token
  private var ahead: Token?
  private var depth = 0

  /// The statements of a file, or where it is not Lua.
  package static func parse(_ text: String) throws -> [Statement] {
    var parser = try Parser(text)
    let statements = try parser.block()
    guard parser.token.kind == .end else { throw parser.unexpected() }
    return statements
  }

  private init(_ text: String) throws {
    lexer = Lexer(text)
    token = try lexer.next()
  }

  // Tokens

  private mutating func advance() throws {
    token = try ahead ?? lexer.next()
    ahead = nil
  }

  private mutating func peek() throws -> Token {
    if let ahead { return ahead }
    let next = try lexer.next()
    ahead = next
    return next
  }

  private func isAt(_ text: String) -> Bool {
    token.text == text && (token.kind == .symbol || token.kind == .keyword)
  }

  private mutating func take(_ text: String) throws -> Bool {
    guard isAt(text) else { return false }
    try advance()
    return true
  }

  private mutating func expect(_ text: String, opened: (text: String, at: Position)? = nil) throws {
    if try take(text) { return }
    var message = "expected '\(text)'"
    if let opened, opened.at.line != token.at.line {
      message += " to close '\(opened.text)' at line \(opened.at.line)"
    }
    throw SyntaxMistake(at: token.at, message: "\(message), found \(shown)")
  }

  private var shown: String {
    switch token.kind {
    case .end: "the end of the file"
    case .string: "a text"
    default: "'\(token.text)'"
    }
  }

  private func unexpected() -> SyntaxMistake {
    SyntaxMistake(at: token.at, message: "\(shown) cannot stand here")
  }

  private mutating func name() throws -> Name {
    guard token.kind == .name else {
      throw SyntaxMistake(at: token.at, message: "expected a name, found \(shown)")
    }
    let name = Name(text: token.text, at: token.at)
    try advance()
    return name
  }

  private mutating func nested<Result>(_ body: (inout Parser) throws -> Result) throws -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else {
      throw SyntaxMistake(at: token.at, message: "the text is nested too deeply")
    }
    return try body(&self)
  }

  // Statements

  private mutating func block() throws -> [Statement] {
    try nested { parser in
      var statements: [Statement] = []
      while !parser.isBlockEnd {
        if parser.isAt("return") {
          statements.append(try parser.returning())
          return statements
        }
        if let statement = try parser.statement() { statements.append(statement) }
      }
      return statements
    }
  }

  private var isBlockEnd: Bool {
    token.kind == .end || ["end", "else", "elseif", "until"].contains { isAt($0) }
  }

  private mutating func returning() throws -> Statement {
    let at = token.at
    try advance()
    let values = isBlockEnd || isAt(";") ? [] : try expressions()
    _ = try take(";")
    guard isBlockEnd else { throw unexpected() }
    return .return(values, at)
  }

  private mutating func statement() throws -> Statement? {
    let at = token.at
    guard token.kind == .keyword || token.kind == .symbol else { return try simple() }
    switch token.text {
    case ";":
      try advance()
      return nil
    case "if": return try branch(at)
    case "while": return try whileLoop(at)
    case "do":
      try advance()
      let body = try block()
      try expect("end", opened: ("do", at))
      return .block(body, at)
    case "for": return try forLoop(at)
    case "repeat": return try repeatLoop(at)
    case "function": return try globalFunction(at)
    case "local": return try local(at)
    case "break":
      try advance()
      return .break(at)
    case "goto":
      try advance()
      return .goto(try name().text, at)
    case "::":
      try advance()
      let label = try name().text
      try expect("::")
      return .label(label, at)
    default: return try simple()
    }
  }

  private mutating func branch(_ at: Position) throws -> Statement {
    var branches: [(condition: Expression, body: [Statement])] = []
    repeat {
      try advance()
      let condition = try expression()
      try expect("then")
      branches.append((condition, try block()))
    } while isAt("elseif")
    let otherwise = try take("else") ? try block() : nil
    try expect("end", opened: ("if", at))
    return .branch(branches, otherwise: otherwise, at)
  }

  private mutating func whileLoop(_ at: Position) throws -> Statement {
    try advance()
    let condition = try expression()
    try expect("do")
    let body = try block()
    try expect("end", opened: ("while", at))
    return .loop(while: condition, body, at)
  }

  private mutating func repeatLoop(_ at: Position) throws -> Statement {
    try advance()
    let body = try block()
    try expect("until", opened: ("repeat", at))
    return .repeat(body, until: try expression(), at)
  }

  private mutating func forLoop(_ at: Position) throws -> Statement {
    try advance()
    let first = try name()
    var names = [first]
    let isCount = try take("=")
    while try !isCount && take(",") { names.append(try name()) }
    if !isCount { try expect("in") }
    let values = try expressions()
    if isCount, !(2...3).contains(values.count) {
      throw SyntaxMistake(at: first.at, message: "a counting 'for' needs a start and an end")
    }
    try expect("do")
    let body = try block()
    try expect("end", opened: ("for", at))
    return isCount ? .count(first, values, body, at) : .each(names, values, body, at)
  }

  private mutating func globalFunction(_ at: Position) throws -> Statement {
    try advance()
    let base = try name()
    var target = Expression.name(base.text, base.at)
    var isMethod = false
    while isAt(".") || isAt(":") {
      isMethod = isAt(":")
      try advance()
      let member = try name()
      target = .index(target, .string(member.text, member.at), member.at)
      if isMethod { break }
    }
    let function = try functionBody(at, isMethod: isMethod)
    return .assign([target], [.function(function)], at)
  }

  private mutating func local(_ at: Position) throws -> Statement {
    try advance()
    if try take("function") {
      let name = try name()
      return .localFunction(name, try functionBody(at, isMethod: false))
    }
    var names: [Name] = []
    repeat {
      names.append(try name())
      if try take("<") {
        let attribute = try name()
        guard ["const", "close"].contains(attribute.text) else {
          throw SyntaxMistake(
            at: attribute.at, message: "there is no attribute '\(attribute.text)'")
        }
        try expect(">")
      }
    } while try take(",")
    return .local(names, try take("=") ? try expressions() : [], at)
  }

  /// A call or an assignment.
  private mutating func simple() throws -> Statement {
    let at = token.at
    let first = try suffixed()
    if isAt("=") || isAt(",") {
      var targets = [first]
      while try take(",") { targets.append(try suffixed()) }
      try expect("=")
      for target in targets {
        switch target {
        case .name, .index: break
        default: throw SyntaxMistake(at: target.at, message: "this cannot be assigned to")
        }
      }
      return .assign(targets, try expressions(), at)
    }
    switch first {
    case .call, .method: return .call(first)
    default:
      throw SyntaxMistake(
        at: at, message: "an expression stands alone here; call something or assign it")
    }
  }

  // Expressions

  private mutating func expressions() throws -> [Expression] {
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

  private mutating func expression(above limit: Int = 0) throws -> Expression {
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

  private mutating func operand() throws -> Expression {
    let at = token.at
    if ["not", "-", "#", "~"].contains(where: { isAt($0) }) {
      let sign = token.text
      try advance()
      return .unary(sign, try expression(above: Self.unaryPower), at)
    }
    return try literal() ?? suffixed()
  }

  private mutating func literal() throws -> Expression? {
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
  private mutating func suffixed() throws -> Expression {
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

  private var isString: Bool { if case .string = token.kind { true } else { false } }

  private mutating func primary() throws -> Expression {
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

  private mutating func arguments() throws -> [Expression] {
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

  private mutating func table() throws -> Expression {
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

  private mutating func field() throws -> TableField {
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

  private mutating func functionBody(_ at: Position, isMethod: Bool) throws -> Function {
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
