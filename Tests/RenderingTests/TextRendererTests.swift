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

    let text = TextRenderer(width: 40).render(document)

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
      TextRenderer(width: 80).render(Document([.table(table)])) == "Id    Name\nc-1   Å\nc-10\n")
  }
}
