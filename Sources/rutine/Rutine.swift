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
    subcommands: [
      NewCommand.self, InitCommand.self, ImportCommand.self, ExportCommand.self, ListCommand.self,
      InspectCommand.self, CheckCommand.self, TestCommand.self, APICommand.self, ReplCommand.self,
      GrantCommand.self,
      AdoptCommand.self, RunCommand.self,
      ApplyCommand.self,
      ShowCommand.self, DueCommand.self, ReportCommand.self, LetterCommand.self,
      CalendarCommand.self,
    ])
}

@main
enum Main {
  static func main() {
    do {
      try Defaults.load()
      Signals.install(farewell: Message.text("progress.stopped", in: Speech.language))
      var command = try Rutine.parseAsRoot()
      try command.run()
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
