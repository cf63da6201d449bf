package import Domain
import Foundation

// Figures as people read them.
extension Words {
  /// "60 % (12 of 20)", "17.5 days (of 20)", "42".
  func figure(_ indicator: Indicator) -> String {
    guard let of = indicator.of else { return number(indicator.count) }
    let among = text("figures.among")
    guard let quotient = indicator.quotient else { return "\(noFigure) (0)" }
    if let unit = indicator.unit {
      return "\(amount(number((quotient * 10).rounded() / 10), unit)) (\(number(of)))"
    }
    let share = number((quotient * 100).rounded())
    return "\(share) % (\(number(indicator.count)) \(among) \(number(of)))"
  }

  var noFigure: String { "–" }

  func number(_ number: Double) -> String { Value.inWords(number, language) }

  /// "3 weeks", "1 hour".
  func amount(_ number: String, _ unit: Indicator.Unit) -> String {
    switch unit {
    case .hours: text("figures.hours", ["count": number])
    case .days: text("figures.days", ["count": number])
    case .weeks: text("figures.weeks", ["count": number])
    case .months: text("figures.months", ["count": number])
    case .years: text("figures.years", ["count": number])
    case .kroner: text("figures.kroner", ["count": number])
    }
  }

  package func amount(_ value: ParameterValue) -> String {
    let number = number(value.value)
    return Indicator.Unit(rawValue: value.unit.rawValue).map { amount(number, $0) } ?? number
  }

  var figureHeading: String { text("figures.heading") }
  var together: String { text("figures.together") }

  func asOf(_ day: Day) -> String {
    text("figures.as_of", ["day": date(day)])
  }
}
