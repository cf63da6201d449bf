import Casework
import Domain
import Escaping
import Glibc
import Rendering

/// Standard output and standard error.
///
/// Nothing else of the program prints. What a person reads is made visible here or by a renderer;
/// what another program reads is written as it is.
enum Output {
  /// Why standard output could not be written; nothing more is written there then.
  private nonisolated(unsafe) static var trouble: Int32?

  /// One line, whatever the text holds.
  static func line(_ text: String = "") { show(ScreenText(line: text)) }

  static func show(_ text: ScreenText) { put(text.text) }

  /// A question, and the answer is given on the same line.
  static func prompt(_ question: String) { put(VisibleText.of(question)) }

  /// A form that other programs read: a table, a calendar, a page; at a terminal a person reads it.
  static func exact(_ text: String) {
    guard isatty(STDOUT_FILENO) == 1 else { return put(text) }
    put(VisibleText.of(text.replacing("\r\n", with: "\n"), lineEnds: .kept))
  }

  private static func put(_ text: String) {
    guard trouble == nil else { return }
    trouble = write(text, to: STDOUT_FILENO)
  }

  static func json(_ value: some Encodable, pretty: Bool = true) throws {
    let data = try CanonicalJSON.data(value, pretty: pretty)
    exact(JSONString.visible(String(decoding: data, as: UTF8.self)) + "\n")
  }

  /// One line, whatever the text holds.
  static func error(_ text: String) { error(ScreenText(line: text)) }

  static func error(_ text: ScreenText) { _ = write(text.text, to: STDERR_FILENO) }

  /// One line that is written over, for somebody who waits at a terminal; nil takes it away.
  static func progress(_ text: String?) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    _ = write("\r\u{1B}[K" + VisibleText.of(text ?? ""), to: STDERR_FILENO)
  }

  /// Throws when somebody cannot have read what was said: before more is done, and at the end.
  ///
  /// Whoever reads no further (a pipe to head) is no failure.
  static func requireWritten() throws {
    guard let trouble, trouble != EPIPE else { return }
    throw UsageError("error.output", ["reason": String(cString: strerror(trouble))])
  }

  /// Writes all of it; the system's reason when it cannot.
  private static func write(_ text: String, to file: Int32) -> Int32? {
    FileText.write(text, to: file)
  }
}

/// Text into an open file.
enum FileText {
  /// The system's reason when not all of it was written.
  static func write(_ text: String, to file: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { write(UnsafeRawBufferPointer($0), to: file) }
  }

  static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(file, rest.base.baseAddress.map { $0 + rest.startIndex }, rest.count)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
