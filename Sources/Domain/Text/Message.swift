/// Texts of the catalogues in Messages/, one catalogue for each language.
///
/// A text has places, `{name}`, and words that follow a count, `{count|record|records}`:
/// Norwegian and English have one and other (Unicode CLDR, plural rules).
///
/// A key that is not there, or a place that nothing is given for, is printed as it is: no text can
/// stop the program. A test finds both.
package enum Message {
  package static func text(
    _ key: String, _ arguments: [String: any MessageArgument] = [:], in language: Language
  ) -> String {
    fill(catalogue(language)[key] ?? key, arguments, language)
  }

  /// Every text of a language, by key.
  package static func catalogue(_ language: Language) -> [String: String] {
    switch language {
    case .nb: nb
    case .nn: nn
    case .en: en
    }
  }

  // Each is read when it is first asked for.
  private static let nb = read(PackageResources.nb_json)
  private static let nn = read(PackageResources.nn_json)
  private static let en = read(PackageResources.en_json)

  private static func read(_ bytes: [UInt8]) -> [String: String] {
    guard let texts = CanonicalJSON.texts(bytes) else {
      preconditionFailure("rutine bug: a catalogue of messages is not JSON")
    }
    return texts
  }

  private static func fill(
    _ template: String, _ arguments: [String: any MessageArgument], _ language: Language
  ) -> String {
    var text = ""
    for (place, piece) in template.split(separator: "{", omittingEmptySubsequences: false)
      .enumerated()
    {
      let halves = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      guard place > 0, halves.count == 2, isPlace(halves[0]) else {
        text += (place > 0 ? "{" : "") + piece
        continue
      }
      text += value(of: halves[0], arguments, language) + halves[1]
    }
    return text
  }

  /// Braces around anything but a name are braces.
  private static func isPlace(_ text: Substring) -> Bool {
    let name = text.prefix { $0 != "|" }
    return !name.isEmpty
      && name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }
  }

  /// "count" is the argument itself; "count|record|records" is a word that follows it.
  private static func value(
    of place: Substring, _ arguments: [String: any MessageArgument], _ language: Language
  ) -> String {
    let parts = place.split(separator: "|", omittingEmptySubsequences: false)
    guard let argument = arguments[String(parts[0])] else { return "{\(place)}" }
    guard parts.count == 3 else { return argument.shown(in: language) }
    return String(argument.isOne ? parts[1] : parts[2])
  }
}

/// What a message can be told: a name, a count, or a text that is in three languages itself.
package protocol MessageArgument: Sendable {
  func shown(in language: Language) -> String
  var isOne: Bool { get }
}

extension String: MessageArgument {
  package func shown(in language: Language) -> String { self }
  package var isOne: Bool { self == "1" }
}

extension Int: MessageArgument {
  package func shown(in language: Language) -> String { String(self) }
  package var isOne: Bool { self == 1 }
}

extension LocalizedText: MessageArgument {
  package func shown(in language: Language) -> String { self[language] }
  package var isOne: Bool { false }
}

extension LocalizedText {
  /// The catalogues' text of that key.
  package init(message key: String, _ arguments: [String: any MessageArgument] = [:]) {
    let text = { Message.text(key, arguments, in: $0) }
    self.init(nb: text(.nb), nn: text(.nn), en: text(.en))
  }

  /// Texts one after another.
  package static func joined(_ texts: [LocalizedText]) -> LocalizedText {
    let text = { language in texts.map { $0[language] }.joined() }
    return LocalizedText(nb: text(.nb), nn: text(.nn), en: text(.en))
  }
}
