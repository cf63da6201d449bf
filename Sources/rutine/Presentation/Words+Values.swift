import Domain

// Days and the words of the core's own choices.
extension Words {
  /// "Friday 11 December 2026".
  func date(_ day: Day) -> String {
    let parts = day.parts
    let weekday = weekdays[day.weekday - 1]
    let month = months[parts.month - 1]
    return language == .en
      ? "\(weekday) \(parts.day) \(month) \(parts.year)"
      : "\(weekday) \(parts.day). \(month) \(parts.year)"
  }

  private var weekdays: [String] {
    switch language {
    case .nb: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]
    case .nn: ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"]
    case .en:
      ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    }
  }

  private var months: [String] {
    language == .en
      ? [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
      : [
        "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september",
        "oktober", "november", "desember",
      ]
  }

  func flag(_ flag: Bool) -> String {
    flag ? pick(nb: "ja", nn: "ja", en: "yes") : pick(nb: "nei", nn: "nei", en: "no")
  }

  func choice(_ word: String) -> String { ChoiceLabels.label(of: word)?[language] ?? word }
}
