import Foundation
import Rendering
import Testing

/// Calendar files by RFC 5545; Scripts/check-calendar reads them with another program.
@Suite struct CalendarFileTests {
  private func event(summary: String = "S", time: String? = nil) -> CalendarFile.Event {
    CalendarFile.Event(
      uid: "m-1.meeting@rutine", sequence: 2, changed: "2026-11-20T08:30:00Z", day: "2026-12-28",
      time: time, minutes: 90, summary: summary)
  }

  private func lines(_ event: CalendarFile.Event) -> [String] {
    CalendarFile(name: "N", host: "rutine 1", events: [event]).text.components(separatedBy: "\r\n")
  }

  @Test func `a day without a time is the whole day, and needs no time zone`() {
    let lines = lines(event())
    #expect(lines.contains("DTSTART;VALUE=DATE:20261228"))
    #expect(lines.contains("DTSTAMP:20261120T083000Z") && lines.contains("SEQUENCE:2"))
    #expect(!lines.contains("BEGIN:VTIMEZONE"))
  }

  @Test func `a time is Norwegian, and the file says when summer time is`() {
    let lines = lines(event(time: "08:30"))
    #expect(lines.contains("DTSTART;TZID=Europe/Oslo:20261228T083000"))
    #expect(lines.contains("DURATION:PT90M") && lines.contains("TZID:Europe/Oslo"))
  }

  @Test func `what would end a value early is escaped, and a long line is folded between letters`()
  {
    let text = String(repeating: "å, ", count: 60) + "a;b\\c\nd"
    let lines = lines(event(summary: text))
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let unfolded = lines.joined(separator: "\r\n").replacing("\r\n ", with: "")
    #expect(
      unfolded.contains("SUMMARY:" + String(repeating: "å\\, ", count: 60) + "a\\;b\\\\c\\nd\r\n"))
  }

  @Test func `nobody is called without somebody who calls and an address for each`() {
    var event = event()
    event.attendees = [.init(name: "A", email: "a@b.example")]
    #expect(!lines(event).contains { $0.hasPrefix("ATTENDEE") })
    event.organizer = .init(name: "O \"x\"", email: "o@b.example")
    event.attendees.append(.init(name: "B", email: "evil@b.example\r\nX:1"))
    event.attendees.append(.init(name: "C", email: nil))
    let written = lines(event)
    #expect(written.contains("ORGANIZER;CN=\"O x\":mailto:o@b.example"))
    #expect(written.count { $0.hasPrefix("ATTENDEE") } == 1 && !written.contains("X:1"))
  }
}
