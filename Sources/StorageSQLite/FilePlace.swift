import Domain
import Glibc

/// The file that was opened under a name, to find out whether another one has the name by now.
package struct FilePlace: Equatable, Sendable {
  let path: String
  private let device: UInt
  private let number: UInt
  private let size: Int
  private let changed: Int
  private let nanoseconds: Int

  /// Nil when there is no such file.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.path = path
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
    size = Int(status.st_size)
    changed = Int(status.st_mtim.tv_sec)
    nanoseconds = Int(status.st_mtim.tv_nsec)
  }

  var isSameFile: Bool {
    FilePlace(path).map { $0.device == device && $0.number == number } ?? false
  }

  /// Refuses to go on when the file was moved, removed or replaced: nobody would find what is written.
  func requireSameFile() throws {
    guard isSameFile else {
      throw RegisterError(.missing, LocalizedText(message: "error.register_moved", ["path": path]))
    }
  }

  /// Refuses to open a file that took this one's place beside its log: SQLite would write what is in the log
  /// over it.
  func requireNoOldLog() throws {
    guard !isSameFile, !RegisterFile.hasNoLog(path) else { return }
    throw RegisterError(.broken, LocalizedText(message: "error.old_log", ["path": path]))
  }

  /// Refuses what was read from a file that somebody else changed meanwhile.
  func requireUnchanged() throws {
    guard FilePlace(path) == self, RegisterFile.hasNoLog(path) else {
      throw RegisterError(
        .busy, LocalizedText(message: "error.register_changed", ["path": path]))
    }
  }
}
