@preconcurrency import CEditSystem
import Foundation
import Synchronization

/// Reads lines at a terminal with editing, completion with the tab key, and the lines before.
///
/// The history is of this session alone: what is typed about a person is written nowhere.
struct LineEditor {
  /// What the word before the cursor can become.
  private static let candidates = Mutex<@Sendable (String) -> [String]>({ _ in [] })
  private static let waiting = Mutex<[String]>([])

  init(completing: @escaping @Sendable (String) -> [String]) {
    // Letters of more than one byte are edited as what they are.
    setlocale(LC_CTYPE, "")
    Self.candidates.withLock { $0 = completing }
    rl_attempted_completion_function = { _, _, end in
      LineEditor.complete(String(cString: rl_line_buffer), upTo: Int(end))
    }
  }

  /// The next line without its end; null at the end of the input.
  func line(after prompt: String) -> String? {
    guard let read = readline(prompt) else { return nil }
    defer { free(read) }
    let line = String(cString: read)
    if !line.allSatisfy(\.isWhitespace) { add_history(line) }
    return line
  }

  private static func complete(
    _ buffer: String, upTo end: Int
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    // Nothing to complete is no reason to offer files.
    rl_attempted_completion_over = 1
    let typed = String(decoding: buffer.utf8.prefix(end), as: UTF8.self)
    let found = candidates.withLock { $0 }(typed)
    waiting.withLock { $0 = found.reversed() }
    let word = typed.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    return rl_completion_matches(String(word)) { _, _ in
      LineEditor.waiting.withLock { $0.popLast() }.flatMap { strdup($0) }
    }
  }
}
