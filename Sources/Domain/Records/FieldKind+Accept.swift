import Foundation

extension FieldKind {
  /// The value as this kind holds it, or null when it is not one.
  ///
  /// Takes JSON's and CSV's forms.
  package func accept(_ raw: Value) -> Value? {
    switch self {
    case .text: raw.text.flatMap(Self.clean).map(Value.text)
    case .word: raw.text.filter(Self.isWord).map(Value.text)
    case .choice(let words): raw.text.filter(words.contains).map(Value.text)
    case .reference: raw.text.filter(RecordKey.isValidID).map(Value.text)
    case .nationalIdentityNumber:
      raw.text.filter(NationalIdentityNumber.isValid).map(Value.text)
    case .integer: raw.integer.map(Value.integer)
    case .decimal: Self.decimal(raw)
    case .boolean: if case .boolean = raw { raw } else { nil }
    case .day: raw.day.map(Value.day) ?? raw.text.flatMap { Day(iso: $0) }.map(Value.day)
    case .time: raw.text.filter(Self.isTime).map(Value.text)
    case .texts: Self.list(raw) { Self.clean($0) != nil }
    case .words: Self.list(raw, where: Self.isWord)
    case .references: Self.list(raw, where: RecordKey.isValidID)
    }
  }

  /// What the kind accepts, in words for a message.
  package var expectation: String { expected[.en] }

  /// The same for people, in three languages.
  package var expected: LocalizedText {
    switch self {
    case .text: LocalizedText(message: "kind.text")
    case .word: LocalizedText(message: "kind.word")
    case .choice(let words):
      LocalizedText(message: "kind.choice", ["words": words.joined(separator: ", ")])
    case .integer: LocalizedText(message: "kind.integer")
    case .decimal: LocalizedText(message: "kind.decimal")
    case .boolean: LocalizedText(message: "kind.boolean")
    case .day: LocalizedText(message: "kind.day")
    case .time: LocalizedText(message: "kind.time")
    case .nationalIdentityNumber: LocalizedText(message: "kind.identity_number")
    case .texts: LocalizedText(message: "kind.texts")
    case .words: LocalizedText(message: "kind.words")
    case .reference(let type):
      LocalizedText(message: "kind.reference", ["type": type.rawValue])
    case .references(let type):
      LocalizedText(message: "kind.references", ["type": type.rawValue])
    }
  }

  /// Bytes of the longest text that it accepts; of a list, as JSON has it.
  package var mostBytes: Int { isList ? 2000 * Self.longestText : Self.longestText }

  private static let longestText = 40_000

  private static func decimal(_ raw: Value) -> Value? {
    switch raw {
    case .integer(let integer): .decimal(Double(integer))
    case .decimal(let decimal) where decimal.isFinite: raw
    default: nil
    }
  }

  private static func list(_ raw: Value, where isValid: (String) -> Bool) -> Value? {
    guard let list = raw.list, list.count <= 1000, list.allSatisfy(isValid) else { return nil }
    return raw
  }

  private static func clean(_ text: String) -> String? {
    let isClean =
      text.utf8.count <= longestText && (text.utf8.count <= 10_000 || text.count <= 10_000)
      && CleanText.isClean(text)
    return isClean && !text.allSatisfy(\.isWhitespace) ? text : nil
  }

  private static func isTime(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }) else { return false }
    return parts[0].utf8.allSatisfy { (48...57).contains($0) } && Int(parts[0]) ?? 24 < 24
      && parts[1].utf8.allSatisfy { (48...57).contains($0) } && Int(parts[1]) ?? 60 < 60
  }

  package static func isWord(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (48...57).contains(byte) || byte == 95
      }
  }
}

extension Optional where Wrapped == String {
  fileprivate func filter(_ isValid: (String) -> Bool) -> String? {
    flatMap { isValid($0) ? $0 : nil }
  }
}
