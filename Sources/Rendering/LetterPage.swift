import Escaping

/// A letter's Markdown as one page of HTML with nothing outside it, made for print.
package struct LetterPage: Sendable {
  private let markdown: String
  private let title: String
  private let language: String
  private let sender: String

  /// The language is "nb", "nn" or "en", or "" for none that is known; the sender stands above the letter.
  package init(_ markdown: String, title: String, language: String, sender: String) {
    self.markdown = markdown
    self.title = title
    self.language = language
    self.sender = sender
  }

  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(Markup.attribute(language))">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(Markup.text(title))</title>
    <style>\(Self.style)</style>
    </head>
    <body>
    <header>\(Markup.text(sender))</header>
    <main>
    \(MarkdownBlock.all(in: markdown).map(Self.html).joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }

  /// Nothing but the page's own style, which the digest names: no script, no picture, no form.
  private static let policy =
    "default-src 'none'; style-src '\(styleDigest)'; base-uri 'none'; form-action 'none'"
  /// SHA-256 of the style; Scripts/check-escaping says what it should be.
  private static let styleDigest = "sha256-6ln35MHBg1LeLFI9aMI3I7tQr4k56+ZuSkefwY/bXfY="

  /// As a letter from a municipality: A4, margins of 25 mm, black on white, a size that all can read.
  private static let style = """
    @page { size: A4; margin: 25mm 25mm 20mm; @bottom-right { content: counter(page); font: 9pt sans-serif; } }
    body { font: 12pt/1.5 "Liberation Serif", Georgia, serif; color: #000; max-width: 160mm; margin: 0 auto; padding: 12mm 6mm; }
    header { font: bold 11pt "Liberation Sans", Arial, sans-serif; border-bottom: 1px solid #000; padding-bottom: 3mm; margin-bottom: 12mm; }
    h1 { font: bold 18pt/1.25 "Liberation Sans", Arial, sans-serif; margin: 0 0 6mm; }
    h2 { font: bold 13pt/1.3 "Liberation Sans", Arial, sans-serif; margin: 8mm 0 2mm; }
    h3 { font: bold 12pt/1.3 "Liberation Sans", Arial, sans-serif; margin: 6mm 0 2mm; }
    h1, h2, h3, tr, li { break-after: avoid; break-inside: avoid; }
    p { margin: 0 0 3mm; } ul, ol { margin: 0 0 3mm; padding-left: 7mm; }
    table { border-collapse: collapse; width: 100%; margin: 0 0 4mm; }
    th, td { border-bottom: 1px solid #888; padding: 1.5mm 2mm; text-align: left; vertical-align: top; }
    @media print { body { padding: 0; max-width: none; } }
    """

  private static func html(_ block: MarkdownBlock) -> String {
    switch block {
    case .heading(let level, let text): "<h\(level)>\(inline(text))</h\(level)>"
    case .paragraph(let text): "<p>\(inline(text))</p>"
    case .list(let isNumbered, let items):
      element(isNumbered ? "ol" : "ul", items.map { "<li>\(inline($0))</li>" })
    case .table(let rows):
      element(
        "table",
        rows.enumerated().map { place, cells in
          let name = place == 0 ? "th" : "td"
          return "<tr>\(cells.map { "<\(name)>\(inline($0))</\(name)>" }.joined())</tr>"
        })
    }
  }

  private static func element(_ name: String, _ inside: [String]) -> String {
    "<\(name)>\n\(inside.joined(separator: "\n"))\n</\(name)>"
  }

  /// Bold between ** and **, a mark after a backslash as itself, a line's end after one as such.
  private static func inline(_ text: String) -> String {
    var html = ""
    var isBold = false
    var rest = text[...].unicodeScalars
    let lastStars = lastStars(in: rest)
    while let scalar = rest.first {
      if let escaped = rest.popEscaped() {
        html += Markup.text(String(escaped))
      } else if rest.starts(with: "\\\n".unicodeScalars) {
        rest.removeFirst(2)
        html += "<br>\n"
      } else if isBold || rest.dropFirst(2).startIndex <= lastStars, rest.popBold() {
        html += isBold ? "</strong>" : "<strong>"
        isBold.toggle()
      } else {
        rest.removeFirst()
        html += Markup.text(String(scalar))
      }
    }
    return html + (isBold ? "</strong>" : "")
  }

  /// Where the last two stars beside each other are, or the text's beginning: bold ends there at the latest.
  private static func lastStars(in text: Substring.UnicodeScalarView) -> String.Index {
    zip(text.indices, zip(text, text.dropFirst()))
      .reduce(text.startIndex) { $1.1 == ("*", "*") ? $1.0 : $0 }
  }
}
