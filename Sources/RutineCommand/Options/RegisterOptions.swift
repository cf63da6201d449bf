import ArgumentParser
import Casework
import Domain
import Foundation
import PackageReading
import StorageSQLite

/// Which register a command works on.
struct RegisterOptions: ParsableArguments {
  @Option(help: .spoken("help.register.register", valueName: "file"))
  var register: String?

  func path(in context: CommandContext) -> String { register ?? context.register }

  /// Opens the register for the body and closes it, so that no log is left beside the file.
  func open<Result>(
    in context: CommandContext, _ body: (Office) throws -> Result
  ) throws -> Result {
    try context.open(path(in: context), body)
  }
}

extension CommandContext {
  /// Opens the register of that path for the body, and closes it.
  func open<Result>(_ path: String, _ body: (Office) throws -> Result) throws -> Result {
    let store = try SQLiteStore.open(at: path, law: LawBook.norge)
    let result: Result
    do {
      result = try body(office(store))
    } catch {
      try? store.close()
      throw error
    }
    try store.close()
    return result
  }

  /// Of the machine: the environment says what it is told.
  private var account: String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      return "uid \(getuid())"
    }
    return String(cString: name)
  }

  private func office(_ store: SQLiteStore) -> Office {
    let caller = Caller(account: account) { WallClock.time }
    return Office(
      store, for: caller, in: language, evaluators: ProgramEvaluators(context: self),
      progress: { Progress($0, of: $1, in: language) })
  }
}
