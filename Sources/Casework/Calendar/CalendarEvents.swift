import Domain
import Rendering
import Routines

/// Meetings and visits of the register as events of a calendar.
struct CalendarEvents {
  let source: any RecordSource
  let words: Words
  /// When each revision was made.
  let times: [Int: String]
  let names: Bool
  let minutes: Int
  let domain: String

  private var records: RecordPresentation { RecordPresentation(words: words, source: source) }

  func file(for whose: Record, _ days: ClosedRange<Day>) throws -> CalendarFile {
    let found = try meetings(of: whose) + visits(of: whose)
    let events = try found.filter { $0["date"]?.day.map(days.contains) ?? false }
      .sorted { ($0["date"]?.plain ?? "", $0.key) < ($1["date"]?.plain ?? "", $1.key) }
      .map(event)
    let isOpen = names || whose["client"] == nil
    let name = try isOpen ? records.name(whose.key) : kind(of: whose) ?? whose.key.id
    return CalendarFile(name: name, host: Host.version, events: events)
  }

  private func meetings(of whose: Record) throws -> [Record] {
    if whose.key.type == "group" {
      return try source.records(
        RecordQuery("meeting", matching: ["group": .text(whose.key.id)]))
    }
    let workers = try workers(of: whose)
    return try source.records(RecordQuery("meeting")).filter { meeting in
      let group = try group(of: meeting)
      if let secretary = group?["secretary"]?.text, workers.contains(secretary) { return true }
      if try !workers.isDisjoint(with: called(to: meeting)) { return true }
      return whose.key.type == "unit" && group?["unit"]?.text == whose.key.id
    }
  }

  /// Who is invited; where nobody has been named, who is a member on the day.
  private func called(to meeting: Record) throws -> [String] {
    if let invited = meeting["invited"]?.list, !invited.isEmpty { return invited }
    guard let group = meeting["group"], let day = meeting["date"]?.day else { return [] }
    return try source.records(RecordQuery("membership", matching: ["group": group]))
      .filter { $0.isInForce(on: day) }.compactMap { $0["worker"]?.text }
  }

  private func visits(of whose: Record) throws -> [Record] {
    guard whose.key.type != "group" else { return [] }
    return try workers(of: whose).sorted().flatMap { worker in
      try source.records(RecordQuery("visit", matching: ["worker": .text(worker)]))
    }
  }

  private func workers(of whose: Record) throws -> Set<String> {
    guard whose.key.type == "unit" else { return [whose.key.id] }
    let query = RecordQuery("worker", matching: ["unit": .text(whose.key.id)])
    return Set(try source.records(query).map(\.key.id))
  }

  private func group(of meeting: Record) throws -> Record? {
    try meeting["group"]?.text.flatMap { try source.record(RecordKey("group", $0)) }
  }
}

// One event, and what it may say.
extension CalendarEvents {
  private func event(_ record: Record) throws -> CalendarFile.Event {
    let group = try group(of: record)
    var event = CalendarFile.Event(
      uid: "\(record.key.id).\(record.key.type.rawValue)@\(domain)",
      sequence: max(0, record.version - 1),
      changed: times[record.revision] ?? "1970-01-01T00:00:00Z",
      day: record["date"]?.plain ?? "", time: record["time"]?.text, minutes: length(of: record),
      summary: try summary(of: record, group))
    event.isCancelled = record["status"] == .text("cancelled")
    event.location = try place(of: record)
    event.description = try description(of: record, group)
    event.organizer = try (group?["secretary"]?.text ?? record["worker"]?.text).flatMap(person)
    event.attendees = try called(to: record).compactMap(person)
    return event
  }

  private func length(of record: Record) -> Int { record["minutes"]?.integer ?? minutes }

  /// A group that is about somebody often bears their name, so it is called what it is.
  private func summary(of record: Record, _ group: Record?) throws -> String {
    let client = try DueList.client(of: record, in: source)
    guard let group else {
      let what = try kind(of: record) ?? record.type.label[words.language]
      guard names, let client else { return what }
      return "\(what): \(try records.name(RecordKey("client", client)))"
    }
    guard client != nil, !names else { return try records.name(group.key) }
    return try kind(of: group) ?? group.type.label[words.language]
  }

  private func kind(of record: Record) throws -> String? {
    try records.text("kind", of: record).map(words.sentence)
  }

  /// Where a person lives is said only with their name.
  private func place(of record: Record) throws -> String? {
    if let place = record["place"]?.text { return place }
    guard names, let id = record["tenancy"]?.text,
      let tenancy = try source.record(RecordKey("tenancy", id))
    else { return nil }
    return try records.text("dwelling", of: tenancy)
  }

  private func description(of record: Record, _ group: Record?) throws -> String? {
    let invited = try called(to: record).map {
      try records.name(RecordKey("worker", $0))
    }
    let agenda = names ? (record["agenda"]?.list ?? []).map { "- \($0)" } : []
    let lines =
      (invited.isEmpty
        ? [] : [words.text("ics.invited", ["list": invited.joined(separator: "; ")])])
      + agenda + ["rutine show \(record.key.type.rawValue) \(record.key.id)"]
    return lines.joined(separator: "\n")
  }

  private func person(_ id: String) throws -> CalendarFile.Person? {
    try source.record(RecordKey("worker", id)).map { worker in
      CalendarFile.Person(name: worker["name"]?.text ?? id, email: worker["email"]?.text)
    }
  }
}
