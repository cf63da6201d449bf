/// Words of vocabularies that tell of health, as packages say: who has such a kind of decision has a need.
///
/// On screens a field that can hold such a word is as sensitive as the word, whatever it holds: hiding the word
/// alone would say that it is one.
package struct SensitiveWords: Sendable, Hashable {
  package static let none = SensitiveWords()

  private var byVocabulary: [String: [String: Sensitivity]] = [:]

  package init() {}

  /// Notes a word; what one package says is sensitive no other makes open.
  package mutating func add(_ sensitivity: Sensitivity, _ word: String, in vocabulary: String) {
    if sensitivity != .open { byVocabulary[vocabulary, default: [:]][word] = sensitivity }
  }

  package mutating func add(_ other: SensitiveWords) {
    byVocabulary.merge(other.byVocabulary) { $0.merging($1) { first, _ in first } }
  }

  /// The field's own, or that of its words.
  package func sensitivity(of field: Field) -> Sensitivity {
    guard field.sensitivity == .open, let words = words(of: field) else { return field.sensitivity }
    return words.values.contains(.health) ? .health : .identity
  }

  package func isOpen(_ field: Field) -> Bool { sensitivity(of: field) == .open }

  /// That of the first word in the value that is one.
  package func sensitivity(of value: Value, in field: Field) -> Sensitivity {
    guard let words = words(of: field) else { return .open }
    let written = value.list ?? value.text.map { [$0] } ?? []
    return written.lazy.compactMap { words[$0] }.first ?? .open
  }

  package func contains(_ word: String, in vocabulary: String) -> Bool {
    byVocabulary[vocabulary]?[word] != nil
  }

  /// What it takes to look at the fields that an import names.
  package func capabilities(of look: ImportLook, _ fields: RegisterFields) -> [String] {
    Set(
      look.fields.flatMap { type, names in
        names.compactMap { fields.field($0, of: type).flatMap { sensitivity(of: $0).capability } }
      }
    ).sorted()
  }

  private func words(of field: Field) -> [String: Sensitivity]? {
    field.vocabulary.flatMap { byVocabulary[$0] }
  }
}
