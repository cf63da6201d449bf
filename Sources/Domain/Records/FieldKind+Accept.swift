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
  package var expectation: String {
    switch self {
    case .text: "text that is not blank, without control characters, at most 10,000 characters"
    case .word: "a word of lower-case letters, digits and underscores"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .integer: "a whole number"
    case .decimal: "a number"
    case .boolean: "true or false"
    case .day: "a day as 2026-11-20"
    case .time: "an hour and a minute as 08:30"
    case .nationalIdentityNumber:
      "eleven digits with valid check digits (spreadsheets drop a zero in front)"
    case .texts: "a list of texts"
    case .words: "a list of words of lower-case letters, digits and underscores"
    case .reference(let type): "the id of a \(type.rawValue)"
    case .references(let type): "a list of ids of \(type.rawValue) records"
    }
  }

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
      text.utf8.count <= 40_000 && text.count <= 10_000
      && text.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 || $0 == "\n" }
    return isClean && !text.allSatisfy(\.isWhitespace) ? text : nil
  }

  private static func isTime(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }) else { return false }
    return parts[0].utf8.allSatisfy { (48...57).contains($0) } && Int(parts[0]) ?? 24 < 24
      && parts[1].utf8.allSatisfy { (48...57).contains($0) } && Int(parts[1]) ?? 60 < 60
  }

  static func isWord(_ text: String) -> Bool {
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
