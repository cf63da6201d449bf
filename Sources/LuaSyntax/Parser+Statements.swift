// Statements, and the blocks they make.
extension Parser {
  /// A block with the names that are declared before it begins.
  mutating func block(
    declaring first: [Name] = [], hidden: Int = 0, isLoop: Bool = false
  ) throws -> [Statement] {
    names.openBlock(isLoop: isLoop)
    defer { names.closeBlock() }
    return try openBlock(declaring: first, hidden: hidden)
  }

  /// A block whose names whoever calls closes.
  mutating func openBlock(declaring first: [Name] = [], hidden: Int = 0) throws -> [Statement] {
    try nested { parser in
      // What Lua keeps of a loop in locals without a name.
      for _ in 0..<hidden { try parser.names.declare("(for state)", at: parser.token.at) }
      for name in first { try parser.names.declare(name.text, at: name.at) }
      var statements: [Statement] = []
      while true {
        if !parser.isAt("::"), !parser.isAt(";") { try parser.joinLabels() }
        if parser.isBlockEnd { return statements }
        if parser.isAt("return") {
          statements.append(try parser.returning())
          return statements
        }
        if let statement = try parser.statement() { statements.append(statement) }
      }
    }
  }

  var isBlockEnd: Bool {
    token.kind == .end || isAt("end") || isAt("else") || isAt("elseif") || isAt("until")
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
      try names.jump(to: Names.loopEnd, at: at)
      return .break(at)
    case "goto":
      try advance()
      let label = try name()
      try names.jump(to: label.text, at: label.at)
      return .goto(label.text, at)
    case "::":
      try advance()
      let label = try label()
      try expect("::")
      return .label(label.text, at)
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
      guard branches.count <= SourceLimits.branches else {
        throw SyntaxMistake(
          at: token.at, message: "more than \(SourceLimits.branches) ways in one 'if'")
      }
    } while isAt("elseif")
    let otherwise = try take("else") ? try block() : nil
    try expect("end", opened: ("if", at))
    return .branch(branches, otherwise: otherwise, at)
  }

  mutating func whileLoop(_ at: Position) throws -> Statement {
    try advance()
    let condition = try expression()
    try expect("do")
    let body = try block(isLoop: true)
    try expect("end", opened: ("while", at))
    return .loop(while: condition, body, at)
  }

  mutating func repeatLoop(_ at: Position) throws -> Statement {
    try advance()
    names.openBlock(isLoop: true)
    let body = try openBlock()
    try expect("until", opened: ("repeat", at))
    let condition = try expression()
    names.closeBlock()
    return .repeat(body, until: condition, at)
  }

  mutating func forLoop(_ at: Position) throws -> Statement {
    try advance()
    let first = try name()
    var declared = [first]
    let isCount = try take("=")
    while try !isCount && take(",") { declared.append(try name()) }
    if !isCount { try expect("in") }
    let values = try expressions()
    if isCount, !(2...3).contains(values.count) {
      throw SyntaxMistake(at: first.at, message: "a counting 'for' needs a start and an end")
    }
    try expect("do")
    let body = try block(declaring: declared, hidden: isCount ? 3 : 4, isLoop: true)
    try expect("end", opened: ("for", at))
    return isCount ? .count(first, values, body, at) : .each(declared, values, body, at)
  }

  mutating func globalFunction(_ at: Position) throws -> Statement {
    try advance()
    let base = try name()
    try names.find(base.text, at: base.at)
    var target = Expression.name(base.text, base.at)
    var isMethod = false
    height = 1
    while isAt(".") || isAt(":") {
      isMethod = isAt(":")
      try advance()
      let member = try name()
      target = .index(target, .string(member.text, member.at), member.at)
      try raise(height)
      if isMethod { break }
    }
    let function = try functionBody(at, isMethod: isMethod)
    try requireAssignable(target)
    return .assign([target], [.function(function)], at)
  }

  mutating func local(_ at: Position) throws -> Statement {
    try advance()
    if try take("function") {
      let name = try name()
      try names.declare(name.text, at: name.at)
      return .localFunction(name, try functionBody(at, isMethod: false))
    }
    var declared: [(name: Name, attribute: String?)] = []
    repeat {
      let name = try name()
      let attribute = try take("<") ? try attribute() : nil
      if attribute == "close", declared.contains(where: { $0.attribute == "close" }) {
        throw SyntaxMistake(at: name.at, message: "two <close> in one 'local'")
      }
      declared.append((name, attribute))
    } while try take(",")
    let values = try take("=") ? try expressions() : []
    for (name, attribute) in declared {
      try names.declare(name.text, isFixed: attribute != nil, at: name.at)
    }
    return .local(declared.map(\.name), values, at)
  }

  private mutating func attribute() throws -> String {
    let attribute = try name()
    guard ["const", "close"].contains(attribute.text) else {
      throw SyntaxMistake(at: attribute.at, message: "there is no attribute '\(attribute.text)'")
    }
    try expect(">")
    return attribute.text
  }

  /// A call or an assignment.
  mutating func simple() throws -> Statement {
    let at = token.at
    let first = try suffixed()
    if isAt("=") || isAt(",") {
      var targets = [first]
      while try take(",") { targets.append(try suffixed()) }
      try expect("=")
      for target in targets { try requireAssignable(target) }
      return .assign(targets, try expressions(), at)
    }
    switch first {
    case .call, .method: return .call(first)
    default:
      throw SyntaxMistake(
        at: at, message: "an expression stands alone here; call something or assign it")
    }
  }
  private mutating func requireAssignable(_ target: Expression) throws {
    switch target {
    case .name(let text, let at):
      guard try names.find(text, at: at).isFixed else { return }
      throw SyntaxMistake(at: at, message: "'\(text)' is constant; it cannot be assigned to")
    case .index: return
    default: throw SyntaxMistake(at: target.at, message: "this cannot be assigned to")
    }
  }
}
