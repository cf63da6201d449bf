import Domain
import PackageReading
import Packages

// Days and the words of the core's own choices.
extension Words {
  /// "Friday 11 December 2026".
  func date(_ day: Day) -> String { "\(day.weekdayName(language)) \(day.inWords(language))" }

  func flag(_ flag: Bool) -> String {
    flag ? text("record.yes") : text("record.no")
  }

  /// What people call a word, as the packages of the register say.
  func word(_ word: String, of vocabulary: String?) -> String {
    let label = vocabulary.flatMap { lexicon.label(of: word, in: $0) }
    return (label ?? ChoiceLabels.label(of: word))?[language] ?? word.replacing("_", with: " ")
  }

  /// A text as it is, or what people call it when it is a word of some vocabulary.
  func text(orWord text: String) -> String {
    guard text.contains("_"), !text.contains(" ") else { return text }
    return lexicon.label(of: text)?[language] ?? text
  }

  func choice(_ word: String) -> String { ChoiceLabels.label(of: word)?[language] ?? word }
}
