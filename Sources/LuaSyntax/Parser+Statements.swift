// Statements, and the blocks they make.
extension Parser {
  mutating func block() throws -> [Statement] {
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

  var isBlockEnd: Bool {
    token.kind == .end || ["end", "else", "elseif", "until"].contains { isAt($0) }
  }

  mutating func returning() throws -> Statement {
    let at = token.at
    try advance()
    let values = isBlockEnd || isAt(";") ? [] : try expressions()
    _ = try take(";")
    guard isBlockEnd else { throw unexpected() }
    return .return(values, at)
  }

  mutating func statement() throws -> Statement? {
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

  mutating func branch(_ at: Position) throws -> Statement {
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

  mutating func whileLoop(_ at: Position) throws -> Statement {
    try advance()
    let condition = try expression()
    try expect("do")
    let body = try block()
    try expect("end", opened: ("while", at))
    return .loop(while: condition, body, at)
  }

  mutating func repeatLoop(_ at: Position) throws -> Statement {
    try advance()
    let body = try block()
    try expect("until", opened: ("repeat", at))
    return .repeat(body, until: try expression(), at)
  }

  mutating func forLoop(_ at: Position) throws -> Statement {
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

  mutating func globalFunction(_ at: Position) throws -> Statement {
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

  mutating func local(_ at: Position) throws -> Statement {
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
  mutating func simple() throws -> Statement {
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
}
