import Foundation

/// The terminal, when there is one.
enum Terminal {
  static var isInteractive: Bool { isatty(0) == 1 && isatty(1) == 1 }

  /// Columns: of the terminal, or what $COLUMNS says; 80 for a file or a pipe.
  ///
  /// Lines longer than 120 are hard to read, so that is the most.
  static var width: Int { min(columns ?? 80, 120) }

  /// Columns for a table; null for a file or a pipe, where a row is a line.
  static var tableWidth: Int? { columns }

  /// Colours where there is somebody to see them, unless they are told off (no-color.org).
  static var hasColours: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(1) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  /// Lines of the terminal; null when there is none.
  static var height: Int? { size.map { Int($0.ws_row) } }

  private static var columns: Int? {
    let said = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    return said.flatMap { $0 > 0 ? $0 : nil } ?? size.map { Int($0.ws_col) }
  }

  private static var size: winsize? {
    var size = winsize()
    guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return nil }
    return size
  }

  /// Asks and waits; anything but yes is no.
  static func confirm(_ question: String, yes: Set<String>) -> Bool {
    Output.prompt(question)
    guard let answer = readLine() else { return false }
    return yes.contains(answer.lowercased())
  }

  /// Asks and waits for a line, also from a file or a pipe; null at its end.
  static func reply(_ question: String) -> String? {
    Output.prompt(question + " ")
    let answer = readLine()?.trimmingCharacters(in: .whitespaces)
    // Who reads the log of a script sees what was answered.
    if isatty(0) == 0 { Output.line(answer ?? "") }
    return answer
  }

  /// Asks when there is somebody to ask; the default stands for an empty answer.
  static func ask(_ question: String, else answer: String) -> String {
    guard isInteractive else { return answer }
    Output.prompt(question)
    let given = (readLine() ?? "").trimmingCharacters(in: .whitespaces)
    return given.isEmpty ? answer : given
  }
}
