import Domain

// Days and the words of the core's own choices.
extension Words {
  /// "Friday 11 December 2026".
  func date(_ day: Day) -> String { "\(day.weekdayName(language)) \(day.inWords(language))" }

  func flag(_ flag: Bool) -> String {
    flag ? text("record.yes") : text("record.no")
  }

  func choice(_ word: String) -> String { ChoiceLabels.label(of: word)?[language] ?? word }
}
