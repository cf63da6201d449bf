import ArgumentParser
import Domain
import Foundation
import Routines

/// The root of the command line.
struct Rutine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rutine",
    abstract: "Runs a municipality's own coordination routines over its case register.",
    discussion: """
      A routine proposes; nothing is written before you said yes.

      The register is --register FILE, else $RUTINE_REGISTER, else what rutine.toml says, else \
      rutine.db in this folder. rutine.toml, here or in ~/.config/rutine (or $RUTINE_CONFIG), can \
      say register, package, lang, plain and domain once and for all.
      Exit codes: 0 done, 1 findings or refused, 2 wrong usage or environment, 70 a bug of ours.
      """,
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
    Signals.install()
    do {
      try Defaults.load()
      var command = try Rutine.parseAsRoot()
      try command.run()
    } catch {
      exit(Failure.report(error))
    }
  }
}
