import ArgumentParser
import Domain
import Foundation
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

  /// What was asked for, else what rutine.toml says, else the municipality's language, else the environment's, else English.
  func language(of municipality: Language? = nil) -> Language {
    lang ?? Defaults.current.lang ?? municipality ?? Self.environmentLanguage
  }

  /// The words of the municipality whose routines have been applied to the register.
  func words(of store: any Store) throws -> Words {
    let lexicon = Lexicon(try store.archives())
    return Words(language(of: lexicon.language), lexicon)
  }

  /// The words of a package.
  func words(of package: Package) -> Words {
    let lexicon = Lexicon(package)
    return Words(language(of: lexicon.language), lexicon)
  }

  static var environmentLanguage: Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    return Language(rawValue: String(locale.prefix(2))) ?? .en
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
