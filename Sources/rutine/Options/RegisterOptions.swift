import ArgumentParser
import Casework
import Domain
import Foundation
import StorageSQLite

/// Which register a command works on.
struct RegisterOptions: ParsableArguments {
  @Option(help: .spoken("help.register.register", valueName: "file"))
  var register: String?

  var path: String { register ?? Self.standardPath }

  /// The register when none is named.
  static var standardPath: String {
    ProcessInfo.processInfo.environment["RUTINE_REGISTER"] ?? Defaults.current.register
      ?? "rutine.db"
  }

  /// Opens the register for the body and closes it, so that no log is left beside the file.
  func open<Result>(_ body: (Office) throws -> Result) throws -> Result {
    try Self.open(path, body)
  }

  static func open<Result>(_ path: String, _ body: (Office) throws -> Result) throws -> Result {
    let store = try SQLiteStore.open(at: path)
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

  private static func office(_ store: SQLiteStore) -> Office {
    let name = NSUserName()
    let caller = Caller(account: name.isEmpty ? "uid \(getuid())" : name) { WallClock.time }
    return Office(
      store, for: caller, in: Speech.language, evaluators: ProgramEvaluators(),
      progress: { Progress($0, of: $1) })
  }
}
