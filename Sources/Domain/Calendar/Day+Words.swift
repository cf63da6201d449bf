extension Day {
  /// The day as letters write it: 28 December 2026.
  package func inWords(_ language: Language) -> String {
    let stop = language == .en ? "" : "."
    return "\(parts.day)\(stop) \(Self.months(language)[parts.month - 1]) \(parts.year)"
  }

  /// The day as Norwegians write it in figures: 28.12.2026.
  package var inNumbers: String {
    let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(pad(parts.day)).\(pad(parts.month)).\(parts.year)"
  }

  /// "mandag", "måndag", "Monday".
  package func weekdayName(_ language: Language) -> String {
    let names =
      switch language {
      case .nb: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]
      case .nn: ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"]
      case .en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
      }
    return names[weekday - 1]
  }

  private static func months(_ language: Language) -> [String] {
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
}
