/// One word of Lua's text.
struct Token: Equatable {
  enum Kind: Equatable {
    case name, keyword, symbol, end
    case string(String)
    case number(isInteger: Bool)
  }

  let kind: Kind
  /// As it is written.
  let text: String
  let at: Position

  static let keywords: Set<String> = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in",
    "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
  ]

  /// Longest first, so that the first that fits is the right one.
  static let symbols = [
    "...", "..", "==", "~=", "<=", ">=", "<<", ">>", "//", "::", "+", "-", "*", "/", "%", "^", "#",
    "&", "~", "|", "<", ">", "=", "(", ")", "{", "}", "[", "]", ";", ":", ",", ".",
  ].map { Array($0.utf8) }
}
