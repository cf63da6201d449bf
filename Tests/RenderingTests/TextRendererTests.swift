import Rendering
import Testing

@Suite struct TextRendererTests {
  @Test func `an item is wrapped under its labels`() {
    let document = Document([
      .title("Title"),
      .item(
        number: 1, headline: "Headline",
        details: [
          Document.Detail("Why", ["one two three four five six seven eight nine ten eleven"]),
          Document.Detail("Agenda", ["a", "b"]),
        ]),
    ])

    let text = TextRenderer(width: 40).render(document).text

    #expect(
      text == """
        Title

        1. Headline
           Why     one two three four five six
                   seven eight nine ten eleven
           Agenda  a
                   b

        """)
  }

  @Test func `a table's columns are as wide as their widest cell`() {
    let table = Table(heading: ["Id", "Name"], rows: [["c-1", "Å"], ["c-10", ""]])

    #expect(
      TextRenderer(width: 80).render(Document([.table(table)])).text
        == "Id    Name\nc-1   Å\nc-10\n")
  }
}

extension TextRendererTests {
  @Test func `a letter is read without its marks, and a value that looks like one keeps its own`() {
    let letter = Document([.quoted("# Vedtak\n\n20\\. november, \\*ikke\\* **Klage.** 2 * 3\n#x")])

    let text = TextRenderer(width: 40).render(letter).text

    let rule = String(repeating: "-", count: 40)
    #expect(text == "\(rule)\n| Vedtak\n|\n| 20. november, *ikke* Klage. 2 * 3\n| #x\n\(rule)\n")
    #expect(
      PlainRenderer().render(letter).text
        == "| Vedtak\n\n| 20. november, *ikke* Klage. 2 * 3\n| #x\n")
  }

  @Test func `a table gives way in its widest columns, between words where it can`() {
    let table = Table(
      heading: ["Dag", "Gjelder"],
      rows: [["1.12.2026", "Oppfølging i bustaden (Peder Ravndal) fra mandag"]], urgent: [0],
      urgency: "Over tiden")

    #expect(
      TextRenderer(width: 40, tableWidth: 40).render(Document([.table(table)])).text == """
          Dag        Gjelder
        ! 1.12.2026  Oppfølging i bustaden
                     (Peder Ravndal) fra mandag

        """)
    #expect(
      PlainRenderer().render(Document([.table(table)])).text
        == "Over tiden. Dag: 1.12.2026. Gjelder: Oppfølging i bustaden (Peder Ravndal) fra mandag\n"
    )
  }

  @Test func `emphasis is escape codes on a terminal that has colours, and nothing elsewhere`() {
    let document = Document([.heading("Late", tone: .urgent), .lines(["a"], tone: .warning)])
    let coloured = TextRenderer(width: 40, style: TextStyle(isColoured: true)).render(document).text

    #expect(coloured == "\u{1B}[1m\u{1B}[31mLate\u{1B}[0m\u{1B}[0m\n\u{1B}[33ma\u{1B}[0m\n")
    #expect(TextRenderer(width: 40).render(document).text == "Late\na\n")
  }

  @Test(arguments: [
    ("\u{338}Approved", "\\u{338}Approved"), ("Sum \u{338}\u{20E0} 5", "Sum \\u{338}\\u{20E0} 5"),
    ("e\u{301}n\u{338}\u{20E0}", "e\u{301}n\u{338}\u{20E0}"),
    ("\u{200B}\u{301}", "\\u{200B}\\u{301}"),
    ("\u{2800}", "\\u{2800}"), ("\u{2764}\u{FE0F}", "\u{2764}\u{FE0F}"),
  ])
  func `a mark is drawn over the text's own characters alone, and no blank is unseen`(
    text: String, shown: String
  ) {
    #expect(ScreenText(line: text).text == shown + "\n")
  }
}
