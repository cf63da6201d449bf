import Domain
import Foundation
import Glibc

/// Files named on the command line.
enum Files {
  /// The contents of a file, or of standard input for "-".
  static func read(_ path: String) throws -> Data {
    guard path != "-" else { return FileHandle.standardInput.readDataToEndOfFile() }
    guard FileManager.default.fileExists(atPath: path) else {
      throw UsageError(message: "there is no file '\(path)'")
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
      throw UsageError(message: "there is no file '\(path)'")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw unreadable(path) }
    return {
      do { return try handle.read(upToCount: 1 << 16) } catch { throw unreadable(path) }
    }
  }

  private static func unreadable(_ path: String) -> UsageError {
    UsageError(message: "'\(path)' cannot be read; check that it is a file you may read")
  }

  /// Makes a file that its owner alone can read, or writes to standard output for "-".
  ///
  /// It is there whole or not at all, and never in the place of another.
  static func make<Result>(
    _ path: String, _ body: ((String) throws -> Void) throws -> Result
  ) throws -> Result {
    if path == "-" { return try body(Output.write) }
    guard !FileManager.default.fileExists(atPath: path) else {
      throw UsageError(message: "'\(path)' exists already; choose another name or remove it")
    }
    let partial = "\(path).partial"
    unlink(partial)
    let file = open(partial, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard file >= 0 else { throw failure(path) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do {
      var waiting = Data()
      let result = try body { text in
        waiting.append(contentsOf: text.utf8)
        guard waiting.count > 1 << 16 else { return }
        try handle.write(contentsOf: waiting)
        waiting.removeAll(keepingCapacity: true)
      }
      try handle.write(contentsOf: waiting)
      guard rename(partial, path) == 0 else { throw failure(path) }
      return result
    } catch {
      let isOurs = error is UsageError || error is RegisterError
      let reason = isOurs ? error : failure(path)
      unlink(partial)
      throw reason
    }
  }

  /// Writes a file that its owner alone can read, because a plan names people's cases.
  ///
  /// It is there whole or not at all: written beside its place, then moved.
  static func write(_ data: Data, to path: String) throws {
    let partial = "\(path).partial"
    unlink(partial)
    let file = open(partial, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard file >= 0 else { throw failure(path) }
    do {
      try FileHandle(fileDescriptor: file, closeOnDealloc: true).write(contentsOf: data)
      guard rename(partial, path) == 0 else { throw failure(path) }
    } catch {
      let reason = error as? UsageError ?? failure(path)
      unlink(partial)
      throw reason
    }
  }

  private static func failure(_ path: String) -> UsageError {
    errno == ENOSPC
      ? UsageError(message: "the disk is full; '\(path)' was not written")
      : UsageError(message: "cannot write '\(path)'; check its folder and permissions")
  }
}
