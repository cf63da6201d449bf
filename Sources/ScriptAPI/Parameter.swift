package import Domain

/// One argument of a function, or one named value in the table that it takes.
package struct Parameter: Sendable {
  package enum Kind: Sendable {
    /// What a field of that kind holds.
    case field(FieldKind)
    /// Text in one language, or a table with nb, nn and en.
    case localized
    /// A record of any type.
    case record
    /// A span of time: weeks(3).
    case span
    /// What a proposal is remembered by: words, days, whole numbers and records.
    case key
    /// The id of a legal reference in force on the day of the run.
    case law
    /// A table that the function itself reads, as the reference writes it.
    case table(String)
    /// A table of named values and nothing else.
    case named([Parameter])
  }

  package let name: String
  package let kind: Kind
  package let isOptional: Bool

  init(_ name: String, _ kind: Kind, isOptional: Bool = false) {
    self.name = name
    self.kind = kind
    self.isOptional = isOptional
  }

  /// What a field of a record takes.
  package init(_ field: Field) { self.init(field.name, field.kind) }

  /// The same parameter, which may be left out.
  package init(optional parameter: Parameter) {
    self.init(parameter.name, parameter.kind, isOptional: true)
  }

  init(_ name: String, _ kind: FieldKind, isOptional: Bool = false) {
    self.init(name, .field(kind), isOptional: isOptional)
  }

  /// The one table that a verb takes: its own values, the reason, the law, and whether it proposes once.
  package static func verb(_ own: [Parameter]) -> [Parameter] {
    let reasons = [
      Parameter("because", .localized), Parameter("law", .law, isOptional: true),
      Parameter("once", .key, isOptional: true), Parameter("again", .span, isOptional: true),
    ]
    return [Parameter("values", .named(own + reasons))]
  }

  /// What the table that it takes may name.
  package var named: [Parameter] {
    if case .named(let parameters) = kind { parameters } else { [] }
  }

  package var isTable: Bool {
    switch kind {
    case .table, .named: true
    case .field, .localized, .record, .law, .span, .key: false
    }
  }

  /// Its Lua type, as the reference writes it: "day?", "{ title = string, because = text }".
  package var type: String {
    let type =
      switch kind {
      case .field(let kind): kind.luaType
      case .localized: "text"
      case .record: "record"
      case .law: "law"
      case .key: "key"
      case .span: "duration"
      case .table(let form): form
      case .named(let parameters):
        "{ \(parameters.map { "\($0.name) = \($0.type)" }.joined(separator: ", ")) }"
      }
    return isOptional && !isTable ? type + "?" : type
  }

  /// What a key is made of, in words for a message.
  package static let keyForm =
    "a list of words, days, whole numbers and records, such as { \"renewal\", renewal }"

  package static let againForm = "'again' is a time that passes: again = months(6)"

  /// What a script writes for it, in words for a message.
  var expectation: String {
    switch kind {
    case .field(let kind): kind.scriptExpectation
    case .localized: "a text, or a table with nb, nn and en, without control characters"
    case .record: "a record"
    case .law: "the id of a legal reference"
    case .key: Self.keyForm
    case .span: "a span of time, such as weeks(3)"
    case .table(let form): "a table: \(form)"
    case .named(let parameters):
      "a table: { \(parameters.map { "\($0.name) = ..." }.joined(separator: ", ")) }"
    }
  }
}

extension FieldKind {
  /// The type of such a value in Lua.
  var luaType: String {
    switch self {
    case .text, .word, .time, .nationalIdentityNumber: "string"
    case .choice(let words): words.map { "\"\($0)\"" }.joined(separator: " or ")
    case .integer: "integer"
    case .decimal: "number"
    case .boolean: "boolean"
    case .day: "day"
    case .texts, .words: "list of string"
    case .reference(let type): type.rawValue
    case .references(let type): "list of \(type.rawValue)"
    }
  }

  /// What a script writes for such a value.
  package var scriptExpectation: String {
    switch self {
    case .day: "a day, such as run.today or day \"2026-11-20\""
    case .reference(let type): "a \(type.rawValue)"
    case .references(let type): "a list of \(type.rawValue) records"
    default: expectation
    }
  }
}
