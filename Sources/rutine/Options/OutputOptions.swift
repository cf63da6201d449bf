import ArgumentParser
import Domain
import Foundation
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

  var language: Language { Speech.language }

  /// The words of the municipality whose routines have been applied to the register.
  func words(of store: any Store) throws -> Words {
    Words(language, Lexicon(try store.archives()))
  }

  /// A package's words, of which those that the register's packages say are sensitive are so as well.
  func words(_ lexicon: Lexicon, over store: any Store) throws -> Words {
    var lexicon = lexicon
    lexicon.add(Lexicon(try store.archives()).sensitiveWords)
    return Words(language, lexicon)
  }

  /// The words of a package.
  func words(of package: Package) -> Words {
    Words(language, Lexicon(package))
  }

  func show(_ document: Document) {
    Output.show(text(of: document))
  }

  /// Shows it a screen at a time when it is longer than the terminal.
  func page(_ document: Document) {
    let text = text(of: document)
    if !Pager.show(text) { Output.show(text) }
  }

  private func text(of document: Document) -> ScreenText {
    guard !plain && !Defaults.current.plain else { return PlainRenderer().render(document) }
    let style = TextStyle(isColoured: Terminal.hasColours)
    return TextRenderer(
      width: Terminal.width, tableWidth: Terminal.tableWidth, style: style
    ).render(document)
  }

  func show(json value: some Encodable) throws {
    try Output.json(value)
  }
}

extension Language: ExpressibleByArgument {}
