import Domain

/// What somebody can say to a question of the walk, in any of the languages.
enum DueReply {
  case yes, no, later, day, open, quit, unknown

  /// No answer at all, as at the end of a file, is to quit.
  init(_ text: String?) {
    switch text?.lowercased() {
    case "y", "yes", "j", "ja": self = .yes
    case "n", "no", "nei": self = .no
    case "l", "later", "s", "senere", "seinare": self = .later
    case "d", "day", "dag": self = .day
    case "o", "open", "å", "åpne", "opne": self = .open
    case "q", "quit", "a", "avslutt", nil: self = .quit
    default: self = .unknown
    }
  }
}

/// What came of a walk.
struct DueTally: Encodable {
  var done = 0
  var no = 0
  var later = 0
  /// Answered on another occasion, and so not asked about.
  var before = 0
  /// Done by another command while this one was at work.
  var elsewhere = 0
  /// Refused by a rule, or proposed with errors.
  var refused = 0
  var left = 0

  mutating func count(_ kind: Answer.Kind) {
    switch kind {
    case .no: no += 1
    case .later: later += 1
    }
  }
}

extension Day {
  /// A day as people say it: 2026-12-10, 10.12.2026, 10.12 for the next such day, +7 for a week on.
  init?(said text: String, from today: Day) {
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
