/// What a package says holds on one day: words, parameters, laws, working days.
package struct PackageTerms: Sendable, Hashable {
  /// A vocabulary's name to its words, each with what people call it.
  package var vocabularies: [String: [String: LocalizedText]] = [:]
  /// Those that tell of health, on whatever day.
  package var sensitiveWords = SensitiveWords.none
  package var parameters: [String: ParameterValue] = [:]
  /// Ids of the legal references in force, each with its title.
  package var laws: [String: LocalizedText] = [:]
  /// The law of every day.
  package var law = LawBook.none
  package var calendar = WorkCalendar()
  /// Templates of letters, by name.
  package var templates: [String: String] = [:]
  /// What the municipality writes.
  package var language = Language.nb

  package init() {}
}

/// A parameter's value with its unit.
package struct ParameterValue: Sendable, Hashable, Codable {
  package enum Unit: String, Sendable, Codable, CaseIterable {
    case number, hours, kroner, days, weeks, months, years
  }

  package let value: Double
  package let unit: Unit

  package init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }

  /// A span of time as a letter says it: "3 weeks".
  package var inWords: LocalizedText {
    let count: [String: any MessageArgument] = ["count": Int(max(-1e6, min(value, 1e6)))]
    switch unit {
    case .days: return LocalizedText(message: "figures.days", count)
    case .weeks: return LocalizedText(message: "figures.weeks", count)
    case .months: return LocalizedText(message: "figures.months", count)
    case .years: return LocalizedText(message: "figures.years", count)
    case .number, .hours, .kroner: return LocalizedText(Value.inWords(value, .nb))
    }
  }
}

extension PackageTerms {
  /// Words of the changes that the vocabularies do not have, one finding each.
  ///
  /// A vocabulary that no package has holds every word.
  package func unknownWords(in changes: [Change], _ schema: Schema) -> [Finding] {
    changes.flatMap { change in
      schema.type(change.type).fields.filter { $0.vocabulary != nil }.flatMap { field in
        unknownWords(of: field, change).map { word in
          Finding(
            "data.unknown_word",
            LocalizedText(
              message: "data.unknown_word",
              [
                "record": schema.spoken(change.key), "field": field.name, "word": word,
                "vocabulary": field.vocabulary ?? "",
                "hint": NearestName.spokenHint(
                  word, among: vocabularies[field.vocabulary ?? ""]?.keys.sorted() ?? []),
              ]),
            at: change.at, about: change.key)
        }
      }
    }
  }

  private func unknownWords(of field: Field, _ change: Change) -> [String] {
    guard let name = field.vocabulary, let known = vocabularies[name],
      let value = change.fields[field.name]
    else { return [] }
    return (value.list ?? [value.plain]).filter { known[$0] == nil }
  }
}
