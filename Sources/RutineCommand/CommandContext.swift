import ArgumentParser
import Domain
import Foundation

/// What a command is run in: what was typed, the environment, and what the user says once.
///
/// The one place that the process's arguments and environment come in by.
struct CommandContext: Sendable {
  /// Without the program's own name.
  var arguments: [String] = []
  var environment: [String: String] = [:]
  var defaults = Defaults()
  /// The record types of its registers.
  var schema: Schema { .norway }

  /// The one language that everything is said in: screens, refusals, --help.
  ///
  /// What was asked for, else what rutine.toml says, else the locale, else English. What a package
  /// or a register is written in has no say: a screen would change its language by what has been
  /// applied.
  var language: Language {
    asked ?? defaults.lang ?? Language(locale: environment) ?? .en
  }

  /// The register when none is named.
  var register: String { environment["RUTINE_REGISTER"] ?? defaults.register ?? "rutine.db" }

  /// Whether the answer is for another program, also where the parser has understood nothing.
  var wantsJSON: Bool { arguments.contains("--json") }

  private var asked: Language? {
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

/// A command of the program, run in what surrounds it.
protocol Command: ParsableCommand {
  func run(in context: CommandContext) throws
}
