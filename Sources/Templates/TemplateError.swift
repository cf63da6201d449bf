import Mustache

/// A template that cannot be filled in.
package struct TemplateError: Error, Sendable, Equatable {
  package enum Code: Sendable {
    /// No such template, or none that it includes.
    case unknown
    /// It is not mustache as letters have it.
    case syntax
    /// It wants a value that it was not given.
    case missing
    /// It becomes too long.
    case tooLarge
  }

  package let code: Code
  package let message: String
  /// "documents/call.nn.mustache".
  package let file: String
  package let line: Int?
  package let column: Int?

  init(_ code: Code, _ message: String, in name: String, _ tag: TemplateTag? = nil) {
    self.code = code
    self.message = message
    file = "documents/\(name).mustache"
    line = tag?.line
    column = tag?.column
  }

  /// What the library says of a text that is not mustache.
  init(parsing error: any Error, in name: String) {
    code = .syntax
    file = "documents/\(name).mustache"
    let found = error as? MustacheTemplate.ParserError
    // The first line is ours: it says that values are escaped for Markdown.
    line = found.map { max(1, $0.context.lineNumber - 1) }
    column = found.map { max(1, $0.context.columnNumber) }
    message =
      switch found?.error as? MustacheTemplate.Error {
      case .sectionCloseNameIncorrect?: "a section is closed by another name than it was opened by"
      case .expectedSectionEnd?: "a section is not closed: {{/name}} is missing"
      default: "a tag is not as it should be: {{name}}, {{#name}} ... {{/name}}"
      }
  }
}
