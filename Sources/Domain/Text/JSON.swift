/// A value of JSON (RFC 8259), where whole numbers and others are told apart by how they are written.
package enum JSON: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case decimal(Double)
  case text(String)
  case list([JSON])
  case object(Members)

  package static func texts(_ texts: some Sequence<String>) -> JSON {
    .list(texts.map(JSON.text))
  }

  /// An object of those members that have a value.
  package static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    var all = Members(capacity: members.count)
    for case (let name, let value?) in members { _ = all.insert(value, as: name) }
    return .object(all)
  }

  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }
  package var list: [JSON]? { if case .list(let list) = self { list } else { nil } }
  package var object: Members? { if case .object(let object) = self { object } else { nil } }

  /// Members of an object, in the order of their names' bytes.
  ///
  /// There are few, and most come in their order: a dictionary would take longer to make than to ask.
  package struct Members: Sendable, Hashable {
    package private(set) var all: [Member] = []

    package init(capacity: Int = 4) { all.reserveCapacity(capacity) }

    package init(_ members: [String: JSON]) {
      for (name, value) in members { _ = insert(value, as: name) }
    }

    package var isEmpty: Bool { all.isEmpty }
    package var count: Int { all.count }
    package subscript(name: String) -> JSON? { all.first { $0.name == name }?.value }

    /// Puts it in its place; false when there is one of that name.
    package mutating func insert(_ value: JSON, as name: String) -> Bool {
      var place = all.count
      while place > 0, !all[place - 1].name.utf8.lexicographicallyPrecedes(name.utf8) { place -= 1 }
      if place < all.count, all[place].name.utf8.elementsEqual(name.utf8) { return false }
      all.insert(Member(name: name, value: value), at: place)
      return true
    }
  }

  package struct Member: Sendable, Hashable {
    package let name: String
    package let value: JSON
  }
}
