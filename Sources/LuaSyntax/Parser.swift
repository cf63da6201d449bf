/// Reads Lua 5.4's grammar (manual, section 9).
package struct Parser {
  /// As deep as Lua itself goes.
  private static let deepest = 190

  private var lexer: Lexer
  private(set) var token: Token
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

  mutating func advance() throws {
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

  mutating func nested<Result>(_ body: (inout Parser) throws -> Result) throws -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else {
      throw SyntaxMistake(at: token.at, message: "the text is nested too deeply")
    }
    return try body(&self)
  }
}
