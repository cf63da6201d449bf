import Domain

// What falls due.
extension Words {
  var dueTitle: String { text("due.title") }

  func dueLine(_ count: Int, late: Int, until day: Day) -> String {
    switch (count, late) {
    case (0, _):
      text("due.none", ["day": date(day)])
    case (_, 0):
      text("due.none_late", ["count": count, "day": date(day)])
    default:
      text("due.some_late", ["count": count, "day": date(day), "late": late])
    }
  }

  var late: String { text("due.late") }
  var noPerson: String { text("due.no_person") }
  var noUnit: String { text("due.no_unit") }

  var dueHeading: [String] {
    [
      text("due.heading.day"), text("due.heading.what"),
      text("due.heading.about"),
      text("due.heading.limit"), text("due.heading.who"),
    ]
  }

  var routinesHeading: String {
    text("due.routines_heading")
  }

  func routineLine(_ title: String, _ routine: String, _ count: Int) -> String {
    let changes = text("due.proposals", ["count": count])
    return "  \(title) (\(routine)): \(changes)"
  }

  /// "20.11.2026", and in English "2026-11-20".
  func shortDate(_ day: Day) -> String {
    let parts = day.parts
    let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return language == .en ? day.iso : "\(pad(parts.day)).\(pad(parts.month)).\(parts.year)"
  }
}
