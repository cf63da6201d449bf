/// A day of the Gregorian calendar, without time or time zone.
public struct Day: Sendable, Hashable, Comparable {
  /// Days since 1 January 1970.
  public let number: Int

  package init(number: Int) {
    self.number = number
  }

  /// The day with those parts; null when there is none such (30 February).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...9999).contains(year),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    number = Self.number(year: year, month: month, day: day)
  }

  /// Reads "2026-11-20", in exactly that form.
  public init?(iso text: some StringProtocol) {
    var text = String(text)
    guard let day = text.withUTF8(Day.init(iso:)) else { return nil }
    self = day
  }

  /// By bytes: a register of a hundred thousand clients has a million days to be read.
  package init?(iso bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == Self.hyphen, bytes[7] == Self.hyphen,
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      number = number * 10 + Int(digit) - 48
    }
    return number
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Monday is 1, Sunday is 7.
  public var weekday: Int { (number + 3).modulo(7) + 1 }

  public var iso: String {
    let (year, month, day) = parts
    let years = String(year)
    let zeros = String(repeating: "0", count: max(0, 4 - years.utf8.count))
    return "\(zeros)\(years)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  package func adding(days: Int) -> Day { Day(number: number + days) }

  /// The day that number of days later, but none after the year 9999: a later one cannot be written.
  package func ahead(_ days: Int) -> Day {
    Day(year: 9999, month: 12, day: 31).map { min(adding(days: days), $0) } ?? self
  }

  /// The same day of the month later or earlier, or the month's last when it has no such day.
  package func adding(months: Int) -> Day {
    let parts = self.parts
    let month = parts.year * 12 + parts.month - 1 + months
    let (year, monthOfYear) = (month.dividedDown(by: 12), month.modulo(12) + 1)
    let day = min(parts.day, Self.length(ofMonth: monthOfYear, year: year))
    return Day(number: Self.number(year: year, month: monthOfYear, day: day))
  }
}

extension Day {
  /// Howard Hinnant's algorithm "civil_from_days": years begin in March, so leap days end them.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted.dividedDown(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear.dividedDown(by: 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    switch month {
    case 2: return isLeap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}

extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a day is written as 2026-11-20")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

extension Int {
  fileprivate func dividedDown(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : (self - divisor + 1) / divisor
  }

  func modulo(_ divisor: Int) -> Int { self - dividedDown(by: divisor) * divisor }
}
