/// Reads Lua 5.4's grammar (manual, section 9).
package struct Parser {
  private var lexer: Lexer
  private(set) var token: Token
  private var ahead: Token?
  private var depth = 0
  /// The byte after the word before this one.
  private(set) var lastEnd = 0
  var names = Names()
  var lengths: [LengthOperator] = []
  /// Labels of which it is not known yet whether they end their block.
  private var labels: [Name] = []
  /// The height of the expression that was read last, and of the tallest one of the block.
  var height = 0
  var tallest = 0

  /// The statements of a file, or where it is not Lua.
  package static func parse(_ text: String) throws -> [Statement] {
    var parser = try Parser(text)
    return try parser.file()
  }

  init(_ text: String) throws {
    guard text.utf8.count <= SourceLimits.bytes else {
      throw SyntaxMistake(
        at: Position(line: 1, column: 1),
        message: "more than \(SourceLimits.bytes >> 10) KiB of Lua; split it into modules")
    }
    lexer = Lexer(text)
    token = try lexer.next()
  }

  mutating func file() throws -> [Statement] {
    let statements = try block()
    guard token.kind == .end else { throw unexpected() }
    try names.closeFunction()
    return statements
  }

  mutating func advance() throws {
    lastEnd = token.end
    token = try ahead ?? lexer.next()
    ahead = nil
  }

  mutating func peek() throws -> Token {
    if let ahead { return ahead }
    let next = try lexer.next()
    ahead = next
    return next
  }

  func isAt(_ text: String) -> Bool {
    token.text == text && (token.kind == .symbol || token.kind == .keyword)
  }

  mutating func take(_ text: String) throws -> Bool {
    guard isAt(text) else { return false }
    try advance()
    return true
  }

  mutating func expect(_ text: String, opened: (text: String, at: Position)? = nil) throws {
    if try take(text) { return }
    var message = "expected '\(text)'"
    if let opened, opened.at.line != token.at.line {
      message += " to close '\(opened.text)' at line \(opened.at.line)"
    }
    throw SyntaxMistake(at: token.at, message: "\(message), found \(shown)")
  }

  var shown: String {
    switch token.kind {
    case .end: "the end of the file"
    case .string: "a text"
    default: "'\(token.text)'"
    }
  }

  func unexpected() -> SyntaxMistake {
    SyntaxMistake(at: token.at, message: "\(shown) cannot stand here")
  }

  mutating func name() throws -> Name {
    guard token.kind == .name else {
      throw SyntaxMistake(at: token.at, message: "expected a name, found \(shown)")
    }
    let name = Name(text: token.text, at: token.at)
    try advance()
    return name
  }

  /// A label, which Lua reads with those that follow it, within each other.
  mutating func label() throws -> Name {
    let label = try name()
    labels.append(label)
    guard depth + labels.count < SourceLimits.depth else { throw tooDeep }
    return label
  }

  /// Joins the labels just read to their jumps, once it is seen what follows them.
  mutating func joinLabels() throws {
    for label in labels { try names.label(label, isLast: isBlockEnd && !isAt("until")) }
    labels = []
  }

  private var tooDeep: SyntaxMistake {
    SyntaxMistake(at: token.at, message: "the text is nested too deeply")
  }

  mutating func nested<Result>(_ body: (inout Parser) throws -> Result) throws -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth < SourceLimits.depth else { throw tooDeep }
    return try body(&self)
  }

  /// The height of an expression made of parts that are so high; the tree is walked as deep as that.
  mutating func raise(_ parts: Int...) throws {
    height = 1 + (parts.max() ?? 0)
    tallest = max(tallest, height)
    guard height < SourceLimits.depth else {
      throw SyntaxMistake(
        at: token.at,
        message: "more than \(SourceLimits.depth) parts in a row; give some of them a name")
    }
  }
}
