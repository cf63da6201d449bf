import Domain
import Foundation
import GRDB
import Glibc

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

  static var configurationForReading: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(patience)
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
    guard access(path, R_OK) == 0 else {
      throw RegisterError(.missing, LocalizedText(message: "error.cannot_read", ["path": path]))
    }
    // Under each name SQLite keeps a log of its own: what is written under one is lost under the other.
    var status = stat()
    guard stat(path, &status) != 0 || status.st_nlink < 2 else {
      throw RegisterError(.badName, LocalizedText(message: "error.register_names", ["path": path]))
    }
  }

  static func requireMark(_ database: Database, _ path: String) throws {
    guard try Int32.fetchOne(database, sql: "PRAGMA application_id") == mark else {
      throw RegisterError(
        .notARegister, LocalizedText(message: "error.not_a_register", ["path": path]))
    }
  }
}

// Names that SQLite is given.
extension RegisterFile {
  /// The file of that name, also where SQLite has another meaning for it: ":memory:", "file:r.db".
  static func location(_ path: String) -> String { path.startsAsPath("/") ? path : "./\(path)" }

  /// As the file is, when nobody has written anything that is not in it yet.
  ///
  /// SQLite otherwise needs its log beside the file also to read it, and cannot make one.
  static func locationForReading(_ path: String) -> String {
    guard hasNoLog(path) else { return location(path) }
    let escaped = location(path).addingPercentEncoding(withAllowedCharacters: plain)
    return "file:\(escaped ?? "")?immutable=1"
  }

  private static let plain = CharacterSet(
    charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-")

  /// Whether all that was written is in the file itself.
  static func hasNoLog(_ path: String) -> Bool {
    // SQLite names the log after the file itself, whatever link leads to it.
    let file = realpath(path, nil)
    defer { free(file) }
    var status = stat()
    let log = "\(file.map { String(cString: $0) } ?? path)-wal"
    return stat(log, &status) != 0 || status.st_size == 0
  }

  /// Whether the file can be written, and what SQLite puts beside it.
  static func isWritable(_ path: String) -> Bool {
    guard let file = realpath(path, nil) else { return false }
    defer { free(file) }
    guard access(file, W_OK) == 0 else { return false }
    // By bytes: the folder's name may be no text.
    if let slash = strrchr(file, Int32(UInt8(ascii: "/"))) { slash[slash == file ? 1 : 0] = 0 }
    return access(file, W_OK | X_OK) == 0
  }
}
