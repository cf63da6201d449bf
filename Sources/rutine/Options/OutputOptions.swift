import ArgumentParser
import Domain
import Foundation
import Rendering

/// In what form and language a command answers.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print JSON for other programs.")
  var json = false

  @Option(help: ArgumentHelp("The language: nb, nn or en.", valueName: "language"))
  var lang: Language?

  /// What was asked for, else the municipality's language, else the environment's, else English.
  func language(of municipality: Language? = nil) -> Language {
    lang ?? municipality ?? Self.environmentLanguage
  }

  static var environmentLanguage: Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    return Language(rawValue: String(locale.prefix(2))) ?? .en
  }

  func show(_ document: Document) {
    Output.write(TextRenderer(width: Terminal.width).render(document))
  }

  func show(json value: some Encodable) throws {
    Output.line(String(decoding: try CanonicalJSON.data(value, pretty: true), as: UTF8.self))
  }
}

extension Language: ExpressibleByArgument {}
