import Domain
import ScriptAPI

/// What is certain about a value before anything runs.
enum StaticType: Equatable {
  case unknown
  case text, number, boolean, table, function
  /// day, duration, run, calendar, custom_fields or a record type.
  case object(String)
  /// Records of a type, as a collection of the host.
  case collection(String)
  /// A Lua list of them.
  case list(String)
  /// What a module of lib/ returns.
  case module(String)

  /// The type that the reference writes so: "day?", "list of worker", "collection of task".
  init(_ text: String, _ api: API) {
    let bare = text.hasSuffix("?") ? String(text.dropLast()) : text
    switch bare {
    case "string": self = .text
    case "integer", "number": self = .number
    case "boolean": self = .boolean
    case "function": self = .function
    case _ where bare.hasPrefix("\""): self = .text
    case _ where bare.hasPrefix("collection of "):
      self = .collection(String(bare.dropFirst("collection of ".count)))
    case _ where bare.hasPrefix("list of "):
      self = .list(String(bare.dropFirst("list of ".count)))
    case _ where api.type(named: bare) != nil: self = .object(bare)
    default: self = .unknown
    }
  }

  /// The exposed type whose fields and methods it has.
  func exposed(in api: API) -> ExposedType? {
    switch self {
    case .object(let name): api.type(named: name)
    case .collection: api.type(named: "collection")
    default: nil
    }
  }

  func record(in schema: Schema) -> RecordType? {
    if case .object(let name) = self { schema.find(name) } else { nil }
  }

  /// In words for a message.
  var words: String {
    switch self {
    case .unknown: "something"
    case .text: "a text"
    case .number: "a number"
    case .boolean: "true or false"
    case .table: "a table"
    case .function: "a function"
    case .object(let name): "a \(name)"
    case .collection(let name): "a collection of \(name)"
    case .list(let name): "a list of \(name)"
    case .module(let name): "the module '\(name)'"
    }
  }
}
