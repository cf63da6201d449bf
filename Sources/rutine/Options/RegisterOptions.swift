import ArgumentParser
import Domain
import Foundation
import PackageReading
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
  func open<Result>(_ body: (any Store) throws -> Result) throws -> Result {
    try Self.open(path, body)
  }

  static func open<Result>(
    _ path: String, _ body: (any Store) throws -> Result
  ) throws -> Result {
    let store = try SQLiteStore.open(at: path, law: LawBook.norge)
    let result: Result
    do {
      result = try body(store)
    } catch {
      try? store.close()
      throw error
    }
    try store.close()
    return result
  }
}
