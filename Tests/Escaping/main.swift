// Writes texts in every form that Rutine writes, for Scripts/check_escaping.py to read back with
// other programs. A line of hexadecimal UTF-8 comes in; a line of "form:hexadecimal" goes out.
import Domain
import Escaping
import Foundation
import Rendering
import Templates

/// A value wherever a letter can have it: alone on a line, inside one, and beside Markdown's marks.
let letter = TemplateSet([
  "a": """
  # {{x}}

  {{x}}

  Before {{x}} after

  - {{x}}
  - second

  1. {{x}}

  | A | B |
  |---|---|
  | {{x}} | {{x}} |
  """
])

func calendar(_ text: String) -> String {
  var event = CalendarFile.Event(
    uid: "m-1@rutine", sequence: 0, changed: "2026-11-20T08:30:00Z", day: "2026-12-28", time: nil,
    minutes: 60, summary: text)
  event.location = text
  event.organizer = CalendarFile.Person(name: text, email: "o@b.example")
  event.attendees = [CalendarFile.Person(name: text, email: "a@b.example")]
  return CalendarFile(name: text, host: "rutine 1", events: [event]).text
}

func forms(of text: String) throws -> [(String, String)] {
  let markdown = try letter.render("a", language: "nb", ["x": .text(text)])
  let page = LetterPage(markdown, title: text, language: "nb", sender: text).html
  let screen = TextRenderer(width: 60).render(
    Document([.title(text), .lines([text, text]), .quoted(markdown)]))
  return [
    ("csv", CSVCell.cell(of: .text(text))), ("csvlist", CSVCell.cell(of: .list([text, "b"]))),
    ("json", JSONString.quoted(text)), ("toml", TOMLString.quoted(text)),
    ("text", Markup.text(text)), ("attribute", Markup.attribute(text)), ("html", page),
    ("markdown", markdown), ("ics", calendar(text)),
    ("github", WorkflowCommand.line("error", [("file", text), ("title", text)], text)),
    ("line", VisibleText.of(text)), ("screen", screen.text),
  ]
}

func hex(_ text: String) -> String {
  text.utf8.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}

func text(_ hex: String) -> String {
  let digits = hex.utf8.compactMap { UInt8(String(UnicodeScalar($0)), radix: 16) }
  let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  return String(decoding: bytes, as: UTF8.self)
}

while let line = readLine() {
  print(try forms(of: text(line)).map { "\($0):\(hex($1))" }.joined(separator: " "))
}
