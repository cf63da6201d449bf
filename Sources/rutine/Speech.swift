import ArgumentParser
import Domain
import Foundation
import PackageReading
import Packages

/// The language of what is said before or beside a command's own answer.
enum Speech {
  /// What was asked for, else the language of the package that was named, else the environment's.
  static let language: Language =
    asked ?? Defaults.current.lang ?? ofPackage ?? OutputOptions.environmentLanguage

  private static var asked: Language? {
    let arguments = CommandLine.arguments
    for (word, next) in zip(arguments, arguments.dropFirst() + [""]) {
      if word == "--lang" { return Language(rawValue: next) }
      if word.hasPrefix("--lang=") { return Language(rawValue: String(word.dropFirst(7))) }
    }
    return nil
  }

  private static var ofPackage: Language? {
    CommandLine.arguments.dropFirst().first {
      FileManager.default.fileExists(atPath: "\($0)/municipality.toml")
    }.flatMap(PackageReader.language)
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
