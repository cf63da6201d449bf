import Casework
import Domain
import Foundation
import Glibc
import StorageSQLite

/// A file that a command makes: whole or not at all, and read by its owner alone.
///
/// It takes nobody's place: a file that is there is refused, but for one that this process made or,
/// with --force, an ordinary file that is no register.
struct OutputFile {
  let path: String
  var isForced = false

  /// What this process made it may make anew: `test --watch`.
  ///
  /// By bytes: two files may have names that are the same text.
  private nonisolated(unsafe) static var made: Set<[UInt8]> = []
  private var isOwn: Bool { Self.made.contains(Array(path.utf8)) }

  /// Writes to standard output for "-".
  func make<Result>(_ body: ((String) throws -> Void) throws -> Result) throws -> Result {
    if path == "-" { return try body(Output.exact) }
    return try replace { file in
      var waiting: [UInt8] = []
      let flush = {
        try Signals.requireNotStopped()
        try requireNone(waiting.withUnsafeBytes { FileText.write($0, to: file) })
        waiting.removeAll(keepingCapacity: true)
      }
      let result = try body { text in
        waiting += text.utf8
        if waiting.count > 1 << 16 { try flush() }
      }
      try flush()
      return result
    }
  }

  func write(_ text: String) throws { try make { write in try write(text) } }

  /// Lets the body write to an open file of its own beside the place, then moves it there.
  func replace<Result>(_ body: (Int32) throws -> Result) throws -> Result {
    try requireWritable()
    if isStream { return try writeInto(body) }
    var file: Int32 = -1
    let draft = try makeDraft {
      file = mkstemp($0)
      return file >= 0
    }
    Signals.guardPartials([draft])
    defer { Signals.guardPartials([]) }
    do {
      let result: Result
      do {
        result = try body(file)
        try requireNone(fsync(file) == 0 || errno == EINVAL ? nil : errno)
      } catch {
        close(file)
        throw error
      }
      try requireNone(close(file) == 0 ? nil : errno)
      try place(draft)
      return result
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// Whether it is a device or a pipe, which is written to and never replaced.
  ///
  /// A terminal is no such place: what is written there must be made visible first.
  var isStream: Bool {
    var status = stat()
    guard isForced, stat(path, &status) == 0 else { return false }
    switch status.st_mode & S_IFMT {
    case S_IFIFO: return true
    case S_IFCHR:
      let file = open(path, O_WRONLY | O_NOCTTY | O_NONBLOCK)
      defer { close(file) }
      return file >= 0 && isatty(file) == 0
    default: return false
    }
  }

  private func writeInto<Result>(_ body: (Int32) throws -> Result) throws -> Result {
    let file = open(path, O_WRONLY | O_NOCTTY)
    guard file >= 0 else { throw failure(errno) }
    defer { close(file) }
    return try body(file)
  }

  /// Makes a folder that its owner alone can enter, whole or not at all, and never over another.
  ///
  /// The body is given the folder to fill, which gets its name when it is done.
  func makeFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    try requireFree()
    return try Signals.whileMakingFolder {
      let draft = try makeDraft { mkdtemp($0) != nil }
      do {
        let result = try body(draft)
        guard rename(draft, path) == 0 else { throw failure(errno) }
        return result
      } catch {
        try? FileManager.default.removeItem(atPath: draft)
        throw error
      }
    }
  }

  /// What the system makes beside the place, under a name that nobody has and for its owner alone.
  private func makeDraft(_ make: (UnsafeMutablePointer<CChar>) -> Bool) throws -> String {
    var name = Array("\(path.folderPath).rutine-XXXXXX".utf8CString)
    return try name.withUnsafeMutableBufferPointer { letters in
      guard let start = letters.baseAddress, make(start) else { throw failure(errno) }
      return String(cString: start)
    }
  }

  private func place(_ draft: String) throws {
    if isForced || isOwn {
      try requireWritable()
      guard rename(draft, path) == 0 else { throw failure(errno) }
    } else if link(draft, path) == 0 {
      // A second name is given only where there is none; the first goes.
      unlink(draft)
    } else {
      if errno == EEXIST { throw exists }
      // Some file systems know no second names.
      try requireWritable()
      guard rename(draft, path) == 0 else { throw failure(errno) }
    }
    Self.made.insert(Array(path.utf8))
  }

  private func requireNone(_ reason: Int32?) throws {
    if let reason { throw failure(reason) }
  }
}

extension OutputFile {
  /// Asked before the work is done, and again when the file is put in its place.
  func requireWritable() throws {
    if path == "-" || isStream { return }
    try requireNoPart()
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard isForced || isOwn || Self.isDatabase(path) == true else { throw exists }
    try requireNoDatabase(path)
    // A link is not followed: what it leads to would stay as it is, and the link would go.
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw UsageError("error.not_ordinary", ["path": path])
    }
  }

  /// Asked for what takes the place of nothing, --force or not: a folder, a copy of a register.
  func requireFree() throws {
    try requireNoPart()
    var status = stat()
    guard lstat(path, &status) != 0 else { throw UsageError("error.exists", ["path": path]) }
  }

  /// SQLite takes what is named so for a part of the register.
  private func requireNoPart() throws {
    if let whole = RegisterName.whole(ofPart: path) { try requireNoDatabase(whole) }
  }

  /// What cannot be read may be a register.
  private func requireNoDatabase(_ other: String) throws {
    guard let isDatabase = Self.isDatabase(other) else {
      throw UsageError("error.may_be_register", ["path": path, "other": other])
    }
    if isDatabase { throw register }
  }

  /// Whether it begins as every file of SQLite does, links followed; null when that cannot be found out.
  private static func isDatabase(_ path: String) -> Bool? {
    var status = stat()
    guard stat(path, &status) == 0 else { return errno == ENOENT ? false : nil }
    guard status.st_mode & S_IFMT == S_IFREG else { return false }
    guard let handle = FileHandle(forReadingAtPath: path),
      let start = try? handle.read(upToCount: 16) ?? Data()
    else { return nil }
    return start == Data("SQLite format 3\0".utf8)
  }

  private var exists: UsageError { UsageError("error.file_exists", ["path": path]) }
  private var register: UsageError { UsageError("error.is_register", ["path": path]) }

  private func failure(_ reason: Int32) -> UsageError {
    switch reason {
    case ENOSPC, EDQUOT: UsageError("error.disk_full", ["path": path])
    case EFBIG: UsageError("error.too_large_to_write", ["path": path])
    default: UsageError("error.cannot_write", ["path": path])
    }
  }
}
