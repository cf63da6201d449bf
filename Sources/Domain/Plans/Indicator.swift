/// A figure that a routine has counted: so many, so many of so many, or a sum over so many.
///
/// Figures of the same name add up: over records, and over registers.
package struct Indicator: Sendable, Hashable {
  package enum Unit: String, Sendable, CaseIterable {
    case hours, days, weeks, months, years, kroner
  }

  package let name: String
  package let label: LocalizedText
  package private(set) var count: Double
  /// What it is a share of, or with a unit what the sum is over; null for a number alone.
  package private(set) var of: Double?
  /// What a mean is in; null for a share.
  package let unit: Unit?

  package init(
    _ name: String, _ label: LocalizedText, count: Double, of: Double? = nil, unit: Unit? = nil
  ) {
    self.name = name
    self.label = label
    self.count = count
    self.of = of
    self.unit = unit
  }

  /// The share or the mean; null when there is nothing to divide by.
  package var quotient: Double? {
    guard let of, of != 0 else { return nil }
    return count / of
  }

  mutating func add(_ other: Indicator) {
    count = Self.sum(count, other.count)
    if let more = other.of { of = Self.sum(of ?? 0, more) }
  }

  /// Never infinite: JSON has no form for that.
  private static func sum(_ one: Double, _ other: Double) -> Double {
    let most = Double.greatestFiniteMagnitude
    return min(max(one + other, -most), most)
  }
}

extension [Indicator] {
  /// The same figures with those added, in the order in which their names first came.
  package func adding(_ more: [Indicator]) -> [Indicator] {
    var places = Dictionary(
      enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    return more.reduce(into: self) { all, indicator in
      if let place = places[indicator.name] {
        all[place].add(indicator)
      } else {
        places[indicator.name] = all.count
        all.append(indicator)
      }
    }
  }
}

/// What a routine says of a whole register, to compare it with others by.
package struct Trait: Sendable, Hashable {
  package let name: String
  package let label: LocalizedText
  package let value: LocalizedText

  package init(_ name: String, _ label: LocalizedText, value: LocalizedText) {
    self.name = name
    self.label = label
    self.value = value
  }
}
