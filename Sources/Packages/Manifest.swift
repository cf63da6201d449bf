package import Domain

/// What municipality.toml says.
package struct Manifest: Sendable, Hashable, Codable {
  /// A word of a vocabulary.
  package struct Term: Sendable, Hashable, Codable {
    package let label: LocalizedText
    /// Whether to have the word tells of more than it says: of health.
    package let sensitivity: Sensitivity
    package let from: Day?
    package let until: Day?

    package init(label: LocalizedText, sensitivity: Sensitivity, from: Day?, until: Day?) {
      self.label = label
      self.sensitivity = sensitivity
      self.from = from
      self.until = until
    }

    package func isInForce(on day: Day) -> Bool {
      (from ?? day) <= day && day <= (until ?? day)
    }
  }

  /// A number that holds from a day on, until the next.
  package struct Parameter: Sendable, Hashable, Codable {
    package let label: LocalizedText
    package let unit: ParameterValue.Unit
    /// The legal reference it comes from.
    package let law: String?
    /// In order of days.
    package let values: [Dated]

    package init(
      label: LocalizedText, unit: ParameterValue.Unit, law: String?, values: [Dated]
    ) {
      self.label = label
      self.unit = unit
      self.law = law
      self.values = values
    }

    package struct Dated: Sendable, Hashable, Codable {
      package let from: Day
      package let value: Double

      package init(from: Day, value: Double) {
        self.from = from
        self.value = value
      }
    }

    package func value(on day: Day) -> ParameterValue? {
      values.last { $0.from <= day }.map { ParameterValue($0.value, unit) }
    }
  }

  package var id = ""
  package var name = ""
  /// Four digits of Statistics Norway.
  package var number: String?
  package var language: Language?
  package var version = ""
  /// The API level that the package is written for.
  package var api = 0
  /// Folders of the packages it extends, relative to its own.
  package var extends: [String] = []
  /// Modules that a package which extends it may put its own in the place of.
  package var replaceable: [String] = []
  /// Capabilities that it asks the municipality to grant.
  package var capabilities: [String] = []
  /// Legal references and what follows from them for decisions.
  package var law = LawBook()
  package var vocabularies: [String: [String: Term]] = [:]
  /// The vocabularies with words that are sensitive.
  package var sensitiveWords: SensitiveWords {
    var sensitive = SensitiveWords()
    for (name, words) in vocabularies {
      for (word, term) in words { sensitive.add(term.sensitivity, word, in: name) }
    }
    for (id, sensitivity) in tellingBases {
      sensitive.add(sensitivity, id, in: SensitiveWords.legalBases)
    }
    return sensitive
  }
  /// Laws that no open kind of decision rests on, with what the kinds that do are.
  private var tellingBases: [String: Sensitivity] {
    let kinds = vocabularies["decision_kinds"] ?? [:]
    let bases = law.decisions.flatMap { kind, rules in
      rules.flatMap(\.basis).map { ($0, kinds[kind]?.sensitivity ?? .open) }
    }
    return Dictionary(bases) { $0 == .open || $1 == .open ? .open : $0 }
  }
  package var parameters: [String: Parameter] = [:]
  /// What it adds to the records, in the order of types and names.
  package var fields: [CustomField] = []
  /// Days on which the municipality is closed.
  package var calendar = WorkCalendar()

  package init() {}

  /// Capabilities that exist.
  package static let knownCapabilities = Sensitivity.capabilities
  /// The API level of this host.
  package static let apiLevel = 1
}
