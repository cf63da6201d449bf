import ArgumentParser
import Domain
import Foundation
import Routines

/// The root of the command line.
struct Rutine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rutine",
    abstract: Speech.help("help.root"),
    discussion: Speech.help("help.root.discussion"),
    version: Host.version,
    groupedSubcommands: [
      CommandGroup(
        name: Speech.help("help.group.every_day"),
        subcommands: [
          DueCommand.self, ShowCommand.self, ListCommand.self, RunCommand.self, ApplyCommand.self,
          LetterCommand.self, CalendarCommand.self,
        ]),
      CommandGroup(
        name: Speech.help("help.group.register"),
        subcommands: [
          ImportCommand.self, ExportCommand.self, BackupCommand.self, VerifyCommand.self,
          ReportCommand.self,
        ]),
      CommandGroup(
        name: Speech.help("help.group.authors"),
        subcommands: [
          NewCommand.self, CheckCommand.self, TestCommand.self, InspectCommand.self,
          ReplCommand.self, APICommand.self,
        ]),
      CommandGroup(
        name: Speech.help("help.group.operators"),
        subcommands: [InitCommand.self, AdoptCommand.self, GrantCommand.self]),
    ])
}

@main
enum Main {
  static func main() {
    do {
      try OpenFiles.requireEnough()
      try Defaults.load()
      Signals.install(farewell: Message.text("progress.stopped", in: Speech.language))
      if HelpScreen.isAskedFor {
        HelpScreen.show()
      } else {
        var command = try Rutine.parseAsRoot()
        try command.run()
      }
      try Output.requireWritten()
    } catch {
      exit(code(of: error))
    }
  }

  /// The exit code of the error once it was reported; also help can be asked for on a full disk.
  private static func code(of error: any Error) -> Int32 {
    let code = Failure.report(error)
    do { try Output.requireWritten() } catch  where code == 0 { return Failure.report(error) } catch
    {}
    return code
  }
}
