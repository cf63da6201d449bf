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

  func routineLine(_ proposed: DueProposals) -> String {
    let said = [
      text("due.proposals", ["count": proposed.changes]),
      proposed.since.map { text("due.since_first", ["day": shortDate($0)]) },
      proposed.next.map {
        text("due.waiting", ["count": proposed.waiting, "day": shortDate($0)])
      },
    ]
    let title = proposed.title[language]
    return "  \(title) (\(proposed.routine)): \(said.compactMap { $0 }.joined(separator: ", "))"
  }

  func onEvents(_ routines: [String]) -> String {
    text("due.on_events", ["routines": routines.joined(separator: ", ")])
  }

  func dueSince(_ day: Day) -> String { text("due.since", ["day": date(day)]) }

  /// When what a routine proposes is due; nil for one that somebody has to run.
  package func turns(_ turns: PlanTurns) -> String? {
    if case .on(let events) = turns.cadence {
      return text("turn.on", ["events": events.map(\.description).joined(separator: ", ")])
    }
    guard let cadence = cadence(turns.cadence) else { return nil }
    let day = turns.next ?? turns.since
    let key =
      switch (turns.due, turns.waiting) {
      case (0, 0): "turn.none"
      case (_, 0): turns.since == nil ? "turn.now" : "turn.since"
      case (0, _): "turn.next"
      default: "turn.some"
      }
    return text(
      key,
      [
        "cadence": cadence, "day": day.map(date) ?? "", "due": turns.due, "waiting": turns.waiting,
      ])
  }

  /// "every 6 weeks".
  private func cadence(_ cadence: Cadence) -> String? {
    guard case .every(let months, let days) = cadence else { return nil }
    if months > 0, days > 0 { return text("period.both", ["months": months, "days": days]) }
    if months > 0 {
      return text(months == 1 ? "period.month" : "period.months", ["count": months])
    }
    if days % 7 == 0 {
      return text(days == 7 ? "period.week" : "period.weeks", ["count": days / 7])
    }
    return text(days == 1 ? "period.day" : "period.days", ["count": days])
  }

  func notAllowed(_ routines: [String], _ package: String) -> String {
    text("due.not_allowed", ["routines": routines.joined(separator: ", "), "package": package])
  }

  func lateDay(_ day: Day) -> String { text("due.late_day", ["day": date(day)]) }

  package func dueQuestion(canDo: Bool) -> String { text(canDo ? "due.ask" : "due.ask_not_done") }
  package var dueHelp: String { text("due.help") }
  package var noReason: String { text("due.no_reason") }
  package var whyNot: String { text("due.why_not") }
  package var noDay: String { text("due.no_day") }
  package var notADay: String { text("due.not_a_day") }
  package var nothingToOpen: String { text("due.nothing_to_open") }
  package func whichDay(_ count: Int) -> String { text("due.which_day", ["count": count]) }
  package func newDay(_ label: String) -> String { text("due.new_day", ["label": label]) }

  /// What came of a walk, without what there was none of.
  package func tally(_ tally: DueTally) -> String {
    let parts = [
      ("due.tally.done", tally.done), ("due.tally.no", tally.no),
      ("due.tally.later", tally.later), ("due.tally.refused", tally.refused),
      ("due.tally.before", tally.before), ("due.tally.elsewhere", tally.elsewhere),
      ("due.tally.waiting", tally.waiting), ("due.tally.left", tally.left),
    ]
    let said = parts.filter { $0.1 > 0 }.map { text($0.0, ["count": $0.1]) }
    return said.isEmpty ? text("due.tally.nothing") : said.joined(separator: " ")
  }

  var answerHeading: [String] {
    [
      text("access.heading.time"), text("access.heading.who"), text("answer.heading.about"),
      text("answer.heading.answer"), text("answer.heading.reason"),
    ]
  }

  func answer(_ kind: Answer.Kind) -> String {
    switch kind {
    case .yes: text("record.yes")
    case .no: text("record.no")
    case .later: text("answer.later")
    }
  }

  /// "20.11.2026", and in English "2026-11-20".
  func shortDate(_ day: Day) -> String {
    language == .en ? day.iso : day.inNumbers
  }
}
