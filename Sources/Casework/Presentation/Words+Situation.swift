import Domain

// A person's situation.
extension Words {
  func age(_ years: Int) -> String { text("situation.age", ["years": years]) }
  func followedUp(by unit: String) -> String { text("situation.followed_up", ["unit": unit]) }

  /// "Storgata 4 (from 1.6.2024 until 31.5.2027)".
  func since(_ what: String, _ starts: Day?, _ ends: Day?) -> String {
    let from = starts.map { text("situation.from", ["day": shortDate($0)]) }
    let until = ends.map { text("situation.until", ["day": shortDate($0)]) }
    let period = [from, until].compactMap { $0 }.joined(separator: " ")
    return period.isEmpty ? what : "\(what) (\(period))"
  }

  /// "Tuesday 8 December 2026, 12:00, Rådhuset".
  func meeting(on day: Day, _ meeting: Record) -> String {
    [date(day), meeting["time"]?.text, meeting["place"]?.text].compactMap { $0 }
      .joined(separator: ", ")
  }
}
