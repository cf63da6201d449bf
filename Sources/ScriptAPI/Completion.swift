package import Domain

/// What a line of Lua can go on with: for whoever types it.
package struct Completion: Sendable {
  private let names: [String]
  private let known: [String: ExposedType]
  private let all: [ExposedType]

  /// On a record, `it` is a record of the type; the names are what else the line may begin with.
  package init(on record: RecordTypeID?, of api: API, names: [String]) {
    all = api.types
    known = [
      "run": api.run, "it": record.flatMap { api.type(named: $0.rawValue) },
    ]
    .compactMapValues { $0 }
    self.names = names + API.functions.map(\.name) + known.keys
  }

  /// The whole last word of what is typed, as it could become.
  package func candidates(_ typed: String) -> [String] {
    let word = String(typed.split(separator: " ", omittingEmptySubsequences: false).last ?? "")
    if typed.hasPrefix(".") { return Self.matching(word, names) }
    let start = word.lastIndex { !($0.isLetter || $0.isNumber || $0 == "_") }
    guard let start else { return Self.matching(word, names) }
    let (head, part) = (String(word[...start]), String(word[word.index(after: start)...]))
    switch word[start] {
    case ".": return Self.matching(part, fields(of: head)).map { head + $0 }
    case ":": return Self.matching(part, methods(of: head)).map { head + $0 }
    default: return Self.matching(part, names).map { head + $0 }
    }
  }

  /// Of the type when it is certain, else of all.
  private func types(before head: String) -> [ExposedType] {
    let name = head.dropLast().split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }
      .last
    return known[name.map(String.init) ?? ""].map { [$0] } ?? all
  }

  private func fields(of head: String) -> [String] {
    types(before: head).flatMap { $0.fields.map(\.name) }
  }

  private func methods(of head: String) -> [String] {
    types(before: head).flatMap { $0.methods.map(\.name) }
  }

  private static func matching(_ part: String, _ names: [String]) -> [String] {
    Set(names.filter { $0.hasPrefix(part) }).sorted()
  }
}
