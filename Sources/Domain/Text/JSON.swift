/// A value of JSON (RFC 8259), where whole numbers and others are told apart by how they are written.
package enum JSON: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case decimal(Double)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  package static func texts(_ texts: some Sequence<String>) -> JSON {
    .list(texts.map(JSON.text))
  }

  /// An object of those members that have a value.
  package static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members.reduce(into: [:]) { $0[$1.key] = $1.value })
  }

  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }
  package var list: [JSON]? { if case .list(let list) = self { list } else { nil } }
  package var object: [String: JSON]? { if case .object(let object) = self { object } else { nil } }
}
