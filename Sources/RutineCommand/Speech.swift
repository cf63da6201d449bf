import ArgumentParser
import Domain

/// What the parser is told beside the arguments: it makes the commands itself, and hands them nothing.
enum Speech {
  /// What holds while arguments are parsed or help is made, and no longer: commands are given theirs.
  @TaskLocal static var context = CommandContext()

  /// What --help says.
  static func help(_ key: String, _ arguments: [String: any MessageArgument] = [:]) -> String {
    Message.text(key, arguments, in: context.language)
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
    self.init(Speech.help(key))
  }
}
