/// Vocabularies with words that tell of health, as packages say: who has such a kind of decision has a need.
///
/// A field that can hold such a word is as sensitive as the word, whatever it holds: hiding the word alone
/// would say that it is one.
package struct SensitiveWords: Sendable, Hashable {
  package static let none = SensitiveWords()

  private var byVocabulary: [String: Sensitivity] = [:]

  package init() {}

  /// Notes a word; what one package says is sensitive no other makes open.
  package mutating func add(_ sensitivity: Sensitivity, in vocabulary: String) {
    if sensitivity != .open { byVocabulary[vocabulary] = sensitivity }
  }

  package mutating func add(_ other: SensitiveWords) {
    byVocabulary.merge(other.byVocabulary) { first, _ in first }
  }

  /// The field's own, or that of its words.
  package func sensitivity(of field: Field) -> Sensitivity {
    guard field.sensitivity == .open, let vocabulary = field.vocabulary else {
      return field.sensitivity
    }
    return byVocabulary[vocabulary] ?? .open
  }

  package func isOpen(_ field: Field) -> Bool { sensitivity(of: field) == .open }
}
