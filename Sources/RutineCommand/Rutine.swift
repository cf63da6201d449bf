import ArgumentParser
import Casework
import Domain
import Foundation
import Routines

/// The root of the command line.
struct Rutine: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rutine",
      abstract: Speech.help("help.root"),
      discussion: Speech.help("help.root.discussion"),
      version: Host.version,
      groupedSubcommands: [
        CommandGroup(
          name: Speech.help("help.group.every_day"),
          subcommands: [
            DueCommand.self, ShowCommand.self, ListCommand.self, HistoryCommand.self,
            RunCommand.self, ApplyCommand.self, LetterCommand.self, CalendarCommand.self,
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
}

@main
enum Main {
  static func main() {
    var context = CommandContext(
      arguments: Array(CommandLine.arguments.dropFirst()),
      environment: ProcessInfo.processInfo.environment)
    do {
      try requireText()
      try OpenFiles.requireEnough()
      context.defaults = try Defaults.read(context.environment)
      Signals.install(farewell: Message.text("progress.stopped", in: context.language))
      try run(in: context)
      try Output.requireWritten()
    } catch {
      exit(code(of: error, in: context))
    }
  }

  /// Swift reads bytes that are no text as others, and the file of that name is another one.
  private static func requireText() throws {
    for place in 0..<Int(CommandLine.argc) {
      guard let argument = CommandLine.unsafeArgv[place] else { continue }
      try requireText(argument)
    }
    for name in ["RUTINE_REGISTER", "RUTINE_CONFIG"] {
      if let value = getenv(name) { try requireText(value) }
    }
  }

  private static func requireText(_ bytes: UnsafePointer<CChar>) throws {
    if String(validatingCString: bytes) == nil { throw UsageError("error.argument_bytes") }
  }

  private static func run(in context: CommandContext) throws {
    let command = try Speech.$context.withValue(context) { () -> (any ParsableCommand)? in
      guard !HelpScreen.isAskedFor(by: context.arguments) else {
        HelpScreen.show()
        return nil
      }
      return try Rutine.parseAsRoot(context.arguments)
    }
    if let command = command as? any Command { return try command.run(in: context) }
    // What is left is the parser's own: help.
    if var command { try command.run() }
  }

  /// The exit code of the error once it was reported; also help can be asked for on a full disk.
  private static func code(of error: any Error, in context: CommandContext) -> Int32 {
    let code = Failure.report(error, in: context)
    do { try Output.requireWritten() } catch  where code == 0 {
      return Failure.report(error, in: context)
    } catch {}
    return code
  }
}
