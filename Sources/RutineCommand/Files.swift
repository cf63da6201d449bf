import Casework
import Domain
import Foundation
import Glibc

/// Files named on the command line that are read.
enum Files {
  /// No file that is read whole is larger: 256 MiB.
  private static let largest = 256 << 20

  /// The contents of a file, or of standard input for "-".
  static func read(_ path: String) throws -> Data {
    let next = try pieces(of: path)
    var data = Data()
    while let piece = try next() {
      data += piece
      guard data.count <= largest else { throw UsageError("error.too_large", ["path": path]) }
    }
    return data
  }

  /// The file's contents, or standard input's for "-", piece by piece.
  static func pieces(of path: String) throws -> () throws -> Data? {
    let handle = path == "-" ? FileHandle.standardInput : try open(path)
    return {
      do {
        let piece = try handle.read(upToCount: 1 << 16)
        return piece?.isEmpty == true ? nil : piece
      } catch { throw unreadable(path) }
    }
  }

  private static func open(_ path: String) throws -> FileHandle {
    guard FileManager.default.fileExists(atPath: path) else {
      throw UsageError("error.no_file", ["path": path])
    }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw unreadable(path) }
    return handle
  }

  private static func unreadable(_ path: String) -> UsageError {
    UsageError("error.cannot_read", ["path": path])
  }
}
