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
        .missing, "there is no register '\(path)'; make one with 'rutine init'")
    }
    if isFolder.boolValue {
      throw RegisterError(.notARegister, "'\(path)' is a folder, not a register")
    }
  }

  static func requireMark(_ database: Database, _ path: String) throws {
    guard try Int32.fetchOne(database, sql: "PRAGMA application_id") == mark else {
      throw RegisterError(.notARegister, "'\(path)' is not a register of rutine")
    }
  }

  static func creationError(_ path: String) -> RegisterError {
    switch errno {
    case EEXIST:
      RegisterError(.exists, "'\(path)' exists already; choose another name or remove it")
    case ENOSPC: RegisterError(.diskFull, "the disk is full; '\(path)' was not made")
    default: RegisterError(.missing, "cannot make '\(path)': \(String(cString: strerror(errno)))")
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
    let name = path.map { "'\($0)'" } ?? "the register"
    switch error.resultCode {
    case .SQLITE_NOTADB: self.init(.notARegister, "\(name) is not a register of rutine")
    case .SQLITE_FULL: self.init(.diskFull, "the disk is full; nothing was written")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.busy, "\(name) is in use by another command; try again when it has finished")
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      self.init(.missing, "\(name) or its folder cannot be written; check the permissions")
    case .SQLITE_CORRUPT:
      self.init(.broken, "\(name) is damaged; restore it from a backup")
    case .SQLITE_CONSTRAINT:
      self.init(.dataInvalid, "\(name) refused a change that would make it inconsistent")
    default:
      // SQLite's own message names tables and columns, never values.
      let reason = error.message ?? "\(error.extendedResultCode)"
      self.init(.broken, "\(name) could not be read or written (SQLite: \(reason))")
    }
  }
}
