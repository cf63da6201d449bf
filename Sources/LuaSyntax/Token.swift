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
  /// Its first byte, and the one after its last.
  let first: Int
  let end: Int

  static let keywords: Set<String> = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in",
    "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
  ]

  /// By their first byte; longest first, so that the first that fits is the right one.
  static let symbols: [UInt8: [String]] = Dictionary(
    grouping: [
      "...", "..", "==", "~=", "<=", ">=", "<<", ">>", "//", "::", "+", "-", "*", "/", "%", "^",
      "#", "&", "~", "|", "<", ">", "=", "(", ")", "{", "}", "[", "]", ";", ":", ",", ".",
    ], by: { $0.utf8.first ?? 0 })
}
