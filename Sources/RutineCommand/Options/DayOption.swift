public import ArgumentParser
public import Domain
import Foundation

extension Day: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(iso: argument)
  }

  public var defaultValueDescription: String { iso }
}

/// The clock on the wall: read here and nowhere else, and passed in from here.
enum WallClock {
  static var today: Day {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let today = Day(year: year, month: month, day: day)
    else { preconditionFailure("rutine bug: the clock shows no day") }
    return today
  }

  /// "2026-11-20 09:30", where the machine is, of such a time; of anything else, as it is.
  static func local(_ time: String) -> String {
    guard let date = try? Date(time, strategy: .iso8601) else { return time }
    let style = Date.VerbatimFormatStyle(
      format:
        "\(year: .padded(4))-\(month: .twoDigits)-\(day: .twoDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits)",
      timeZone: .current, calendar: Calendar(identifier: .gregorian))
    return date.formatted(style)
  }

  /// UTC, as "2026-11-20T08:30:00Z".
  static var time: String { Date().formatted(.iso8601) }
}
