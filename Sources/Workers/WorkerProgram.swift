package import Domain
import Glibc
import Routines

/// The program that evaluates Lua for this one.
package struct WorkerProgram: Sendable {
  package let path: String

  /// A program that is not there is an error.
  package init(at path: String) throws {
    guard access(path, X_OK) == 0 else { throw WorkerError.missing(path) }
    self.path = path
  }

  /// The one that stands beside this program, unless another is named.
  package static func find(named other: String?) throws -> WorkerProgram {
    try WorkerProgram(at: other ?? beside(try executable()))
  }

  private static func beside(_ path: String) -> String {
    "\(path.folderPath)rutine-worker"
  }

  private static func executable() throws -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    guard length > 0 else { throw WorkerError.missing("rutine-worker") }
    return String(decoding: buffer.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

/// A worker that cannot be had, or too many that were lost.
package struct WorkerError: Error, Sendable {
  package let message: LocalizedText

  static func missing(_ path: String) -> WorkerError {
    WorkerError(message: LocalizedText(message: "error.worker_missing", ["path": path]))
  }

  static func notStarted(_ reason: Int32) -> WorkerError {
    WorkerError(
      message: LocalizedText(
        message: "error.worker_not_started", ["reason": String(cString: strerror(reason))]))
  }

  static func other(_ version: String) -> WorkerError {
    WorkerError(
      message: LocalizedText(
        message: "error.worker_other",
        ["other": CleanText.shown(version, limit: 100), "own": Host.version]))
  }

  static let unusable = WorkerError(message: LocalizedText(message: "error.worker_unusable"))

  static func failed(_ reason: String) -> WorkerError {
    WorkerError(message: LocalizedText(message: "error.worker_failed", ["reason": reason]))
  }
}
