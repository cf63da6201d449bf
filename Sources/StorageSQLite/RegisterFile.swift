import Domain
import Foundation
import GRDB

/// The file a register is in.
enum RegisterFile {
  /// "RUTN" in the file's header, so that another program's database is not taken for ours.
  static let mark: Int32 = 0x5255_544E

  /// Seconds a writer waits for another one to finish.
  private static let patience = 5.0

  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  static func requireExisting(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw RegisterError(
        .missing, LocalizedText(message: "error.no_register", ["path": path]))
    }
    if isFolder.boolValue {
      throw RegisterError(
        .notARegister, LocalizedText(message: "error.register_is_folder", ["path": path]))
    }
  }

  static func requireMark(_ database: Database, _ path: String) throws {
    guard try Int32.fetchOne(database, sql: "PRAGMA application_id") == mark else {
      throw RegisterError(
        .notARegister, LocalizedText(message: "error.not_a_register", ["path": path]))
    }
  }

  static func creationError(_ path: String) -> RegisterError {
    switch errno {
    case EEXIST:
      RegisterError(.exists, LocalizedText(message: "error.exists", ["path": path]))
    case ENOSPC:
      RegisterError(.diskFull, LocalizedText(message: "error.disk_full_not_made", ["path": path]))
    default:
      RegisterError(
        .missing,
        LocalizedText(
          message: "error.cannot_make", ["path": path, "reason": String(cString: strerror(errno))]))
    }
  }
}

/// Turns SQLite's errors into ours.
///
/// No statement and no value is ever quoted.
func storageErrors<Result>(_ path: String? = nil, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as DatabaseError {
    throw RegisterError(error, path: path)
  }
}

extension RegisterError {
  fileprivate init(_ error: DatabaseError, path: String?) {
    let name = path.map { LocalizedText(nb: "«\($0)»", nn: "«\($0)»", en: "'\($0)'") }
    let about = ["name": name ?? LocalizedText(message: "error.the_register")]
    let say = { (key: String) in LocalizedText(message: key, about) }
    switch error.resultCode {
    case .SQLITE_NOTADB: self.init(.notARegister, say("error.not_this_register"))
    case .SQLITE_FULL: self.init(.diskFull, say("error.disk_full_nothing"))
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.busy, say("error.busy"))
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      self.init(.missing, say("error.read_only"))
    case .SQLITE_CORRUPT:
      self.init(.broken, say("error.damaged"))
    case .SQLITE_CONSTRAINT:
      self.init(.dataInvalid, say("error.inconsistent"))
    default:
      // SQLite's own message names tables and columns, never values.
      let reason = LocalizedText(error.message ?? "\(error.extendedResultCode)")
      self.init(
        .broken,
        LocalizedText(message: "error.sqlite", about.merging(["reason": reason]) { $1 }))
    }
  }
}
