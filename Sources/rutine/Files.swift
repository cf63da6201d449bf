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
      throw UsageError(message: "'\(path)' cannot be read; check that it is a file you may read")
    }
    return data
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
