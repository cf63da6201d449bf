import ArgumentParser
import Rendering

/// What rutine alone, or rutine --help, says: the commands of every day and the names of the others,
/// on one screen.
///
/// The parser's own list, with a line or two for each command, is rutine help.
enum HelpScreen {
  static func isAskedFor(by arguments: [String]) -> Bool {
    var words = arguments
    if let place = words.firstIndex(of: "--lang") {
      words.removeSubrange(place...min(place + 1, words.count - 1))
    }
    return words.isEmpty || words == ["--help"] || words == ["-h"]
  }

  static func show() {
    Output.show(TextRenderer(width: Terminal.width).render(document))
  }

  private static var document: Document {
    let groups = Rutine.configuration.groupedSubcommands
    let everyDay = groups.prefix(1).flatMap(\.subcommands)
    return Document([
      .paragraph(Speech.help("help.root") + " " + Speech.help("help.root.promise")),
      .item(
        headline: groups.first?.name ?? "",
        details: everyDay.map { Document.Detail(name(of: $0), [$0.configuration.abstract]) }),
      .item(
        headline: Speech.help("help.group.others"),
        details: groups.dropFirst().map { group in
          Document.Detail(group.name, [group.subcommands.map(name).joined(separator: ", ")])
        }),
      .paragraph(Speech.help("help.root.more")),
    ])
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? ""
  }
}
