import Foundation

/// The terminal, when there is one.
enum Terminal {
  static var isInteractive: Bool { isatty(0) == 1 && isatty(1) == 1 }

  /// Columns; 80 when output goes to a file or a pipe.
  static var width: Int {
    var size = winsize()
    guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(Int(size.ws_col), 120)
  }

  /// Asks and waits; anything but yes is no.
  static func confirm(_ question: String, yes: Set<String>) -> Bool {
    Output.write(question)
    guard let answer = readLine() else { return false }
    return yes.contains(answer.lowercased())
  }

  /// Asks when there is somebody to ask; the default stands for an empty answer.
  static func ask(_ question: String, else answer: String) -> String {
    guard isInteractive else { return answer }
    Output.write(question)
    let given = (readLine() ?? "").trimmingCharacters(in: .whitespaces)
    return given.isEmpty ? answer : given
  }
}
