import Domain

// What falls due.
extension Words {
  var dueTitle: String { pick(nb: "Forfaller", nn: "Forfell", en: "Due") }

  func dueLine(_ count: Int, late: Int, until day: Day) -> String {
    switch (count, late) {
    case (0, _):
      pick(
        nb: "Ingenting forfaller til og med \(date(day)).",
        nn: "Ingenting forfell til og med \(date(day)).",
        en: "Nothing falls due up to \(date(day)).")
    case (_, 0):
      pick(
        nb: "\(count) til og med \(date(day)). Ingenting er over tiden.",
        nn: "\(count) til og med \(date(day)). Ingenting er over tida.",
        en: "\(count) up to \(date(day)). Nothing is late.")
    default:
      pick(
        nb: "\(count) til og med \(date(day)), \(late) av dem over tiden.",
        nn: "\(count) til og med \(date(day)), \(late) av dei over tida.",
        en: "\(count) up to \(date(day)), \(late) of them late.")
    }
  }

  var late: String { pick(nb: "Over tiden", nn: "Over tida", en: "Late") }
  var noPerson: String { pick(nb: "Ingen person", nn: "Ingen person", en: "No person") }
  var noUnit: String { pick(nb: "Ingen enhet", nn: "Inga eining", en: "No unit") }

  var dueHeading: [String] {
    [
      pick(nb: "  Dag", nn: "  Dag", en: "  Day"), pick(nb: "Hva", nn: "Kva", en: "What"),
      pick(nb: "Gjelder", nn: "Gjeld", en: "About"),
      pick(nb: "Frist", nn: "Frist", en: "Time limit"), pick(nb: "Hvem", nn: "Kven", en: "Who"),
    ]
  }

  var routinesHeading: String {
    pick(
      nb: "Rutinene foreslår i dag:", nn: "Rutinane foreslår i dag:",
      en: "The routines propose today:")
  }

  func routineLine(_ title: String, _ routine: String, _ count: Int) -> String {
    let changes =
      count == 1
      ? pick(nb: "1 forslag", nn: "1 framlegg", en: "1 proposal")
      : pick(nb: "\(count) forslag", nn: "\(count) framlegg", en: "\(count) proposals")
    return "  \(title) (\(routine)): \(changes)"
  }

  /// "20.11.2026", and in English "2026-11-20".
  func shortDate(_ day: Day) -> String {
    let parts = day.parts
    let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return language == .en ? day.iso : "\(pad(parts.day)).\(pad(parts.month)).\(parts.year)"
  }
}
