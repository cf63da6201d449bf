import Domain
import Foundation
import Glibc

/// Files named on the command line.
enum Files {
  /// The contents of a file, or of standard input for "-".
  static func read(_ path: String) throws -> Data {
    guard path != "-" else { return FileHandle.standardInput.readDataToEndOfFile() }
    guard FileManager.default.fileExists(atPath: path) else {
      throw UsageError("error.no_file", ["path": path])
    }
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw unreadable(path)
    }
    return data
  }

  /// The file's contents, or standard input's for "-", piece by piece.
  static func pieces(of path: String) throws -> () throws -> Data? {
    guard path != "-" else { return { try FileHandle.standardInput.read(upToCount: 1 << 16) } }
    guard FileManager.default.fileExists(atPath: path) else {
      throw UsageError("error.no_file", ["path": path])
    }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw unreadable(path) }
    return {
      do { return try handle.read(upToCount: 1 << 16) } catch { throw unreadable(path) }
    }
  }

  private static func unreadable(_ path: String) -> UsageError {
    UsageError("error.cannot_read", ["path": path])
  }

  /// Makes a file that its owner alone can read, or writes to standard output for "-".
  ///
  /// It is there whole or not at all, and never in the place of another.
  static func make<Result>(
    _ path: String, _ body: ((String) throws -> Void) throws -> Result
  ) throws -> Result {
    if path == "-" { return try body(Output.write) }
    try requireFree(path)
    return try replace(path) { handle in
      var waiting = Data()
      let result = try body { text in
        waiting.append(contentsOf: text.utf8)
        guard waiting.count > 1 << 16 else { return }
        try handle.write(contentsOf: waiting)
        waiting.removeAll(keepingCapacity: true)
      }
      try handle.write(contentsOf: waiting)
      return result
    }
  }

  /// Makes a folder that its owner alone can enter, whole or not at all.
  ///
  /// The body is given the folder to fill, which gets its name when it is done.
  static func makeFolder<Result>(
    _ path: String, _ body: (String) throws -> Result
  ) throws -> Result {
    try requireFree(path)
    let partial = "\(path).partial"
    try? FileManager.default.removeItem(atPath: partial)
    guard mkdir(partial, 0o700) == 0 else { throw failure(path) }
    do {
      let result = try body(partial)
      guard rename(partial, path) == 0 else { throw failure(path) }
      return result
    } catch {
      let reason = ours(error) ?? failure(path)
      try? FileManager.default.removeItem(atPath: partial)
      throw reason
    }
  }

  /// Writes a file that its owner alone can read, because a plan names people's cases.
  static func write(_ data: Data, to path: String) throws {
    try replace(path) { try $0.write(contentsOf: data) }
  }

  /// Writes a text that is no secret, over one that is there, with the folders it needs.
  static func place(_ text: String, at path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw failure(path)
    }
  }

  static func requireFree(_ path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw UsageError("error.exists", ["path": path])
    }
  }

  /// The file is there whole or not at all: written beside its place, then moved.
  private static func replace<Result>(
    _ path: String, _ body: (FileHandle) throws -> Result
  ) throws -> Result {
    let partial = "\(path).partial"
    unlink(partial)
    let file = open(partial, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard file >= 0 else { throw failure(path) }
    Signals.guardPartial(partial)
    defer { Signals.guardPartial(nil) }
    do {
      let result = try body(FileHandle(fileDescriptor: file, closeOnDealloc: true))
      guard rename(partial, path) == 0 else { throw failure(path) }
      return result
    } catch {
      let reason = ours(error) ?? failure(path)
      unlink(partial)
      throw reason
    }
  }

  /// An error that says what is wrong already; null for the system's.
  private static func ours(_ error: any Error) -> (any Error)? {
    error is UsageError || error is RegisterError ? error : nil
  }

  private static func failure(_ path: String) -> UsageError {
    errno == ENOSPC
      ? UsageError("error.disk_full", ["path": path])
      : UsageError("error.cannot_write", ["path": path])
  }
}
