/// Words of vocabularies that tell of health, as packages say: who has such a kind of decision has a need.
///
/// On screens a field that can hold such a word is as sensitive as the word, whatever it holds: hiding the word
/// alone would say that it is one.
package struct SensitiveWords: Sendable, Hashable, Codable {
  package static let none = SensitiveWords()
  /// Ids of laws that only sensitive kinds of decision rest on: they tell the kind.
  package static let legalBases = "legal_bases"

  private var byVocabulary: [String: [String: Sensitivity]] = [:]

  package init() {}

  /// Notes a word; what one package says is sensitive no other makes open, or less than it is.
  package mutating func add(_ sensitivity: Sensitivity, _ word: String, in vocabulary: String) {
    guard sensitivity != .open else { return }
    let known = byVocabulary[vocabulary]?[word]
    byVocabulary[vocabulary, default: [:]][word] = known == .health ? .health : sensitivity
  }

  package mutating func add(_ other: SensitiveWords) {
    for (vocabulary, words) in other.byVocabulary {
      for (word, sensitivity) in words { add(sensitivity, word, in: vocabulary) }
    }
  }

  /// Whether it says all that the other one says.
  package func covers(_ other: SensitiveWords) -> Bool {
    var both = self
    both.add(other)
    return both == self
  }

  /// The field's own, or that of its words.
  package func sensitivity(of field: Field) -> Sensitivity {
    guard field.sensitivity == .open, let words = words(of: field) else { return field.sensitivity }
    return words.values.contains(.health) ? .health : .identity
  }

  package func isOpen(_ field: Field) -> Bool { sensitivity(of: field) == .open }

  /// What it takes to read the words in the value, in order.
  package func capabilities(toRead value: Value, in field: Field) -> [String] {
    guard let words = words(of: field) else { return [] }
    let written = value.list ?? value.text.map { [$0] } ?? []
    return Set(written.compactMap { words[$0]?.capability }).sorted()
  }

  /// What it takes to read the field whatever it holds, in order.
  package func capabilities(toRead field: Field) -> [String] {
    let marks = [field.sensitivity] + (words(of: field) ?? [:]).values
    return Set(marks.compactMap(\.capability)).sorted()
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
    let lists = field.marks.compactMap { byVocabulary[$0] }
    guard lists.count > 1 else { return lists.first }
    return lists.reduce(into: [:]) { $0.merge($1) { $0 == .health ? $0 : $1 } }
  }
}
