import ArgumentParser
import Domain
import Foundation
import Rendering
import Routines

struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: Speech.help("help.calendar"),
    discussion: Speech.help("help.calendar.discussion"))

  @Option(help: .spoken("help.calendar.group", valueName: "id"))
  var group: String?

  @Option(help: .spoken("help.calendar.worker", valueName: "id"))
  var worker: String?

  @Option(
    help: .spoken(
      "help.calendar.unit",
      valueName: "id"))
  var unit: String?

  @Option(help: .spoken("help.calendar.from", valueName: "day"))
  var from: Day?

  @Option(help: .spoken("help.calendar.until", valueName: "day"))
  var until: Day?

  @Option(help: .spoken("help.as_of_look", valueName: "day"))
  var asOf: Day?

  @Flag(help: .spoken("help.calendar.names"))
  var names = false

  @Option(help: .spoken("help.calendar.minutes"))
  var minutes = 60

  @Option(
    help: .spoken("help.calendar.domain", valueName: "name"))
  var domain = Defaults.current.domain ?? "rutine"

  @Option(help: .spoken("help.calendar.out", valueName: "file"))
  var out: String?

  @OptionGroup var to: FileOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard [group, worker, unit].compactMap({ $0 }).count == 1 else {
      throw ValidationError(spoken: "usage.calendar")
    }
    if let from, let until, until < from { throw ValidationError(spoken: "usage.from") }
    guard (1...1440).contains(minutes) else { throw ValidationError(spoken: "usage.minutes") }
    guard domain.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-".contains($0)) }),
      !domain.isEmpty
    else { throw ValidationError(spoken: "usage.domain") }
  }

  func run() throws {
    try to.requireWritable(out)
    let (file, words) = try register.open { store in
      let words = try output.words(of: store)
      let times = Dictionary(
        try store.commits(since: nil).map { ($0.revision, $0.time) }
      ) { first, _ in first }
      return try store.read(at: nil) { source, _ in
        let events = CalendarEvents(
          source: source, words: words, times: times, names: names, minutes: minutes,
          domain: domain)
        return (try events.file(for: whose(in: source), days), words)
      }
    }
    if output.json { return try output.show(json: CalendarAnswer(file)) }
    guard let out else { return Output.exact(file.text) }
    try to.file(out).write(file.text)
    Output.line(words.text("ics.wrote", ["count": file.events.count, "path": out]))
  }

  /// From a month ago to a year ahead, or a year from or to the day that was asked for.
  private var days: ClosedRange<Day> {
    let today = asOf ?? WallClock.today
    let usual = (today.adding(months: -1), today.adding(months: 12))
    let first = from ?? min(usual.0, until?.adding(months: -12) ?? usual.0)
    let last = until ?? max(usual.1, from?.adding(months: 12) ?? usual.1)
    // `validate` has refused days in the wrong order.
    return first...max(first, last)
  }

  /// The record whose calendar it is; a misspelt id is no empty calendar.
  private func whose(in source: any RecordSource) throws -> Record {
    let named = [("group", group), ("worker", worker), ("unit", unit)]
    for case (let type, let id?) in named {
      return try source.existing(RecordKey(RecordTypeID(rawValue: type), id))
    }
    throw ValidationError(spoken: "usage.calendar")
  }
}

/// What --json of calendar prints.
struct CalendarAnswer: Encodable {
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

  init(_ file: CalendarFile) {
    name = file.name
    events = file.events.map {
      View(
        uid: $0.uid, sequence: $0.sequence, day: $0.day, time: $0.time, summary: $0.summary,
        location: $0.location, isCancelled: $0.isCancelled)
    }
  }
}
