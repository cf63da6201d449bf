import Foundation
import Testing

@testable import Rendering

/// Letters as pages: what the Markdown says, and nothing that a value smuggled in.
@Suite struct LetterPageTests {
  private func body(_ markdown: String) -> String {
    let html = LetterPage(markdown, title: "T", language: "nn", sender: "S").html
    let start = html.firstRange(of: "<main>\n")?.upperBound ?? html.startIndex
    let end = html.firstRange(of: "\n</main>")?.lowerBound ?? html.endIndex
    return String(html[start..<end])
  }

  @Test(arguments: [
    ("# Til deg\n\nHei.\nPå deg.", "<h1>Til deg</h1>\n<p>Hei.\nPå deg.</p>"),
    ("- a\n- b\n  og c\n\nd", "<ul>\n<li>a</li>\n<li>b\nog c</li>\n</ul>\n<p>d</p>"),
    ("1. a\n1. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
    (
      "| A | B |\n|---|---|\n| x \\| y |  |",
      "<table>\n<tr><th>A</th><th>B</th></tr>\n<tr><td>x | y</td><td></td></tr>\n</table>"
    ),
    ("**Klage.** Innen", "<p><strong>Klage.</strong> Innen</p>"),
    ("a ** b", "<p>a ** b</p>"), ("**a *b** c**", "<p><strong>a *b</strong> c**</p>"),
    ("***a***", "<p><strong>*a</strong>*</p>"), ("a\\\nb", "<p>a<br>\nb</p>"),
    ("20\\. november", "<p>20. november</p>"), ("## A\ntext", "<h2>A</h2>\n<p>text</p>"),
    ("#x", "<p>#x</p>"), ("", ""), ("c:\\d", "<p>c:\\d</p>"),
  ])
  func `Markdown of letters becomes a page`(markdown: String, html: String) {
    #expect(body(markdown) == html)
  }

  @Test(arguments: ["\\<script\\>", "<script>", "\\<b onclick=\"x\"\\>", "&lt;"])
  func `no value is ever markup`(markdown: String) {
    let html = body(markdown).dropFirst(3).dropLast(4)
    #expect(!html.contains("<") && !html.contains("\""))
  }

  @Test func `a line of many stars is read once`() {
    let stars = String(repeating: "*a ", count: 100_000)
    #expect(body(stars) == "<p>\(stars.dropLast())</p>" || body(stars) == "<p>\(stars)</p>")
  }

  @Test func `lists, tables and paragraphs of very many lines are gone through once`() {
    let count = 50_000
    for (line, tag) in [("1. a\n", "<li>"), ("| a |\n", "<tr>"), ("- a\nb\n", "<li>")] {
      let page = body(String(repeating: line, count: count))
      #expect(page.count(of: tag) == count)
    }
    #expect(body(String(repeating: "a\n", count: count)).count(of: "a") == count)
  }

  @Test func `a page has its language, its title and its sender, and nothing from elsewhere`() {
    let html = LetterPage("x", title: "<T>", language: "nn", sender: "A & B").html
    #expect(html.contains("<html lang=\"nn\">") && html.contains("<title>&lt;T&gt;</title>"))
    #expect(html.contains("<header>A &amp; B</header>"))
    #expect(!html.contains("http://") && !html.contains("https:") && !html.contains("src="))
  }

  @Test func `a page's language is no markup either`() {
    let html = LetterPage("x", title: "T", language: "nb\"><script>", sender: "S").html
    #expect(html.contains("<html lang=\"nb&quot;&gt;&lt;script&gt;\">"))
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
