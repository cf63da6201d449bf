import ArgumentParser
import Domain
import Foundation

/// The one language that everything is said in: screens, refusals, --help.
enum Speech {
  /// What was asked for, else what rutine.toml says, else the locale, else English.
  ///
  /// What a package or a register is written in has no say: a screen would change its language by
  /// what has been applied.
  static let language: Language =
    asked ?? Defaults.current.lang
    ?? Language(locale: ProcessInfo.processInfo.environment) ?? .en

  private static var asked: Language? {
    let arguments = CommandLine.arguments
    for (word, next) in zip(arguments, arguments.dropFirst() + [""]) {
      if word == "--lang" { return Language(rawValue: next) }
      if word.hasPrefix("--lang=") { return Language(rawValue: String(word.dropFirst(7))) }
    }
    return nil
  }
}

extension Language {
  /// The locale's for messages, as POSIX finds it: the first of three variables that says anything.
  init?(locale environment: [String: String]) {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    switch locale.prefix(while: { $0.isLetter }) {
    case "nb", "no": self = .nb
    case "nn": self = .nn
    default: return nil
    }
  }
}

extension Speech {
  /// What --help says.
  static func help(_ key: String, _ arguments: [String: any MessageArgument] = [:]) -> String {
    Message.text(key, arguments, in: language)
  }
}

extension ArgumentHelp {
  /// What --help says of an option, in the language of whoever asks.
  static func spoken(_ key: String, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: Speech.help(key)).named(valueName)
  }

  private func named(_ valueName: String?) -> ArgumentHelp {
    var help = self
    help.valueName = valueName
    return help
  }
}

extension ValidationError {
  /// A mistake in usage, in the language of whoever makes it.
  init(spoken key: String) {
    self.init(Message.text(key, in: Speech.language))
  }
}
