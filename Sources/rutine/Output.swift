import Foundation
import Glibc

/// Standard output and standard error.
///
/// Nothing else of the program prints.
enum Output {
  static func write(_ text: String) {
    write(text, to: .standardOutput)
  }

  static func line(_ text: String) {
    write(text + "\n")
  }

  /// One line that is written over, for somebody who waits at a terminal; null takes it away.
  static func progress(_ text: String?) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write("\r\u{1B}[K" + (text ?? ""), to: .standardError)
  }

  static func error(_ text: String) {
    write(text + "\n", to: .standardError)
  }

  /// Somebody who reads no further (a pipe to head) is no failure.
  private static func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
