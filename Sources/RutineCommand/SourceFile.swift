import Casework
import Domain
import Foundation
import Glibc

/// A file of a package: its author's own work, with the permissions that new files have.
enum SourceFile {
  /// Writes it, with the folders it needs; over an ordinary one that is there when that is asked for.
  static func write(_ text: String, to path: String) throws {
    let place = OutputFile(path: path, isForced: true)
    try place.requireWritable()
    if place.isStream { throw UsageError("error.not_ordinary", ["path": path]) }
    let file = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file, options: .atomic)
    } catch {
      throw UsageError("error.cannot_write", ["path": path])
    }
  }

  static func requireFree(_ path: String) throws {
    // A link that leads nowhere is there.
    var status = stat()
    guard lstat(path, &status) != 0 else {
      throw UsageError("error.exists", ["path": path])
    }
  }
}
