import Domain
import Foundation

// Figures as people read them.
extension Words {
  /// "60 % (12 of 20)", "17.5 days (of 20)", "42".
  func figure(_ indicator: Indicator) -> String {
    guard let of = indicator.of else { return number(indicator.count) }
    let among = text("figures.among")
    guard let quotient = indicator.quotient else { return "\(noFigure) (0)" }
    if let unit = indicator.unit {
      return "\(number((quotient * 10).rounded() / 10)) \(name(of: unit)) (\(number(of)))"
    }
    let share = number((quotient * 100).rounded())
    return "\(share) % (\(number(indicator.count)) \(among) \(number(of)))"
  }

  var noFigure: String { "–" }

  func number(_ number: Double) -> String { Value.inWords(number, language) }

  private func name(of unit: Indicator.Unit) -> String {
    switch unit {
    case .hours: text("figures.hours")
    case .days: text("figures.days")
    case .weeks: text("figures.weeks")
    case .months: text("figures.months")
    case .years: text("figures.years")
    case .kroner: text("figures.kroner")
    }
  }

  var figureHeading: String { text("figures.heading") }
  var together: String { text("figures.together") }

  func asOf(_ day: Day) -> String {
    text("figures.as_of", ["day": date(day)])
  }
}
