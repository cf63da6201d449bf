/// Emphasis on a terminal, by its escape codes (ECMA-48, select graphic rendition), or none.
package struct TextStyle: Sendable {
  package let isColoured: Bool

  package init(isColoured: Bool) {
    self.isColoured = isColoured
  }

  func strong(_ text: String) -> String { sgr("1", text) }

  /// Red and yellow are never the only sign: the text says it too.
  func toned(_ text: String, _ tone: Document.Tone) -> String {
    switch tone {
    case .plain: text
    case .warning: sgr("33", text)
    case .urgent: sgr("31", text)
    }
  }

  private func sgr(_ code: String, _ text: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
