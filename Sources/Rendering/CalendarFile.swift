/// Events as other calendars read them: iCalendar, RFC 5545.
package struct CalendarFile: Sendable, Equatable {
  /// Somebody who is called, or who calls.
  package struct Person: Sendable, Equatable {
    package let name: String
    /// Without it nobody can be reached by their calendar.
    package let email: String?

    package init(name: String, email: String?) {
      self.name = name
      self.email = email
    }
  }

  package struct Event: Sendable, Equatable {
    /// The same for as long as the event is, wherever it moves.
    package let uid: String
    /// Grows with each change.
    package let sequence: Int
    /// UTC, as "2026-11-20T08:30:00Z": when it was last changed.
    package let changed: String
    /// As "2026-12-28".
    package let day: String
    /// Norwegian time, as "08:30"; null for the whole day.
    package let time: String?
    package let minutes: Int
    package let summary: String
    package var location: String?
    package var description: String?
    package var isCancelled = false
    package var organizer: Person?
    package var attendees: [Person] = []

    package init(
      uid: String, sequence: Int, changed: String, day: String, time: String?, minutes: Int,
      summary: String
    ) {
      self.uid = uid
      self.sequence = sequence
      self.changed = changed
      self.day = day
      self.time = time
      self.minutes = minutes
      self.summary = summary
    }
  }

  package let name: String
  package let host: String
  package let events: [Event]

  package init(name: String, host: String, events: [Event]) {
    self.name = name
    self.host = host
    self.events = events
  }

  package var text: String {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Rutine//\(escaped(host))//NO",
      "CALSCALE:GREGORIAN", "X-WR-CALNAME:\(escaped(name))",
    ]
    let zone = events.contains { $0.time != nil } ? Self.oslo : []
    let lines = head + zone + events.flatMap(lines) + ["END:VCALENDAR"]
    return lines.flatMap(fold).map { $0 + "\r\n" }.joined()
  }

  private func lines(of event: Event) -> [String] {
    let stamp = compact(event.changed)
    let optional = [
      event.location.map { "LOCATION:\(escaped($0))" },
      event.description.map { "DESCRIPTION:\(escaped($0))" },
    ]
    return [
      "BEGIN:VEVENT", "UID:\(escaped(event.uid))", "DTSTAMP:\(stamp)", "LAST-MODIFIED:\(stamp)",
      "SEQUENCE:\(event.sequence)",
    ] + start(of: event) + [
      "SUMMARY:\(escaped(event.summary))",
      "STATUS:\(event.isCancelled ? "CANCELLED" : "CONFIRMED")",
    ] + optional.compactMap { $0 } + people(of: event) + ["END:VEVENT"]
  }

  private func start(of event: Event) -> [String] {
    guard let time = event.time else { return ["DTSTART;VALUE=DATE:\(compact(event.day))"] }
    return [
      "DTSTART;TZID=Europe/Oslo:\(compact(event.day))T\(compact(time))00",
      "DURATION:PT\(event.minutes)M",
    ]
  }

  /// Only who can be reached: RFC 5545, 3.8.4.1 and 3.8.4.3, want an address of each.
  private func people(of event: Event) -> [String] {
    guard let organizer = event.organizer, let calls = address(of: organizer) else { return [] }
    return ["ORGANIZER;CN=\(parameter(organizer.name)):\(calls)"]
      + event.attendees.compactMap { person in
        address(of: person).map { address in
          "ATTENDEE;CN=\(parameter(person.name));ROLE=REQ-PARTICIPANT;"
            + "PARTSTAT=NEEDS-ACTION;RSVP=TRUE:\(address)"
        }
      }
  }

  private func address(of person: Person) -> String? {
    guard let email = person.email, email.contains("@"),
      email.unicodeScalars.allSatisfy({
        $0.isASCII && $0.value > 32 && !"<>\",;:\\".contains(Character($0))
      })
    else { return nil }
    return "mailto:\(email)"
  }

  /// In quotes, which cannot stand inside, nor can a control character.
  private func parameter(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { $0 != "\"" && !isControl($0) }
    return "\"\(String(String.UnicodeScalarView(kept)))\""
  }

  /// A text, by RFC 5545, 3.3.11: every way to end a line is \n, other control characters go.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        escaped.unicodeScalars += ["\\", scalar]
      case "\n" where before == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": escaped += "\\n"
      case "\t": escaped += "\t"
      default: if !isControl(scalar) { escaped.unicodeScalars.append(scalar) }
      }
      before = scalar
    }
    return escaped
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private func compact(_ text: String) -> String {
    text.filter { $0.isASCII && ($0.isNumber || $0 == "T" || $0 == "Z") }
  }

  /// Lines of at most 75 octets, never cut inside a scalar; what follows begins with a space.
  private func fold(_ line: String) -> [String] {
    var lines: [String] = []
    var current = ""
    for scalar in line.unicodeScalars {
      if current.utf8.count + UTF8.width(scalar) > 75 {
        lines.append(current)
        current = " "
      }
      current.unicodeScalars.append(scalar)
    }
    return lines + [current]
  }

  /// Norwegian time: summer time since 1980 by the rules of the European Union.
  private static let oslo = [
    "BEGIN:VTIMEZONE", "TZID:Europe/Oslo", "BEGIN:DAYLIGHT", "DTSTART:19810329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
    "TZNAME:CEST", "END:DAYLIGHT", "BEGIN:STANDARD", "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
    "TZNAME:CET", "END:STANDARD", "END:VTIMEZONE",
  ]
}
