public import ArgumentParser
import Casework
public import Domain
import PackageReading
import Packages
import Rendering

/// In what form and language a command answers.
struct OutputOptions: ParsableArguments {
  @Flag(help: .spoken("help.output.json"))
  var json = false

  @Flag(help: .spoken("help.output.plain"))
  var plain = false

  @Option(help: .spoken("help.lang", valueName: "language"))
  var lang: Language?

  func screen(in context: CommandContext) -> Screen {
    Screen(
      isJSON: json, isPlain: plain || context.defaults.plain, language: context.language)
  }
}

extension Language: ExpressibleByArgument {}

/// Where a command answers, for other programs or for people.
struct Screen {
  let isJSON: Bool
  let isPlain: Bool
  let language: Language

  /// Words without any municipality's own.
  var words: Words { Words(language) }

  /// The words of a package.
  func words(of package: Package) -> Words { Words(language, Lexicon(package)) }

  /// Answers in the form that was asked for; the other one is not made.
  func show<Form: Encodable>(
    _ answer: @autoclosure () throws -> Form, or document: () throws -> Document
  ) throws {
    if isJSON { return try show(json: answer()) }
    page(try document())
  }

  /// Answers with a line for each, or for people.
  func show(lines: [some Encodable], or document: () throws -> Document) throws {
    guard isJSON else { return page(try document()) }
    for line in lines { try Output.json(line, pretty: false) }
  }

  func show(json value: some Encodable) throws { try Output.json(value) }

  func show(_ document: Document) { Output.show(text(of: document)) }

  /// Shows it a screen at a time when it is longer than the terminal.
  func page(_ document: Document) {
    let text = text(of: document)
    if !Pager.show(text) { Output.show(text) }
  }

  private func text(of document: Document) -> ScreenText {
    guard !isPlain else { return PlainRenderer().render(document) }
    let style = TextStyle(isColoured: Terminal.hasColours)
    return TextRenderer(
      width: Terminal.width, tableWidth: Terminal.tableWidth, style: style
    ).render(document)
  }
}
