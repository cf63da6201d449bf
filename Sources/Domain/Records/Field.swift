/// What a field holds.
package enum FieldKind: Sendable, Hashable {
  case text
  /// A word of a vocabulary: lower-case letters, digits and underscores.
  case word
  case choice([String])
  case integer
  case decimal
  case boolean
  case day
  /// An hour and a minute of the day, as "08:30".
  case time
  /// Eleven digits with valid check digits.
  case nationalIdentityNumber
  case texts
  case words
  case reference(RecordTypeID)
  case references(RecordTypeID)

  /// The type of the records that the field points to.
  package var target: RecordTypeID? {
    switch self {
    case .reference(let type), .references(let type): type
    default: nil
    }
  }

  package var isList: Bool {
    switch self {
    case .texts, .words, .references: true
    default: false
    }
  }
}

/// Who may see a field.
package enum Sensitivity: String, Sendable, Codable, CaseIterable {
  case open
  /// National identity numbers.
  case identity
  /// Health and substance use.
  case health

  /// What a package must be granted to read such a field.
  package var capability: String? {
    switch self {
    case .open: nil
    case .identity: "read.identity"
    case .health: "read.health"
    }
  }

  /// Whether it is open to nobody to whom the other was not.
  package func isAtLeast(_ other: Sensitivity) -> Bool { other == .open || self == other }

  /// Every capability there is.
  package static var capabilities: [String] { allCases.compactMap(\.capability) }
}

/// One field of a record type: the single source of its column, checks, labels and reference.
package final class Field: Sendable {
  package let name: String
  package let kind: FieldKind
  package let isRequired: Bool
  package let sensitivity: Sensitivity
  /// The vocabulary that its words are of.
  package let vocabulary: String?
  /// What its values are looked up in, to know whether they are sensitive: its vocabulary, or other lists.
  package let marks: [String]
  package let label: LocalizedText
  /// What it means, with unit and source where there is one.
  package let meaning: String

  package init(
    _ name: String, _ kind: FieldKind, required: Bool = false, sensitivity: Sensitivity = .open,
    of vocabulary: String? = nil, marks: [String] = [],
    _ nb: String, _ nn: String, _ en: String, _ meaning: String
  ) {
    self.name = name
    self.kind = kind
    self.isRequired = required
    self.sensitivity = sensitivity
    self.vocabulary = vocabulary
    self.marks = marks + [vocabulary].compactMap { $0 }
    self.label = LocalizedText(nb: nb, nn: nn, en: en)
    self.meaning = meaning
  }

  init(
    _ name: String, _ kind: FieldKind, sensitivity: Sensitivity, label: LocalizedText,
    _ meaning: String
  ) {
    self.name = name
    self.kind = kind
    self.sensitivity = sensitivity
    self.label = label
    self.meaning = meaning
    isRequired = false
    vocabulary = nil
    marks = []
  }
}

extension Field: Hashable {
  package static func == (left: Field, right: Field) -> Bool {
    left === right
      || left.name == right.name && left.kind == right.kind && left.isRequired == right.isRequired
        && left.sensitivity == right.sensitivity && left.vocabulary == right.vocabulary
        && left.marks == right.marks && left.label == right.label && left.meaning == right.meaning
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
