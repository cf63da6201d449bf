import ArgumentParser
import Casework
import Domain
import Rendering

struct CalendarCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "calendar",
      abstract: Speech.help("help.calendar"),
      discussion: Speech.help("help.calendar.discussion"))
  }

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
  var domain = Speech.context.defaults.domain ?? "rutine"

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

  func run(in context: CommandContext) throws {
    try to.requireWritable(out)
    var order = CalendarOrder(
      try whose(), CalendarOrder.days(from: from, until: until, today: asOf ?? WallClock.today))
    order.names = names
    order.minutes = minutes
    order.domain = domain
    let file = try register.open(in: context) { try $0.calendar(order) }
    if output.json { return try Output.json(CalendarAnswer(file)) }
    guard let out else { return Output.exact(file.text) }
    try to.file(out).write(file.text)
    let words = Words(context.language)
    Output.line(words.text("ics.wrote", ["count": file.events.count, "path": out]))
  }

  private func whose() throws -> RecordKey {
    for case (let type, let id?) in [("group", group), ("worker", worker), ("unit", unit)] {
      return RecordKey(RecordTypeID(rawValue: type), id)
    }
    throw UsageError("usage.calendar")
  }
}
