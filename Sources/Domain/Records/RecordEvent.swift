/// Something that happens to records, and that a routine can belong to: a closed list, made from the schema.
package struct RecordEvent: Sendable, Hashable {
  package let type: RecordTypeID
  /// What stands after the full stop: "created", a word of the status, or a day's field.
  package let word: String
  /// Whether it is a day that comes, and so has a time before it.
  package let isDay: Bool

  /// "decision.ended".
  package var name: String { "\(type.rawValue).\(word)" }

  /// Made and changed; each word of its status; each of its days.
  ///
  /// A word that is a day's name too is one event: the status becomes it on that day.
  package static func of(_ type: RecordType) -> [RecordEvent] {
    let days = type.fields.filter { $0.kind == .day }.map(\.name)
    let words = ["created", "changed"] + statuses(of: type)
    return (words + days.filter { !words.contains($0) }).map { word in
      RecordEvent(type: type.id, word: word, isDay: days.contains(word))
    }
  }

  private static func statuses(of type: RecordType) -> [String] {
    guard case .choice(let words)? = type.field("status")?.kind else { return [] }
    return words
  }

  package static func find(_ name: String, in schema: Schema) -> RecordEvent? {
    schema.eventsByName[name]
  }

  /// The nearest right name to one that is none, or all that the record has.
  package static func hint(_ name: String, in schema: Schema) -> String {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    let types = schema.types.map(\.id.rawValue)
    let first = parts.first ?? ""
    guard
      let type = schema.find(first)
        ?? NearestName.to(first, among: types).flatMap({ schema.find($0) })
    else { return "; an event is a record type, a full stop, and what happens" }
    let words = of(type).map(\.word)
    let last = parts.count > 1 ? parts[1] : ""
    if let near = words.contains(last) ? last : NearestName.to(last, among: words) {
      let event = RecordEvent(type: type.id, word: near, isDay: false)
      return LocalizedText(message: "error.hint", ["name": event.name])[.en]
    }
    return "; a \(type.id.rawValue) has \(words.joined(separator: ", "))"
  }
}

/// An event that a routine belongs to, or some time before it.
package struct Occasion: Sendable, Hashable, Codable, CustomStringConvertible {
  package let event: String
  package let months: Int
  package let days: Int

  package init(_ event: String, months: Int = 0, days: Int = 0) {
    self.event = event
    self.months = months
    self.days = days
  }

  /// Whether there is such an event, and a time before it.
  func isPossible(in schema: Schema) -> Bool {
    guard let event = RecordEvent.find(event, in: schema), isTime else { return false }
    return event.isDay || months == 0 && days == 0
  }

  private var isTime: Bool {
    (0...Cadence.longest).contains(months) && (0...8 * Cadence.longest).contains(days)
  }

  /// "decision.ends", "decision.ends -42 days".
  package var description: String {
    let before = [(months, "months"), (days, "days")].filter { $0.0 > 0 }.map { " -\($0) \($1)" }
    return event + before.joined()
  }
}
