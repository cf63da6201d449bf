import Escaping

/// A language that Rutine writes.
public enum Language: String, Sendable, Codable, CaseIterable {
  case nb, nn, en
}

/// Text in one language or in several.
///
/// As JSON: a string when it is the same in every language, else an object by language.
public struct LocalizedText: Sendable, Hashable {
  private let texts: [Language: String]
  private let common: String?

  public init(_ common: String) {
    self.common = common
    texts = [:]
  }

  public init(nb: String, nn: String, en: String) {
    common = nil
    texts = [.nb: nb, .nn: nn, .en: en]
  }

  /// Text for some of the languages; null when there is none at all.
  package init?(_ texts: [Language: String]) {
    guard !texts.isEmpty else { return nil }
    common = nil
    self.texts = texts
  }

  /// The text as a message has it, which says what it is about and never all of it.
  package var shortened: LocalizedText {
    let short = { (text: String) in ShortText.of(text, to: ShortText.longestMessage) }
    return common.map { LocalizedText(short($0)) } ?? LocalizedText(texts.mapValues(short)) ?? self
  }

  /// The languages that it lacks, when it is given by language.
  package var missing: [Language] {
    common == nil ? Language.allCases.filter { texts[$0] == nil } : []
  }

  /// The text in that language, or else in the nearest one there is.
  public subscript(language: Language) -> String {
    if let common { return common }
    let fallbacks: [Language] = language == .nn ? [.nn, .nb, .en] : [language, .nb, .nn, .en]
    return fallbacks.lazy.compactMap { texts[$0] }.first ?? ""
  }
}

extension LocalizedText {
  /// The text itself, or those by language.
  package var json: JSON {
    if let common { return .text(common) }
    return .members([
      "en": texts[.en].map(JSON.text), "nb": texts[.nb].map(JSON.text),
      "nn": texts[.nn].map(JSON.text),
    ])
  }

  /// Null when it is neither a text nor texts by language.
  package init?(_ json: JSON) {
    if let common = json.text {
      self.init(common)
      return
    }
    var texts: [Language: String] = [:]
    for member in json.object?.all ?? [] {
      guard let language = Language(rawValue: member.name), let text = member.value.text else {
        return nil
      }
      texts[language] = text
    }
    self.init(texts)
  }

  /// Every text of it.
  package var all: [String] { common.map { [$0] } ?? Array(texts.values) }

  /// The same with what is hidden made visible.
  package var shown: LocalizedText {
    if let common { return LocalizedText(CleanText.shown(common)) }
    return LocalizedText(texts.mapValues { CleanText.shown($0) }) ?? self
  }
}

extension LocalizedText: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let common = try? container.decode(String.self) {
      self.init(common)
      return
    }
    let named = try container.decode([String: String].self)
    let texts = named.reduce(into: [Language: String]()) { texts, entry in
      if let language = Language(rawValue: entry.key) { texts[language] = entry.value }
    }
    guard let text = LocalizedText(texts) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a text needs one of nb, nn and en")
    }
    self = text
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let common {
      try container.encode(common)
    } else {
      try container.encode(
        Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.value) }))
    }
  }
}
