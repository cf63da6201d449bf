/// A kind as a manifest and a register write it: a name, and what goes with it.
package struct FieldKindForm: Sendable, Hashable, Codable, CustomStringConvertible {
  package let kind: String
  /// The words of a choice.
  package let choices: [String]?
  /// The record type that references point to.
  package let to: RecordTypeID?

  package init(kind: String, choices: [String]? = nil, to: RecordTypeID? = nil) {
    self.kind = kind
    self.choices = choices
    self.to = to
  }

  package var description: String {
    let plain = "\"\(kind)\""
    return to.map { "\(plain) to \($0.rawValue)" } ?? plain
  }
}

extension FieldKind: Codable {
  private static let plain: [String: FieldKind] = [
    "text": .text, "word": .word, "integer": .integer, "decimal": .decimal, "boolean": .boolean,
    "day": .day, "time": .time, "identity_number": .nationalIdentityNumber, "texts": .texts,
    "words": .words,
  ]

  /// The names of all kinds.
  package static let names = plain.keys.sorted() + ["choice", "reference", "references"]

  /// The kind of that form; nil when the form is of none.
  ///
  /// Whether there is the type that it points to, a schema says.
  package init?(_ form: FieldKindForm) {
    switch (form.kind, form.choices ?? [], form.to) {
    case ("choice", let words, nil) where !words.isEmpty && words.allSatisfy(Self.isWord):
      self = .choice(words)
    case ("reference", [], let type?) where Self.isWord(type.rawValue):
      self = .reference(type)
    case ("references", [], let type?) where Self.isWord(type.rawValue):
      self = .references(type)
    case (let name, [], nil):
      guard let kind = Self.plain[name] else { return nil }
      self = kind
    default: return nil
    }
  }

  package var form: FieldKindForm {
    switch self {
    case .choice(let words): FieldKindForm(kind: "choice", choices: words)
    case .reference(let type): FieldKindForm(kind: "reference", to: type)
    case .references(let type): FieldKindForm(kind: "references", to: type)
    default: FieldKindForm(kind: Self.plain.first { $0.value == self }?.key ?? "text")
    }
  }

  package init(from decoder: any Decoder) throws {
    guard let kind = FieldKind(try FieldKindForm(from: decoder)) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "no such kind"))
    }
    self = kind
  }

  package func encode(to encoder: any Encoder) throws { try form.encode(to: encoder) }
}
