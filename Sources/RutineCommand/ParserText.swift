import Domain

/// What the parser of the command line says in English, in the reader's language.
///
/// It has no catalogue of its own (swift-argument-parser 1.8), so its fixed words are found in the
/// text; what is not found stays as it is.
enum ParserText {
  private static let words: [(english: String, key: String)] = [
    ("OVERVIEW: ", "parser.overview"), ("USAGE: ", "parser.usage"),
    ("ARGUMENTS:", "parser.arguments"), ("OPTIONS:", "parser.options"),
    ("SUBCOMMANDS:", "parser.subcommands"), ("Show the version.", "parser.version"),
    ("Show help information.", "parser.help"), ("(default: ", "parser.default"),
    ("(values: ", "parser.values"), ("; default: ", "parser.and_default"),
    ("Help: ", "parser.help_line"), ("Error: ", "parser.error"), ("Usage: ", "parser.usage_line"),
    ("Missing expected argument ", "parser.missing_argument"),
    ("Unexpected argument ", "parser.unexpected"), ("Unknown option ", "parser.unknown_option"),
    ("Missing value for ", "parser.missing_value"),
    (" is invalid for ", "parser.invalid_for"), ("The value ", "parser.the_value"),
    ("Did you mean ", "parser.did_you_mean"), ("<options>", "parser.options_place"),
    ("<subcommand>", "parser.subcommand_place"),
  ]

  static func spoken(_ text: String, in language: Language) -> String {
    let text = text.replacing(/(?m)^(.+) SUBCOMMANDS:$/) { "\($0.1):" }
    guard language != .en else { return text }
    let spoken = words.reduce(text) { text, word in
      text.replacing(word.english, with: Message.text(word.key, in: language))
    }
    return spoken.replacing(/See '(.*)' for (?:more information|detailed help)\./) { match in
      Message.text("parser.see", ["command": String(match.1)], in: language)
    }
  }
}
