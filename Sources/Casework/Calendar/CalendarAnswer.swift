package import Rendering

/// What --json of calendar prints.
package struct CalendarAnswer: Encodable {
  struct View: Encodable {
    let uid: String
    let sequence: Int
    let day: String
    let time: String?
    let summary: String
    let location: String?
    let isCancelled: Bool

    enum CodingKeys: String, CodingKey {
      case uid, sequence, day, time, summary, location
      case isCancelled = "is_cancelled"
    }
  }

  let version = 1
  let name: String
  let events: [View]

  package init(_ file: CalendarFile) {
    name = file.name
    events = file.events.map {
      View(
        uid: $0.uid, sequence: $0.sequence, day: $0.day, time: $0.time, summary: $0.summary,
        location: $0.location, isCancelled: $0.isCancelled)
    }
  }
}
