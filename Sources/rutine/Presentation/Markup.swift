/// What HTML, SVG and XML have in common.
enum Markup {
  /// The text as an element or a quoted attribute may hold it.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("\n", with: "&#10;")
  }
}
