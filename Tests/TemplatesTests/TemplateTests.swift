import Templates
import Testing

@Suite struct TemplateTests {
  private func made(_ text: String, _ values: [String: TemplateValue] = [:]) throws -> String {
    try TemplateSet(["a": text]).render("a", language: "nb", values)
  }

  private func refusal(_ sources: [String: String], _ values: [String: TemplateValue] = [:])
    -> TemplateError?
  {
    do throws(TemplateError) {
      _ = try TemplateSet(sources).render("a", language: "nb", values)
      return nil
    } catch { return error }
  }

  @Test func `Values, lists and what is not there`() throws {
    let text = """
      # Til {{name}}
      {{#parts}}
      - {{title}} fra {{from}}
      {{/parts}}
      {{^parts}}
      Ingen.
      {{/parts}}
      {{#note}}Merk: {{note}}{{/note}}
      """
    let part = TemplateValue.table(["title": .text("Heimeteneste"), "from": .text("1. mai")])
    #expect(
      try made(text, ["name": .text("Kari"), "parts": .list([part, part]), "note": .text("")])
        == "# Til Kari\n- Heimeteneste fra 1. mai\n- Heimeteneste fra 1. mai\n")
    #expect(
      try made(text, ["name": .text("Kari"), "parts": .list([]), "note": .text("x")])
        == "# Til Kari\nIngen.\nMerk: x")
  }

  @Test func `What a value says never becomes Markdown`() throws {
    let cases = [
      "*x*": "\\*x\\*", "a\nb": "a\\\nb", "[x](http://y)": "\\[x\\](http://y)", "- x": "\\- x",
      "1. x": "1\\. x", "12.11.2026": "12.11.2026", "# x": "\\# x", "<b>": "\\<b\\>",
      "Storgata 1-3": "Storgata 1-3", "a\\": "a\\\\",
    ]
    for (value, escaped) in cases { #expect(try made("{{x}}", ["x": .text(value)]) == escaped) }
  }

  @Test func `A part in another file, in the language of the letter`() throws {
    let set = TemplateSet([
      "a": "{{> end}}\n{{x}}", "end": "Hilsen {{who}}", "end.nn": "Helsing {{who}}",
    ])
    let values: [String: TemplateValue] = ["x": .text("*"), "who": .text("_")]
    #expect(try set.render("a", language: "nb", values) == "Hilsen \\_\\*")
    #expect(try set.render("a", language: "nn", values) == "Helsing \\_\\*")
    #expect(set.names == ["a", "end"])
    #expect(set.mistakes.isEmpty)
  }

  @Test func `A value that is not given is named`() {
    #expect(refusal(["a": "{{naem}}"], ["name": .text("x")])?.message.contains("'naem'") == true)
    #expect(refusal(["a": "{{#if}}x{{/if}}"]) == nil)
  }

  @Test(arguments: [
    ("x\n{{#a}}", 2), ("{{#a}}\n{{/b}}", 2), ("{{=<% %>=}}", 1), ("{{upper(x)}}", 1),
    ("{{>*name}}", 1), ("{{> none}}", 1), ("{{> a}}", nil), ("{{x", 1),
    (String(repeating: "{{#a}}", count: 1000), 1),
  ])
  func `What is no letter is refused where it is`(text: String, line: Int?) {
    let error = refusal(["a": text])
    #expect(error?.line == line)
    #expect(error?.file == "documents/a.mustache")
    #expect(TemplateSet(["a": text]).mistakes.count == 1)
  }

  @Test func `A letter that would grow without end stops`() {
    let list = TemplateValue.list(Array(repeating: .text("x"), count: 5000))
    let text = "{{#a}}{{#a}}{{#a}}x{{/a}}{{/a}}{{/a}}"
    #expect(refusal(["a": text], ["a": list])?.code == .tooLarge)
    let long = TemplateValue.text(String(repeating: "x", count: 100_000))
    let often = String(repeating: "{{.}}", count: 2000)
    #expect(refusal(["a": "{{#a}}\(often){{/a}}"], ["a": .list([long])])?.code == .tooLarge)
    let named = String(repeating: "{{x}}", count: 2000)
    #expect(refusal(["a": named], ["x": long])?.code == .tooLarge)
  }

  @Test(arguments: ["{{>\na}}", "{{=\n<% %>=}}<%> a%>", "{{x\n}}", "{{x{{> a}}"])
  func `a tag that hides another from the reader is refused`(text: String) {
    #expect(refusal(["a": text], ["x": .text("x")])?.code == .syntax)
  }

  @Test func `a comment may have several lines`() throws {
    #expect(try made("{{! one\ntwo }}x") == "x")
  }

  @Test func `templates that include each other twice over do not grow without end`() {
    var sources = ["a": "{{> p0}}{{> q0}}"]
    for level in 0..<30 {
      for name in ["p", "q"] {
        sources["\(name)\(level)"] = "{{> p\(level + 1)}}{{> q\(level + 1)}}"
      }
    }
    (sources["p30"], sources["q30"]) = ("text", "text")
    #expect(refusal(sources)?.code == .tooLarge)
    #expect(TemplateSet(sources).mistakes.contains { $0.code == .tooLarge })
  }
}
