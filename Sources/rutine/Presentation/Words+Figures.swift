import Domain
import Foundation

// Figures as people read them.
extension Words {
  /// "60 % (12 of 20)", "17.5 days (of 20)", "42".
  func figure(_ indicator: Indicator) -> String {
    guard let of = indicator.of else { return number(indicator.count) }
    let among = pick(nb: "av", nn: "av", en: "of")
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
    case .hours: pick(nb: "timer", nn: "timar", en: "hours")
    case .days: pick(nb: "dager", nn: "dagar", en: "days")
    case .weeks: pick(nb: "uker", nn: "veker", en: "weeks")
    case .months: pick(nb: "måneder", nn: "månader", en: "months")
    case .years: pick(nb: "år", nn: "år", en: "years")
    case .kroner: pick(nb: "kroner", nn: "kroner", en: "kroner")
    }
  }

  var figureHeading: String { pick(nb: "Tall", nn: "Tal", en: "Figure") }
  var together: String { pick(nb: "I alt", nn: "I alt", en: "Together") }

  func asOf(_ day: Day) -> String {
    pick(nb: "Per \(date(day)).", nn: "Per \(date(day)).", en: "As of \(date(day)).")
  }
}
