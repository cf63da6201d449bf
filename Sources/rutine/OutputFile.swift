import Domain
import Foundation
import Glibc

/// A file that a command makes: whole or not at all, and read by its owner alone.
///
/// It takes nobody's place: a file that is there is refused, but for one that this process made or,
/// with --force, an ordinary file that is no register.
struct OutputFile {
  let path: String
  var isForced = false

  /// What this process made it may make anew: `test --watch`.
  private nonisolated(unsafe) static var made: Set<String> = []

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
    var name = Array("\(path.folder).rutine-XXXXXX".utf8CString)
    return try name.withUnsafeMutableBufferPointer { letters in
      guard let start = letters.baseAddress, make(start) else { throw failure(errno) }
      return String(cString: start)
    }
  }

  private func place(_ draft: String) throws {
    if isForced || Self.made.contains(path) {
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
    Self.made.insert(path)
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
    if Self.isDatabase(path) { throw register }
    guard isForced || Self.made.contains(path) else { throw exists }
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
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
    for suffix in ["-wal", "-shm", "-journal"] where path.hasSuffix(suffix) {
      guard !Self.isDatabase(String(path.dropLast(suffix.count))) else { throw register }
    }
  }

  /// Whether it begins as every file of SQLite does, links followed.
  private static func isDatabase(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let handle = FileHandle(forReadingAtPath: path)
    else { return false }
    return (try? handle.read(upToCount: 16)) == Data("SQLite format 3\0".utf8)
  }

  private var exists: UsageError { UsageError("error.file_exists", ["path": path]) }
  private var register: UsageError { UsageError("error.is_register", ["path": path]) }

  private func failure(_ reason: Int32) -> UsageError {
    reason == ENOSPC || reason == EDQUOT
      ? UsageError("error.disk_full", ["path": path])
      : UsageError("error.cannot_write", ["path": path])
  }
}

extension String {
  /// "a/b/" of "a/b/c"; "" of "c".
  fileprivate var folder: String { lastIndex(of: "/").map { String(self[...$0]) } ?? "" }
}
