import Domain
import Sandbox
import ScriptAPI

/// Turns bytes into the text of a routine: each byte is a choice, and where they end, the
/// shortest one is taken.
package struct ScriptGrammar {
  private var bytes: ArraySlice<UInt8>
  private var depth = 0
  private static let deepest = 6

  private init(_ bytes: some Sequence<UInt8>) {
    self.bytes = ArraySlice(Array(bytes))
  }

  package static func routine(from bytes: some Sequence<UInt8>) -> String {
    var grammar = ScriptGrammar(bytes)
    return "return { run = function(client, run)\nlocal a, b, c = client, run, {}\n"
      + grammar.block() + "end }\n"
  }

  private mutating func choice(_ count: Int) -> Int {
    depth > Self.deepest ? 0 : Int(bytes.popFirst() ?? 0) % count
  }

  private mutating func pick(_ list: [String]) -> String { list[choice(list.count)] }

  private mutating func nested(_ body: (inout ScriptGrammar) -> String) -> String {
    depth += 1
    defer { depth -= 1 }
    return body(&self)
  }

  private mutating func block() -> String {
    var text = ""
    for _ in 0..<choice(6) { text += nested { $0.statement() } + "\n" }
    return text
  }

  private mutating func statement() -> String {
    switch choice(14) {
    case 0: "\(variable()) = \(expression())"
    case 1: call()
    case 2: "if \(expression()) then\n\(block())end"
    case 3: "while \(expression()) do\n\(block())end"
    case 4: "for i = \(expression()), \(expression()) do\n\(block())end"
    case 5: "for k, v in \(pick(["pairs", "ipairs", "next,"]))(\(expression())) do\n\(block())end"
    case 6: "for r in \(expression()) do\n\(block())end"
    case 7: "local \(pick(["a", "b", "c"])) <\(pick(["const", "close"]))> = \(expression())"
    case 8: "repeat\n\(block())until \(expression())"
    case 9: "pcall(function()\n\(block())end)"
    case 10: "xpcall(function()\n\(block())end, function(m)\n\(block())return m end)"
    case 11: "local function f(...)\n\(block())return f(...) end \(pick(["f()", "f(a, b)"]))"
    case 12: "\(expression())[\(expression())] = \(expression())".asAssignment
    default:
      "setmetatable(\(variable()), { \(pick(Self.events)) = function(...)\n\(block())return ... end })"
    }
  }

  private mutating func expression() -> String {
    nested { grammar in
      switch grammar.choice(12) {
      case 0: grammar.pick(Self.literals)
      case 1: grammar.variable()
      case 2: grammar.call()
      case 3: "(\(grammar.expression()) \(grammar.pick(Self.operators)) \(grammar.expression()))"
      case 4: "{ \(grammar.fields()) }"
      case 5: "(\(grammar.expression())).\(grammar.pick(Self.members))"
      case 6: "function(...)\n\(grammar.block())return ... end"
      case 7: "\(grammar.pick(["#", "-", "not ", "~"]))(\(grammar.expression()))"
      case 8: "(\(grammar.expression()))[\(grammar.expression())]"
      case 9: grammar.pick(Self.globals)
      case 10: "\"\(grammar.letters())\""
      default: "select(\(grammar.expression()), \(grammar.expression()))"
      }
    }
  }

  private mutating func call() -> String {
    nested { grammar in
      switch grammar.choice(4) {
      case 0: "\(grammar.pick(Self.globals))(\(grammar.arguments()))"
      case 1: "(\(grammar.expression())):\(grammar.pick(Self.members))(\(grammar.arguments()))"
      case 2: "(\(grammar.expression())):\(grammar.pick(Self.members)) { \(grammar.fields()) }"
      default:
        "\(grammar.pick(Self.patternFunctions))(\"\(grammar.letters())\", \"\(grammar.letters())\", \(grammar.expression()))"
      }
    }
  }

  private mutating func arguments() -> String {
    (0..<choice(4)).map { _ in expression() }.joined(separator: ", ")
  }

  private mutating func fields() -> String {
    (0..<choice(5)).map { _ in
      choice(3) == 0 ? expression() : "\(pick(Self.names)) = \(expression())"
    }.joined(separator: ", ")
  }

  private mutating func letters() -> String {
    (0..<choice(9)).map { _ in pick(Self.pieces) }.joined()
  }

  private mutating func variable() -> String { pick(["a", "b", "c"]) }
}

// What the choices are among.
extension ScriptGrammar {
  private static let globals =
    Environment.level1 + API.functionNames + ["io", "load", "nothing", "_ENV", "string", "math"]
  private static let members =
    Array(Set(API(.norway).types.flatMap(\.memberNames) + ["rep", "format", "gsub", "nothing"]))
    .sorted()
  private static let names =
    Array(
      Set(API(.norway).types.flatMap(\.methods).flatMap(\.parameters).flatMap(\.named).map(\.name))
    ).sorted() + ["weeks", "status", "from", "nb"]
  private static let literals = [
    "nil", "true", "0", "1", "-1", "0.5", "1e308", "0/0", "1/0", "math.mininteger", "2^53",
    "a", "b", "c", "\"x\"", "(\"ab\"):rep(50)", "run.today", "run.clients", "client", "{}",
  ]
  private static let operators = [
    "+", "-", "*", "/", "//", "%", "^", "..", "==", "<", "<=", "and", "or", "&", "|", "<<", ">>",
    "~",
  ]
  private static let events = [
    "__index", "__newindex", "__call", "__close", "__gc", "__mode", "__eq", "__lt", "__concat",
    "__len", "__name", "__tostring", "__metatable", "__pairs", "__unm",
  ]
  private static let patternFunctions = [
    "string.find", "string.match", "string.gsub", "string.gmatch", "string.format", "string.pack",
    "string.unpack", "string.rep", "table.concat", "utf8.len", "require",
  ]
  private static let pieces = [
    "a", "%a", "%d", "*", "+", "-", "?", ".", "(", ")", "[", "]", "^", "$", "%b()", "%f[%w]", "%1",
    "%s",
    "%5d", "%q", "\\0", "\\xff", "i4", "z", "s1", "!", "<", " ", "1", "%", "%g", "æ",
  ]
}

extension String {
  /// An expression in front of an assignment must be a prefix one.
  fileprivate var asAssignment: String { "local _ = 0; (" + replacingFirst("[", with: ")[") }

  private func replacingFirst(_ character: Character, with text: String) -> String {
    guard let place = firstIndex(of: character) else { return self + ")" }
    return self[..<place] + text + self[index(after: place)...]
  }
}
