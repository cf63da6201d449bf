package import Domain

extension Day {
  /// A day as people say it: 2026-12-10, 10.12.2026, 10.12 for the next such day, +7 for a week on.
  package init?(said text: String, from today: Day) {
    if let day = Day(iso: text) {
      self = day
      return
    }
    if text.hasPrefix("+") {
      guard let days = Int(text.dropFirst()), (0...36_500).contains(days),
        let day = Day(iso: today.adding(days: days).iso)
      else { return nil }
      self = day
      return
    }
    let parts = text.split(separator: ".").map { Int($0) }
    guard (2...3).contains(parts.count), let day = parts[0], let month = parts[1] else {
      return nil
    }
    if parts.count == 3 {
      guard let year = parts[2], let found = Day(year: year, month: month, day: day) else {
        return nil
      }
      self = found
      return
    }
    let year = today.parts.year
    let found = [year, year + 1].lazy.compactMap { Day(year: $0, month: month, day: day) }
    guard let next = found.first(where: { $0 >= today }) else { return nil }
    self = next
  }
}
